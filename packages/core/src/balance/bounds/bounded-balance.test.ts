import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problem } from '../../kernel/problem.ts'
import { anyNetwork } from '../network.fixture.ts'
import type { ReconcileInput } from '../reconcile-input.schema.ts'
import type { ReconcileResult } from '../reconcile-result.schema.ts'
import { reconcile } from '../reconcile.ts'

/** The largest remainder of units taken together where flows without a value join them; the outside balances nothing. */
function worstRemainder({ units, flows }: ReconcileInput, result: ReconcileResult): number {
  const group = new Map<string | null, number>([[null, 0], ...units.map(({ id }, at) => [id, at + 1] as const)])
  flows.forEach(({ from, to }, at) => {
    if (result.flows[at]?.value !== null) return
    const [one = 0, other = 0] = [group.get(from), group.get(to)].toSorted((a = 0, b = 0) => a - b)
    for (const [id, each] of group) if (each === other) group.set(id, one)
  })
  const gap = new Map<number, number>()
  const add = (unit: string | null, amount: number) => {
    const at = group.get(unit) ?? 0
    gap.set(at, (gap.get(at) ?? 0) + amount)
  }
  flows.forEach(({ from, to }, at) => {
    const value = result.flows[at]?.value ?? 0
    add(to, value)
    add(from, -value)
  })
  gap.delete(0)
  return Math.max(0, ...[...gap.values()].map(Math.abs))
}

/** The result, or the codes of the refusal. */
function attempt(input: ReconcileInput): ReconcileResult | string[] {
  try {
    return reconcile(input)
  } catch (error) {
    if (error instanceof Problem) return error.errors.map(({ code }) => code)
    throw error
  }
}

test('trap 24: with bounds of every kind, values balance and keep them, or cannot', () => {
  const networks = anyNetwork({ units: 6, flows: 18, unmeasured: 0.4, noise: 1, bounded: 0.4 })
  fc.assert(
    fc.property(networks, (input) => {
      const result = attempt(input)
      if (Array.isArray(result)) {
        expect(result).toEqual(['balance_bounds_contradiction'])
        return
      }
      expect(worstRemainder(input, result)).toBeLessThan(1e-9)
      result.flows.forEach(({ value }, at) => {
        if (value !== null) expect(value).toBeGreaterThanOrEqual(input.flows[at]?.min ?? 0)
      })
    }),
    { numRuns: 500 },
  )
})

test('trap 24: an optimum with bounds is reached from every other feasible point uphill only', () => {
  const networks = anyNetwork({ units: 5, flows: 14, unmeasured: 0.3, noise: 1, bounded: 0.4 })
  fc.assert(
    fc.property(networks, fc.array(fc.double({ min: -2, max: 10, noNaN: true }), { minLength: 14 }), (input, aims) => {
      const best = attempt(input)
      if (Array.isArray(best)) return
      const flows = input.flows.map((flow, at) =>
        flow.measured === undefined ? flow : { ...flow, measured: aims[at] ?? 0 },
      )
      const point = reconcile({ ...input, flows })
      const misfit = input.flows.reduce((sum, { measured, sd }, at) => {
        if (measured === undefined || sd === undefined) return sum
        const [here, there] = [best.flows[at]?.value ?? 0, point.flows[at]?.value ?? 0]
        return sum + ((here + 0.01 * (there - here) - measured) / sd) ** 2
      }, 0)
      expect(misfit).toBeGreaterThanOrEqual(best.test.statistic * (1 - 1e-9) - 1e-12)
    }),
    { numRuns: 300 },
  )
})

const UNITS = ['u0', 'u1', 'u2', 'u3'].map((id) => ({ id }))

test('units that receive nothing from outside give nothing to it', () => {
  const input = {
    units: UNITS,
    flows: [
      { id: 'f0', from: 'u0', to: null, measured: 0.7166183543347441, sd: 10, min: 0 },
      { id: 'f1', from: 'u0', to: 'u3', min: 1 },
      { id: 'f2', from: 'u0', to: 'u2' },
      { id: 'f3', from: 'u3', to: 'u0', measured: -0.1171263935237814, sd: 0.5875211611489024 },
      { id: 'f4', from: 'u3', to: null, measured: 1.525837065217655, sd: 0.1 },
      { id: 'f5', from: 'u1', to: 'u3' },
      { id: 'f6', from: 'u2', to: null, measured: -0.36120178375754763, sd: 1 },
      { id: 'f7', from: 'u0', to: 'u2' },
    ],
  }
  const result = reconcile(input)
  expect(result.flows.map(({ value }) => value)).toEqual([0, 1, null, 1, 0, 0, 0, null])
  expect(result.flows[4]?.atBound).toBe(true)
  expect(worstRemainder(input, result)).toBe(0)
})

test('what a unit gives for certain it also receives', () => {
  const input = {
    units: UNITS,
    flows: [
      { id: 'f0', from: null, to: 'u1' },
      { id: 'f1', from: 'u2', to: 'u1', measured: -1.1180260793653363, sd: 10 },
      { id: 'f2', from: 'u3', to: 'u0', measured: 12.428984084006288, sd: 23.85178788058663 },
      { id: 'f3', from: 'u2', to: null },
      { id: 'f4', from: 'u2', to: null, min: 0 },
      { id: 'f5', from: 'u3', to: 'u1' },
      { id: 'f6', from: 'u0', to: 'u2', measured: -35.506581045771306, sd: 317.5756558390635 },
      { id: 'f7', from: 'u0', to: null },
      { id: 'f8', from: 'u2', to: 'u3', measured: 23.85178788058663, sd: 0 },
      { id: 'f9', from: 'u2', to: 'u0' },
    ],
  }
  const result = reconcile(input)
  const [through, given] = [result.flows[6]?.value ?? 0, 23.85178788058663]
  expect(through).toBeGreaterThanOrEqual(given * (1 - 1e-12))
  expect(worstRemainder(input, result)).toBeLessThan(1e-12)
})

test('an exact zero below its lower bound is refused like any other exact value', () => {
  const flow = { id: 'f', from: null, to: 'u0', sd: 0, min: 5 }
  for (const measured of [0, 1]) {
    expect(attempt({ units: UNITS, flows: [{ ...flow, measured }] })).toEqual(['balance_exact_below_minimum'])
  }
})

test('nothing comes out of a dead end, exactly', () => {
  const line = [null, 'u0', 'u1', null]
  const result = reconcile({
    units: UNITS,
    flows: [
      { id: 'dead', from: 'u1', to: 'u2' },
      ...line.slice(1).map((to, at) => ({ id: `f${at}`, from: line[at] ?? null, to, measured: 80.1 + at / 3, sd: 1 })),
    ],
    options: { nonNegative: false },
  })
  expect(result.flows[0]).toMatchObject({ value: 0, sd: 0, status: 'estimated' })
})
