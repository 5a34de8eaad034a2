import { toWireJsonSchema } from '@qingshen/contracts/wire-schema'
import type { z } from 'zod'

type Kind = 'integer' | 'number' | 'boolean' | 'array' | 'string'

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

function decode(text: unknown, kind: Kind): unknown {
  if (kind === 'array') return Array.isArray(text) ? text : [text]
  if (typeof text !== 'string') return text
  if ((kind === 'integer' || kind === 'number') && NUMBER.test(text)) return Number(text)
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return text
}

/**
 * Addresses carry text only: returns the function that turns the query fields declared as numbers, booleans or lists
 * into such values. What does not read as one stays text and is refused by the validator.
 */
export function queryDecoder(schema: z.ZodType): (query: Record<string, unknown>) => Record<string, unknown> {
  const properties = (toWireJsonSchema(schema)['properties'] ?? {}) as Record<string, { type?: string }>
  const kinds = new Map(
    Object.entries(properties).map(([name, property]) => [name, (property.type ?? 'string') as Kind]),
  )
  return (query) =>
    Object.fromEntries(Object.entries(query).map(([name, text]) => [name, decode(text, kinds.get(name) ?? 'string')]))
}
