import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyNetwork } from './network.fixture.ts'
import { readNetwork } from './read-network.ts'
import { sendThrough } from './bounds/lower-bounds.ts'
import { reconcile } from './reconcile.ts'
import type { ReconcileInput } from './reconcile-input.schema.ts'
import type { ReconcileResult } from './reconcile-result.schema.ts'

const NETWORK = anyNetwork({ units: 7, flows: 22, unmeasured: 0.35, noise: 1 })
const RUNS = { numRuns: 300 }

function sizeOf(result: ReconcileResult): number {
  return Math.max(
    1,
    ...result.flows.map(({ value, measured }) => Math.max(Math.abs(value ?? 0), Math.abs(measured ?? 0))),
  )
}

/** The largest remainder of a balance whose flows all have a value. */
function worstBalance(input: ReconcileInput, result: ReconcileResult): number {
  const values = new Map(result.flows.map(({ id, value }) => [id, value]))
  const remainders = input.units.map(({ id }) => {
    const around = input.flows.filter(({ from, to }) => from === id || to === id)
    if (around.some((flow) => values.get(flow.id) === null)) return 0
    return around.reduce((sum, flow) => sum + (flow.to === id ? 1 : -1) * (values.get(flow.id) ?? 0), 0)
  })
  return Math.max(0, ...remainders.map(Math.abs))
}

function withOptions(input: ReconcileInput, nonNegative: boolean): ReconcileInput {
  return { ...input, options: { nonNegative } }
}

test('trap 24: every unit balances after reconciliation, and no number is missing that can be told', () => {
  fc.assert(
    fc.property(NETWORK, fc.boolean(), (input, nonNegative) => {
      const result = reconcile(withOptions(input, nonNegative))
      expect(worstBalance(input, result)).toBeLessThan(1e-9 * sizeOf(result))
      for (const { value, sd, status } of result.flows) {
        expect([value === null, sd === null]).toEqual([status === 'unobservable', status === 'unobservable'])
        expect([value, sd].every((number) => number === null || Number.isFinite(number))).toBe(true)
        if (nonNegative && value !== null) expect(value).toBeGreaterThanOrEqual(0)
      }
    }),
    RUNS,
  )
})

test('what is reconciled is not moved again', () => {
  fc.assert(
    fc.property(NETWORK, (input) => {
      const first = reconcile(input)
      const again = reconcile({
        ...input,
        flows: input.flows.map((flow, at) => {
          const value = first.flows[at]?.value
          return flow.measured === undefined || value == null ? flow : { ...flow, measured: value }
        }),
      })
      const size = sizeOf(first)
      for (const [at, { value }] of first.flows.entries()) {
        expect(Math.abs((again.flows[at]?.value ?? 0) - (value ?? 0))).toBeLessThan(1e-8 * size)
      }
      expect(again.test.statistic).toBeLessThan(1e-9 * Math.max(1, first.test.statistic))
    }),
    RUNS,
  )
})

test('another unit of measurement changes the numbers by its factor and nothing else', () => {
  const factors = fc.constantFrom(1e-6, 1e-3, 1000, 1e9)
  fc.assert(
    fc.property(NETWORK, factors, fc.boolean(), (plain, factor, nonNegative) => {
      const input = withOptions(plain, nonNegative)
      const first = reconcile(input)
      const scale = ({ measured, sd, ...ends }: ReconcileInput['flows'][number]) =>
        measured === undefined || sd === undefined ? ends : { ...ends, measured: measured * factor, sd: sd * factor }
      const other = reconcile({ ...input, flows: input.flows.map(scale) })
      const size = sizeOf(first)
      expect(other.flows.map(({ status }) => status)).toEqual(first.flows.map(({ status }) => status))
      expect(Math.abs(other.test.statistic - first.test.statistic)).toBeLessThan(
        1e-9 * Math.max(1, first.test.statistic),
      )
      for (const [at, { value, sd }] of first.flows.entries()) {
        expect(Math.abs((other.flows[at]?.value ?? 0) / factor - (value ?? 0))).toBeLessThan(1e-9 * size)
        expect(Math.abs((other.flows[at]?.sd ?? 0) / factor - (sd ?? 0))).toBeLessThan(1e-7 * size)
      }
    }),
    RUNS,
  )
})

test('the order of units and flows does not matter', () => {
  fc.assert(
    fc.property(NETWORK, fc.boolean(), fc.integer({ min: 1, max: 1000 }), (plain, nonNegative, seed) => {
      const input = withOptions(plain, nonNegative)
      const first = reconcile(input)
      const mixed = reconcile({ ...input, units: shuffled(input.units, seed), flows: shuffled(input.flows, seed + 1) })
      const size = sizeOf(first)
      const other = new Map(mixed.flows.map((flow) => [flow.id, flow]))
      for (const flow of first.flows) {
        const same = other.get(flow.id)
        expect(same?.status).toBe(flow.status)
        expect(Math.abs((same?.value ?? 0) - (flow.value ?? 0))).toBeLessThan(1e-9 * size)
        expect(Math.abs((same?.sd ?? 0) - (flow.sd ?? 0))).toBeLessThan(1e-7 * size)
      }
      expect(mixed.test.degrees).toBe(first.test.degrees)
      expect(mixed.suspects.map(({ flow }) => flow).toSorted()).toEqual(
        first.suspects.map(({ flow }) => flow).toSorted(),
      )
    }),
    RUNS,
  )
})

function shuffled<T>(values: readonly T[], seed: number): T[] {
  const keyed = values.map((value, at) => ({ value, key: ((at + 1) * seed * 7919) % 10_007 }))
  return keyed.toSorted((a, b) => a.key - b.key).map(({ value }) => value)
}

test('no other non-negative balanced network is nearer to the measurements', () => {
  fc.assert(
    fc.property(NETWORK, NETWORK, fc.double({ min: 0.001, max: 1, noNaN: true }), (input, other, share) => {
      const best = reconcile(input)
      // another target on the same network gives another feasible point; the misfit is convex on the way to it
      const target = { ...input, flows: input.flows.map((flow, at) => retargeted(flow, other.flows[at]?.measured)) }
      const point = reconcile(target)
      const misfit = input.flows.reduce((sum, flow, at) => {
        if (flow.measured === undefined || flow.sd === undefined) return sum
        const [here, there] = [best.flows[at]?.value ?? 0, point.flows[at]?.value ?? 0]
        return sum + ((here + share * (there - here) - flow.measured) / flow.sd) ** 2
      }, 0)
      expect(misfit).toBeGreaterThanOrEqual(best.test.statistic * (1 - 1e-9) - 1e-12)
    }),
    RUNS,
  )
})

function retargeted(flow: ReconcileInput['flows'][number], measured: number | undefined) {
  return flow.measured === undefined || measured === undefined ? flow : { ...flow, measured }
}

test('flows without a value of their own can still keep their bounds', () => {
  fc.assert(
    fc.property(NETWORK, (input) => {
      const result = reconcile(input)
      const network = readNetwork(input)
      const open = result.flows.flatMap(({ status }, at) => (status === 'unobservable' ? [at] : []))
      const values = Float64Array.from(result.flows, ({ value }) => value ?? 0)
      expect(sendThrough(network, open, values).stuck).toBe(0)
    }),
    RUNS,
  )
})
