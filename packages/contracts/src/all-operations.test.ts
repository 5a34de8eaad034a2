import { expect, test } from 'vitest'
import { z } from 'zod'
import { ALL_OPERATIONS } from './all-operations.ts'
import { findUnsoundParts, toWireJsonSchema } from './wire-schema.ts'

const schemas = ALL_OPERATIONS.flatMap((operation) =>
  (['params', 'query', 'body', 'response'] as const).flatMap((part) => {
    const schema = operation[part]
    return schema === undefined ? [] : [{ name: `${operation.id} ${part}`, part, schema }]
  }),
)

test('there are operations, with ids and addresses of their own', () => {
  expect(ALL_OPERATIONS.length).toBeGreaterThan(10)
  const ids = ALL_OPERATIONS.map((operation) => operation.id)
  const addresses = ALL_OPERATIONS.map((operation) => `${operation.method} ${operation.path}`)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(addresses).size).toBe(addresses.length)
})

test('every operation names a permission or says that it is public', () => {
  for (const operation of ALL_OPERATIONS) {
    expect([operation.id, operation.public === true, operation.permission !== undefined]).toEqual([
      operation.id,
      operation.public === true,
      operation.public !== true,
    ])
  }
})

test('path parameters and their schema agree', () => {
  for (const operation of ALL_OPERATIONS) {
    const named = [...operation.path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1])
    expect([operation.id, Object.keys(operation.params?.shape ?? {})]).toEqual([operation.id, named])
  }
})

test.each(schemas)('$name survives the way through JSON Schema', ({ schema }) => {
  expect(findUnsoundParts(schema)).toEqual([])
  expect(() => toWireJsonSchema(schema)).not.toThrow()
})

test.each(schemas.filter(({ part }) => part !== 'response'))('$name refuses unknown fields', ({ schema }) => {
  expect(toWireJsonSchema(schema)).toMatchObject({ type: 'object', additionalProperties: false })
})

/** The places of whole numbers that may be larger than a column of the database takes. */
function largeIntegers(schema: unknown, at = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { type, maximum = Infinity } = schema as { type?: unknown; maximum?: number }
  const isLarge = type === 'integer' && maximum > 2 ** 31 - 1
  return [
    ...(isLarge ? [at] : []),
    ...Object.entries(schema).flatMap(([key, part]) => largeIntegers(part, `${at}/${key}`)),
  ]
}

test.each(schemas.filter(({ part }) => part !== 'response'))(
  '$name asks for no number too large to keep',
  ({ schema }) => {
    expect(largeIntegers(toWireJsonSchema(schema))).toEqual([])
  },
)

test('a refinement, a transform or an unbounded text in a contract is found', () => {
  expect(
    findUnsoundParts(
      z.strictObject({
        a: z
          .string()
          .max(3)
          .refine((text) => text !== 'no'),
      }),
    ),
  ).toHaveLength(1)
  expect(findUnsoundParts(z.strictObject({ a: z.string().max(3).transform(Number) }))).not.toEqual([])
  expect(findUnsoundParts(z.strictObject({ a: z.string() }))).toHaveLength(1)
  expect(findUnsoundParts(z.array(z.int()))).toHaveLength(1)
})
