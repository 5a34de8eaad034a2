import { isNumber } from './exact-number.schema.ts'

/** True for an object of JSON, which is neither a list nor a number that was read exactly, whatever the size of it. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isNumber(value)
}
