import { ALL_OPERATIONS } from '@qingshen/contracts/all-operations'
import { toWireJsonSchema } from '@qingshen/contracts/wire-schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { compileWireValidator } from './wire-validator.ts'

const bodies = ALL_OPERATIONS.flatMap(({ id, body }) => (body === undefined ? [] : [{ id, body }]))

type Def = {
  type: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  innerType?: z.ZodType
  options?: z.ZodType[]
  entries?: Record<string, string>
  values?: unknown[]
  valueType?: z.ZodType
}

const anything = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e21, '', 'x', '2026-01-31', '😀'.repeat(60), [], {}),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
)

/** A body with this key is refused as text, before either of them sees it. */
const REFUSED_KEY = '__proto__'
const KEYS = fc.string({ maxLength: 80 }).filter((key) => key !== REFUSED_KEY)

type Bounds = {
  type?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  pattern?: string
}

/** How often something else stands in the place of a value that fits: 0 never, so that deep bodies are accepted at all. */
type Noise = 0 | 1

/** Texts as the schema wants them, and texts that may be too long or hold signs outside the basic plane. */
function texts({ pattern, minLength = 0, maxLength = 90 }: Bounds, noise: Noise): fc.Arbitrary<string> {
  const common = fc.oneof(fc.string({ maxLength: 90 }), fc.constantFrom('abc', '😀'.repeat(40)))
  const within = fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 40) })
  const wanted = pattern === undefined ? within : fc.stringMatching(new RegExp(pattern, 'u'))
  return fc.oneof({ weight: 8, arbitrary: wanted }, { weight: noise, arbitrary: common })
}

/** Numbers between the bounds: whole ones, and broken ones where a bound itself does not belong to them. */
function between(bounds: Bounds): fc.Arbitrary<number> {
  const { type, minimum = -1000, maximum = 1000, exclusiveMinimum, exclusiveMaximum } = bounds
  const isOpen = exclusiveMinimum !== undefined || exclusiveMaximum !== undefined
  const [min, max] = [exclusiveMinimum ?? minimum, exclusiveMaximum ?? maximum]
  if (!isOpen || type === 'integer') {
    const [low, high] = [exclusiveMinimum === undefined ? min : min + 1, exclusiveMaximum === undefined ? max : max - 1]
    return fc.integer({ min: Math.ceil(low), max: Math.floor(high) })
  }
  const [minExcluded, maxExcluded] = [exclusiveMinimum !== undefined, exclusiveMaximum !== undefined]
  return fc.double({ min, max, minExcluded, maxExcluded, noNaN: true })
}

function numbers(bounds: Bounds, noise: Noise): fc.Arbitrary<number> {
  const within = between(bounds)
  const other = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  return fc.oneof({ weight: 3, arbitrary: within }, { weight: noise, arbitrary: other })
}

/** Mostly values of the schema, now and then something else in their place, at every depth. */
function near(schema: z.ZodType, noise: Noise): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: fitting(schema, noise) }, { weight: noise, arbitrary: anything })
}

function fitting(schema: z.ZodType, noise: Noise): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Def
  const inner = (part: z.ZodType | undefined) => (part === undefined ? anything : near(part, noise))
  switch (def.type) {
    case 'object': {
      const fields = Object.fromEntries(Object.entries(def.shape ?? {}).map(([name, part]) => [name, inner(part)]))
      const whole = fc.record(fields, { noNullPrototype: true })
      const partial = fc.record(fields, { requiredKeys: [], noNullPrototype: true })
      const extra = whole.map((value) => ({ ...value, surplus: 1 }))
      return fc.oneof(
        { weight: 8, arbitrary: whole },
        { weight: noise, arbitrary: partial },
        { weight: noise, arbitrary: extra },
      )
    }
    case 'array':
      return fc.array(inner(def.element), { maxLength: 4 })
    case 'record':
      return fc.dictionary(KEYS, inner(def.valueType), { maxKeys: 4, noNullPrototype: true })
    case 'optional':
    case 'nullable':
      return def.type === 'nullable' ? fc.oneof(inner(def.innerType), fc.constant(null)) : inner(def.innerType)
    case 'union':
      return fc.oneof(...(def.options ?? []).map(inner))
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}), ...(noise === 0 ? [] : ['no_such_code']))
    case 'literal':
      return fc.constantFrom(...(def.values ?? []))
    case 'boolean':
      return fc.boolean()
    case 'number':
      return numbers(toWireJsonSchema(schema), noise)
    default:
      return texts(toWireJsonSchema(schema), noise)
  }
}

test.each(bodies)('AJV and zod accept the same bodies of $id', ({ body }) => {
  const validate = compileWireValidator(body)
  const seen = { accepted: 0 }
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: near(body, 1) }, { weight: 1, arbitrary: near(body, 0) }), (value) => {
      // what arrives has been text before: no undefined, no minus zero
      const sent: unknown = JSON.parse(JSON.stringify(value) ?? 'null')
      const accepted = validate(sent).length === 0
      if (accepted) seen.accepted += 1
      expect(accepted).toBe(body.safeParse(sent).success)
    }),
    { numRuns: 600 },
  )
  expect(seen.accepted).toBeGreaterThan(0)
})

test('every finding is reported at once, with its pointer', () => {
  const decide = bodies.find(({ id }) => id === 'decide')
  if (decide === undefined) throw new Error('no operation decide')
  const subject = { name: 'x', employees: '-5', unknown: 1 }
  const issues = compileWireValidator(decide.body)({ law: 'x', subjects: [subject] })
  expect(issues.map((issue) => issue.pointer).toSorted()).toEqual([
    '/on',
    '/subjects/0/employees',
    '/subjects/0/unknown',
  ])
})
