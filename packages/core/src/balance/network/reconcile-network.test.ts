import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reconcile } from '../reconcile.ts'
import { closureOf } from './closure.ts'
import {
  MATERIAL,
  SUBSTANCE,
  aConcentration,
  aFlow,
  aMeasurement,
  aNetwork,
  valueOf,
  worstImbalance,
} from './network.fixture.ts'
import type { NetworkRelation, PlantNetwork } from './network.schema.ts'
import type { ReconciledNetwork } from './network-result.ts'
import { aPlant } from './random-plant.fixture.ts'
import { jointProblem } from './joint-problem.ts'
import { reconcileJoint } from './reconcile-joint.ts'
import { reconcileNetwork } from './reconcile-network.ts'

/** Every layer has an answer, and none of it rests on differences that the measurements hardly tell. */
function isSharp({ layers, groups }: ReconciledNetwork): boolean {
  return layers.length === 2 && groups.every(({ iterations }) => iterations < 20)
}

test('trap 24: after reconciliation every layer is conserved at every unit', () => {
  fc.assert(
    fc.property(aPlant(), ({ network }) => {
      const result = reconcileNetwork(network, 'p')
      const wrong = result.issues.filter(({ severity }) => severity === 'error')
      for (const { code } of wrong) expect(code).toBe('network.not_converged')
      for (const { layer: id } of result.layers) expect(worstImbalance(network, result, id)).toBeLessThan(1e-7)
      expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/)
    }),
    { numRuns: 40 },
  )
})

test('a plain network solved jointly is what the sparse method finds, to 1e-8', () => {
  fc.assert(
    fc.property(aPlant({ substances: 0 }), ({ network }) => {
      const scope = { network, period: 'p', layers: [MATERIAL], options: { nonNegative: true } }
      const joint = reconcileJoint(scope, 0.05)
      const sparse = reconcileNetwork(network, 'p')
      const largest = Math.max(...network.measurements.map(({ value }) => Number(value)))
      expect(joint.issues).toEqual([])
      joint.layers[0]!.flows.forEach((flow, index) => {
        const other = sparse.layers[0]!.flows[index]!
        expect([flow.flow, flow.status]).toEqual([other.flow, other.status])
        if (flow.value === null) return
        expect(Math.abs(flow.value - other.value!)).toBeLessThan(1e-8 * largest)
        expect(Math.abs(flow.sd! - other.sd!)).toBeLessThan(1e-8 * largest)
      })
      const [one, two] = [joint.group!, sparse.groups[0]!]
      expect(one.test.degrees).toBe(two.test.degrees)
      expect(one.test.statistic).toBeCloseTo(two.test.statistic, 6)
      expect(one.suspects.map(({ id }) => id).toSorted()).toEqual(two.suspects.map(({ id }) => id).toSorted())
    }),
    { numRuns: 60 },
  )
})

test('what was reconciled stays as it is when reconciled again', () => {
  fc.assert(
    fc.property(aPlant(), ({ network }) => {
      const once = reconcileNetwork(network, 'p')
      fc.pre(isSharp(once))
      const measurements = network.measurements.map((measured) => {
        const { value } = valueOf(once, 'm', measured.flow)
        return { ...measured, value: value!.toFixed(12), sd: String(Number(measured.value) * 0.01) }
      })
      const concentrations = network.concentrations.map((measured) => {
        const { value } = valueOf(once, measured.layer, measured.flow).concentration!
        return { ...measured, value: value!.toFixed(12), sd: String(Number(measured.value) * 0.02) }
      })
      const again = reconcileNetwork({ ...network, measurements, concentrations }, 'p')
      for (const {
        test: { statistic },
      } of again.groups)
        expect(statistic).toBeLessThan(1e-6)
    }),
    { numRuns: 20 },
  )
})

test('neither the units of the measurements nor the order of anything changes the answer', () => {
  fc.assert(
    fc.property(aPlant(), ({ network }) => {
      const turned: PlantNetwork = {
        ...network,
        units: network.units.toReversed(),
        flows: network.flows.toReversed(),
        measurements: network.measurements.toReversed().map(({ value, ...measured }) => {
          return { ...measured, value: (Number(value) * 1000).toFixed(9), unit: 'kg' as const }
        }),
        concentrations: network.concentrations.toReversed().map(({ value, ...measured }) => {
          return { ...measured, value: (Number(value) * 10_000).toFixed(9), unit: 'g_per_t' as const }
        }),
      }
      const [one, two] = [reconcileNetwork(network, 'p'), reconcileNetwork(turned, 'p')]
      fc.pre(isSharp(one))
      for (const { layer, flows } of one.layers) {
        const largest = Math.max(...flows.map(({ value }) => Math.abs(value ?? 0)))
        for (const { flow, value, status } of flows) {
          const other = valueOf(two, layer, flow)
          expect(other.status).toBe(status)
          if (value !== null) expect(Math.abs(value - other.value!)).toBeLessThanOrEqual(1e-6 * largest)
        }
      }
    }),
    { numRuns: 30 },
  )
})

const tannery = [aFlow('hide', '>tan'), aFlow('chrome', '>tan'), aFlow('blue', 'tan>shave'), aFlow('liquor', 'tan>')]
const plant = aNetwork([...tannery, aFlow('leather', 'shave>'), aFlow('shavings', 'shave>')], {
  layers: [MATERIAL, SUBSTANCE],
  measurements: [
    aMeasurement('hide', '100'),
    aMeasurement('chrome', '8', { sd: '0' }),
    aMeasurement('blue', '83'),
    aMeasurement('liquor', '26'),
    aMeasurement('leather', '60'),
  ],
  concentrations: [
    aConcentration('hide', '0', { sd: '0' }),
    aConcentration('chrome', '17', { relativeSd: '0.005' }),
    aConcentration('blue', '1.3'),
    aConcentration('liquor', '0.9', { sd: '0.05' }),
    aConcentration('leather', '1.25'),
  ],
})

test('XJ05-13c a substance is reconciled together with its carrier: what neither tells alone, both tell', () => {
  const result = reconcileNetwork(plant, 'p')
  expect(result.issues.filter(({ severity }) => severity === 'error')).toEqual([])
  const [group] = result.groups
  expect(group).toMatchObject({ layers: ['m', 's'], converged: true })
  expect(group!.iterations).toBeLessThanOrEqual(50)
  expect(worstImbalance(plant, result, 'm')).toBeLessThan(1e-9)
  expect(worstImbalance(plant, result, 's')).toBeLessThan(1e-9)
  expect(valueOf(result, 'm', 'chrome')).toMatchObject({ value: 8, sd: 0, status: 'fixed' })
  const shavings = valueOf(result, 's', 'shavings')
  expect(shavings.status).toBe('estimated')
  expect(shavings.concentration!.value).toBeGreaterThan(0.8)
  expect(shavings.concentration!.unit).toBe('percent')
  const blue = valueOf(result, 's', 'blue')
  expect(blue.value! / 10).toBeCloseTo(valueOf(result, 'm', 'blue').value! * blue.concentration!.value!, 8)
  expect(blue.concentration!.sd!).toBeLessThan(1.3 * 0.02)
})

test('a flow nobody measured is found from its concentrations', () => {
  const flows = [aFlow('in', '>a'), aFlow('rich', 'a>'), aFlow('poor', 'a>')]
  const network = aNetwork(flows, {
    layers: [MATERIAL, SUBSTANCE],
    measurements: [aMeasurement('in', '100')],
    concentrations: [aConcentration('in', '5'), aConcentration('rich', '20'), aConcentration('poor', '1')],
  })
  const result = reconcileNetwork(network, 'p')
  expect(valueOf(result, 'm', 'rich').value).toBeCloseTo((100 * (5 - 1)) / (20 - 1), 6)
  expect(valueOf(result, 'm', 'rich').status).toBe('estimated')
  expect(result.groups[0]!.test).toMatchObject({ degrees: 0, pValue: 1, passed: null })
})

const split = [aFlow('in', '>a'), aFlow('x', 'a>'), aFlow('y', 'a>')]
const share: NetworkRelation = { kind: 'transfer', id: 'r', layer: 'm', unit: 'a', out: 'x', share: '0.3' }

test('relations: exact and uncertain transfer coefficients, ratios and sums', () => {
  const one = { measurements: [aMeasurement('in', '100', { sd: '1' })] }
  const exact = reconcileNetwork(aNetwork(split, { ...one, relations: [share] }), 'p')
  expect(valueOf(exact, 'm', 'x')).toMatchObject({ value: expect.closeTo(30, 9), sd: expect.closeTo(0.3, 9) })
  const uncertain = reconcileNetwork(aNetwork(split, { ...one, relations: [{ ...share, sd: '0.03' }] }), 'p')
  expect(valueOf(uncertain, 'm', 'x')).toMatchObject({
    value: expect.closeTo(30, 9),
    sd: expect.closeTo(Math.hypot(0.3, 3), 6),
  })
  const ratio: NetworkRelation = { kind: 'ratio', id: 'r', layer: 'm', out: 'x', other: 'y', share: '0.25' }
  expect(valueOf(reconcileNetwork(aNetwork(split, { ...one, relations: [ratio] }), 'p'), 'm', 'x').value).toBeCloseTo(
    20,
    9,
  )
  const terms = [
    { flow: 'x', coefficient: '1' },
    { flow: 'y', coefficient: '1' },
  ]
  const sum: NetworkRelation = { kind: 'linear', id: 'r', layer: 'm', terms, constant: '104', sd: '1' }
  const balanced = reconcileNetwork(aNetwork(split, { ...one, relations: [sum] }), 'p')
  expect(valueOf(balanced, 'm', 'in').value).toBeCloseTo(102, 9)
  expect(balanced.groups[0]!.test).toMatchObject({ degrees: 1, statistic: expect.closeTo(8, 6) })
})

test('a relation that does not fit is itself a suspect', () => {
  const measurements = [
    aMeasurement('in', '100'),
    aMeasurement('x', '60', { sd: '0.5' }),
    aMeasurement('y', '40', { sd: '0.5' }),
  ]
  const result = reconcileNetwork(aNetwork(split, { measurements, relations: [{ ...share, sd: '0.02' }] }), 'p')
  const [first] = result.groups[0]!.suspects
  expect(first).toMatchObject({ kind: 'relation', id: 'r', measured: 0.3 })
  expect(first!.expected).toBeCloseTo(0.6, 2)
})

test('a gross error of a concentration is found where it stands, with what it should be', () => {
  const chain = [aFlow('in', '>a'), aFlow('ab', 'a>b'), aFlow('bc', 'b>c'), aFlow('out', 'c>')]
  const network = aNetwork(chain, {
    layers: [MATERIAL, SUBSTANCE],
    measurements: chain.map(({ id }) => aMeasurement(id, '100')),
    concentrations: chain.map(({ id }) => aConcentration(id, id === 'ab' ? '24' : '17')),
  })
  const [worst] = reconcileNetwork(network, 'p').groups[0]!.suspects
  expect(worst).toMatchObject({ kind: 'concentration', layer: 's', id: 'ab', measured: expect.closeTo(24, 9) })
  expect(worst!.expected).toBeGreaterThan(16)
  expect(worst!.expected).toBeLessThan(18.5)
})

test('values keep their lower bounds, and say when a bound holds them', () => {
  const measurements = [aMeasurement('in', '10', { sd: '1' }), aMeasurement('x', '14', { sd: '1' })]
  const relations: NetworkRelation[] = [
    { kind: 'linear', id: 'r', layer: 'm', terms: [{ flow: 'in', coefficient: '1' }], constant: '10', sd: '5' },
  ]
  const result = reconcileNetwork(aNetwork(split, { measurements, relations }), 'p')
  expect(valueOf(result, 'm', 'y').value).toBeCloseTo(0, 9)
  expect(valueOf(result, 'm', 'y').atBound).toBe(true)
  expect(valueOf(result, 'm', 'x').value).toBeCloseTo(valueOf(result, 'm', 'in').value!, 9)
})

test('trap 25 reconciled: 2 % of difference with 1 % meters is no accident of one meter', () => {
  const network = aNetwork([aFlow('in', '>a'), aFlow('out', 'a>')], {
    measurements: [
      aMeasurement('in', '4746025', { relativeSd: '0.002' }),
      aMeasurement('out', '4646377', { relativeSd: '0.002' }),
    ],
  })
  expect(reconcileNetwork(network, 'p').groups[0]!.test.passed).toBe(false)
  expect(closureOf(network, 'p', 'm').plant.difference!.toFixed()).toBe('99648')
  expect(() => reconcile({ units: [{ id: 'a' }], flows: [] })).not.toThrow()
  expect(
    jointProblem({ network, period: 'p', layers: [MATERIAL], options: { nonNegative: true } }).problem.constraints,
  ).toHaveLength(1)
})
