import type { Operation } from '@qingshen/contracts/operation'
import { toWireJsonSchema } from '@qingshen/contracts/wire-schema'

/** The key that `fillTables` gives every row: an example names things of others by it. */
export const SOMEBODYS_THING = '00000000-0000-4000-8000-00000000000a'

// Texts for patterns; the first that a schema takes is its example.
const TEXTS = [
  SOMEBODYS_THING,
  '2026-11-22',
  '2026',
  '650000',
  '0610',
  'a@example.cn',
  'abcdef',
  '12.50',
  '1',
  'A'.repeat(43),
  '0'.repeat(64),
  '2026-11-22T08:00:00Z',
]

type Json = {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Json[]
  oneOf?: Json[]
  allOf?: Json[]
  properties?: Record<string, Json>
  required?: string[]
  items?: Json
  minItems?: number
  minimum?: number
  pattern?: string
  minLength?: number
  maxLength?: number
}

function textFor({ pattern, minLength = 0, maxLength = Number.MAX_SAFE_INTEGER }: Json): string {
  const matches = (text: string) => pattern === undefined || new RegExp(pattern, 'u').test(text)
  const found = TEXTS.find((text) => matches(text) && text.length >= minLength && text.length <= maxLength)
  if (found !== undefined) return found
  if (pattern === undefined) return 'a'.repeat(Math.max(1, minLength)).slice(0, maxLength)
  throw new Error(`no example text for the pattern ${pattern}: add one to TEXTS`)
}

function exampleFor(json: Json): unknown {
  if (json.const !== undefined) return json.const
  if (json.enum !== undefined) return json.enum[0]
  const choices = json.anyOf ?? json.oneOf
  if (choices !== undefined) return exampleFor(choices.find((choice) => choice.type !== 'null') ?? choices[0] ?? {})
  if (json.allOf?.[0] !== undefined) return exampleFor({ ...json.allOf[0] })
  switch (json.type) {
    case 'object':
      return Object.fromEntries((json.required ?? []).map((name) => [name, exampleFor(json.properties?.[name] ?? {})]))
    case 'array':
      return Array.from({ length: json.minItems ?? 0 }, () => exampleFor(json.items ?? {}))
    case 'string':
      return textFor(json)
    case 'integer':
    case 'number':
      return json.minimum ?? 1
    case 'boolean':
      return true
    default:
      return null
  }
}

/**
 * A smallest value that a wire schema takes: required fields only, texts that may be keys name `SOMEBODYS_THING`.
 * @throws Error naming the pattern nobody has given an example for
 */
export function exampleOf(schema: NonNullable<Operation['body']>): unknown {
  const example = exampleFor(toWireJsonSchema(schema))
  const judged = schema.safeParse(example)
  if (!judged.success) throw new Error(`no example: ${judged.error.message}`)
  return example
}
