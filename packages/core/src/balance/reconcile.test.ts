import { expect, test } from 'vitest'
import { Problem } from '../kernel/problem.ts'
import { reconcile } from './reconcile.ts'

function refused(input: unknown): { code: string; pointer: string; message: string }[] {
  try {
    reconcile(input)
  } catch (error) {
    if (error instanceof Problem) return [...error.errors]
    throw error
  }
  throw new Error('not refused')
}

const ONE = [{ id: 'a' }]

test('a balance of three flows, one of them estimated', () => {
  const result = reconcile({
    units: [{ id: 'a' }, { id: 'b' }],
    flows: [
      { id: 'in', from: null, to: 'a', measured: 100, sd: 3 },
      { id: 'between', from: 'a', to: 'b', measured: 94, sd: 4 },
      { id: 'out', from: 'b', to: null },
    ],
  })
  const value = (100 * 16 + 94 * 9) / 25
  expect(result.flows.map((flow) => flow.value)).toEqual([value, value, value].map((each) => expect.closeTo(each, 10)))
  expect(result.flows.map(({ sd }) => sd)).toEqual([12 / 5, 12 / 5, 12 / 5].map((each) => expect.closeTo(each, 10)))
  expect(result.flows.map(({ status }) => status)).toEqual(['measured_redundant', 'measured_redundant', 'estimated'])
  expect(result.flows[2]).toMatchObject({ measured: null, adjustment: null })
  expect(result.test).toMatchObject({ statistic: expect.closeTo(36 / 25, 10), degrees: 1, passed: true })
  expect(result.closure[0]).toEqual({ unit: 'a', input: 100, output: 94, difference: 6, deviation: 0.06 })
  expect(result.closure[1]).toEqual({ unit: 'b', input: 94, output: null, difference: null, deviation: null })
})

test('flows that cannot be told, that only repeat themselves, and exact ones', () => {
  const result = reconcile({
    units: ONE,
    flows: [
      { id: 'in', from: null, to: 'a', measured: 10, sd: 1 },
      { id: 'exact', from: 'a', to: null, measured: 4, sd: 0 },
      { id: 'one', from: 'a', to: null },
      { id: 'other', from: 'a', to: null },
    ],
  })
  expect(result.flows.map(({ status }) => status)).toEqual([
    'measured_nonredundant',
    'fixed',
    'unobservable',
    'unobservable',
  ])
  expect(result.flows.map(({ value, sd }) => [value, sd])).toEqual([
    [10, 1],
    [4, 0],
    [null, null],
    [null, null],
  ])
  expect(result.unobservable).toEqual(['one', 'other'])
  expect(result.test).toEqual({ statistic: 0, degrees: 0, pValue: 1, passed: null })
})

test('unknown flows on a cycle still have to keep their bounds', () => {
  const flows = [
    { id: 'in', from: null, to: 'a', measured: 5, sd: 1 },
    { id: 'out', from: 'a', to: null, measured: 7, sd: 1 },
    { id: 'one', from: 'a', to: null },
    { id: 'other', from: 'a', to: null },
  ]
  const bounded = reconcile({ units: ONE, flows })
  expect(bounded.flows.map(({ value }) => value)).toEqual([expect.closeTo(6, 10), expect.closeTo(6, 10), null, null])
  expect(bounded.test.statistic).toBeCloseTo(2, 10)
  const free = reconcile({ units: ONE, flows, options: { nonNegative: false } })
  expect(free.flows.map(({ value }) => value)).toEqual([5, 7, null, null])
})

test('a flow at its bound says so, and min wins over nonNegative', () => {
  const flows = [
    { id: 'in', from: null, to: 'a', measured: 1, sd: 1 },
    { id: 'out', from: 'a', to: null, measured: -3, sd: 1 },
  ]
  const held = { value: 0, atBound: true }
  expect(reconcile({ units: ONE, flows }).flows).toMatchObject([held, held])
  const lower = reconcile({ units: ONE, flows: flows.map((flow) => ({ ...flow, min: -5 })) })
  expect(lower.flows.map(({ value }) => value)).toEqual([-1, -1])
  const atLeast = reconcile({ units: ONE, flows: flows.map((flow) => ({ ...flow, min: 2 })) })
  expect(atLeast.flows).toMatchObject([
    { value: 2, atBound: true },
    { value: 2, atBound: true },
  ])
})

test('a gross error is a suspect, and only then', () => {
  const chain = (last: number) => ({
    units: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    flows: [
      { id: 'f0', from: null, to: 'a', measured: 100, sd: 1 },
      { id: 'f1', from: 'a', to: 'b', measured: 101, sd: 1 },
      { id: 'f2', from: 'b', to: 'c', measured: 99.5, sd: 1 },
      { id: 'f3', from: 'c', to: null, measured: last, sd: 1 },
    ],
  })
  expect(reconcile(chain(100)).suspects).toEqual([])
  const { suspects, test: global } = reconcile(chain(120))
  expect(suspects[0]?.flow).toBe('f3')
  expect(global.passed).toBe(false)
})

test('closure adds up decimals, zero is an answer, a missing measurement is none', () => {
  const { closure } = reconcile({
    units: [{ id: 'a' }, { id: 'idle' }, { id: 'dry' }],
    flows: [
      { id: '1', from: null, to: 'a', measured: 0.1, sd: 1 },
      { id: '2', from: null, to: 'a', measured: 0.2, sd: 1 },
      { id: '3', from: 'a', to: null, measured: 0.3, sd: 1 },
      { id: '4', from: null, to: 'dry', measured: 0, sd: 1 },
      { id: '5', from: 'dry', to: null, measured: 2, sd: 1 },
    ],
  })
  expect(closure).toEqual([
    { unit: 'a', input: 0.3, output: 0.3, difference: 0, deviation: 0 },
    { unit: 'idle', input: 0, output: 0, difference: 0, deviation: null },
    { unit: 'dry', input: 0, output: 2, difference: -2, deviation: null },
  ])
})

test('everything that is wrong is refused at once, each with its place', () => {
  const found = refused({
    units: [{ id: 'a' }, { id: 'a' }],
    flows: [
      { id: 'x', from: 'a', to: 'a', measured: 1, sd: 1 },
      { id: 'x', from: null, to: null },
      { id: 'y', from: 'nowhere', to: 'a', measured: 1 },
      { id: 'z', from: null, to: 'a', measured: 0, relativeSd: 0.1 },
      { id: 'w', from: null, to: 'a', measured: -1, sd: 0 },
    ],
  })
  expect(found.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([
    '/units/1/id balance_duplicate_unit',
    '/flows/0 balance_same_unit',
    '/flows/1/id balance_duplicate_flow',
    '/flows/1 balance_both_outside',
    '/flows/2/from balance_unknown_unit',
    '/flows/2 balance_sd_missing',
    '/flows/3/relativeSd balance_relative_sd_of_zero',
    '/flows/4/measured balance_exact_below_minimum',
  ])
})

test('values that are no numbers, negative deviations and unknown fields are refused with their place', () => {
  const found = refused({
    units: ONE,
    flows: [{ id: 'x', from: null, to: 'a', measured: Number.NaN, sd: -1, colour: 'red' }, 'y'],
    options: { significance: 1 },
  })
  expect(found.map(({ pointer }) => pointer)).toEqual([
    '/flows/0/measured',
    '/flows/0/sd',
    '/flows/0/colour',
    '/flows/1',
    '/options/significance',
  ])
  expect(refused(null).map(({ pointer }) => pointer)).toEqual([''])
})

test('exact values and bounds that cannot balance are refused, naming every unit', () => {
  const exact = (id: string, unit: string, side: 'from' | 'to', measured: number) => ({
    id,
    from: side === 'from' ? unit : null,
    to: side === 'to' ? unit : null,
    measured,
    sd: 0,
  })
  const found = refused({
    units: [{ id: 'a' }, { id: 'b', name: '蒸发' }, { id: 'c' }],
    flows: [
      exact('1', 'a', 'to', 100),
      exact('2', 'a', 'from', 90),
      exact('3', 'b', 'to', 0.3),
      exact('4', 'b', 'from', 0.1),
      exact('5', 'b', 'from', 0.2),
      exact('6', 'c', 'to', 1),
    ],
  })
  expect(found.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([
    '/units/0 balance_exact_contradiction',
    '/units/2 balance_exact_contradiction',
  ])
  const bounds = refused({
    units: ONE,
    flows: [exact('1', 'a', 'to', 10), { id: '2', from: 'a', to: null, min: 12 }],
  })
  expect(bounds).toMatchObject([{ code: 'balance_bounds_contradiction', pointer: '/units/0' }])
  expect(bounds[0]?.message).toContain('至少有 2 ')
})

test('10^12 beside 10^-6 balances in every unit', () => {
  const flow = (id: string, from: string | null, to: string | null, measured: number) => ({
    id,
    from,
    to,
    measured,
    relativeSd: 0.01,
  })
  const { flows, test: global } = reconcile({
    units: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    flows: [
      flow('ab', 'a', 'b', 1e12),
      flow('bc', 'b', 'c', 1.01e12),
      flow('ca', 'c', 'a', 0.99e12),
      flow('in', null, 'a', 1e-6),
      flow('out', 'b', null, 1.02e-6),
    ],
  })
  const [ab = 0, bc = 0, ca = 0, entered = 0, left = 0] = flows.map(({ value }) => value ?? 0)
  expect([bc / ab, ca / ab].map((ratio) => Math.abs(ratio - 1) < 1e-12)).toEqual([true, true])
  expect(Math.abs(entered / left - 1)).toBeLessThan(1e-9)
  expect(entered).toBeGreaterThan(1e-6)
  expect(flows[0]?.sd).toBeGreaterThan(0.0057e12)
  expect(flows[0]?.sd).toBeLessThan(0.0058e12)
  expect(global.degrees).toBe(3)
})

test('a small flow keeps its bound beside a huge one', () => {
  const result = reconcile({
    units: ONE,
    flows: [
      { id: 'in', from: null, to: 'a', measured: 1e12, sd: 1 },
      { id: 'out', from: 'a', to: null, measured: 1e12, sd: 1 },
      { id: 'small', from: 'a', to: null, measured: -1e-6, sd: 1e-7 },
    ],
  })
  expect(result.flows[2]).toMatchObject({ value: 0, atBound: true })
  expect(result.test.statistic).toBeCloseTo(100, 6)
})

test('numbers too far apart for any computer are refused, not guessed', () => {
  const far = [
    { id: '1', from: null, to: 'a', measured: 1e300, sd: 1e290 },
    { id: '2', from: 'a', to: null, measured: 1e-300, sd: 1e-305 },
  ]
  expect(refused({ units: ONE, flows: far })).toMatchObject([{ code: 'balance_too_large' }])
})

test('a line of 10,000 units needs no recursion', () => {
  const units = Array.from({ length: 10_000 }, (_, at) => ({ id: `u${at}` }))
  const flows = Array.from({ length: 10_001 }, (_, at) => ({
    id: `f${at}`,
    from: at === 0 ? null : `u${at - 1}`,
    to: at === 10_000 ? null : `u${at}`,
    ...(at % 3 === 1 ? {} : { measured: 100 + (at % 7), sd: 1 }),
  }))
  const { flows: found } = reconcile({ units, flows })
  const first = found[0]?.value ?? 0
  expect(found.every(({ value }) => Math.abs((value ?? 0) - first) < 1e-9 * first)).toBe(true)
  const blind = reconcile({ units, flows: flows.map(({ id, from, to }) => ({ id, from, to })) })
  expect(blind.unobservable).toHaveLength(10_001)
  expect(blind.test.passed).toBeNull()
})

test('nothing at all, a unit without flows, parts that do not hang together', () => {
  expect(reconcile({ units: [], flows: [] }).test).toEqual({ statistic: 0, degrees: 0, pValue: 1, passed: null })
  expect(reconcile({ units: ONE, flows: [] }).closure).toHaveLength(1)
  const apart = reconcile({
    units: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    flows: [
      { id: '1', from: null, to: 'a', measured: 3, sd: 1 },
      { id: '2', from: 'a', to: null, measured: 5, sd: 1 },
      { id: '3', from: 'b', to: 'c', measured: 7, sd: 1 },
      { id: '4', from: 'c', to: 'b', measured: 9, sd: 1 },
    ],
  })
  expect(apart.flows.map(({ value }) => value)).toEqual([4, 4, 8, 8].map((value) => expect.closeTo(value, 12)))
  expect(apart.test.degrees).toBe(2)
})
