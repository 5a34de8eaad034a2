import type { ExactNumber } from '@qingshen/core/kernel/exact-number.schema'
import { decimal } from '@qingshen/core/kernel/decimal'

/** A number as it was written: the shortest text of a JSON number, or the text itself. */
export function exactNumber(value: number | string): ExactNumber {
  return typeof value === 'number' ? value : decimal(value)
}

/** The same object with exact numbers in the fields named; fields that are absent stay absent. */
export function withExactNumbers(given: object, fields: readonly string[]): object {
  const entries = Object.entries(given).map(([field, value]: [string, unknown]) =>
    fields.includes(field) ? ([field, exactWithin(value)] as const) : ([field, value] as const),
  )
  return Object.fromEntries(entries)
}

function exactWithin(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(exactWithin)
  return typeof value === 'number' || typeof value === 'string' ? exactNumber(value) : value
}
