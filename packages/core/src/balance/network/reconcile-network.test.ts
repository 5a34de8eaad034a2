import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reconcile } from '../reconcile.ts'
import { closureOf } from './closure.ts'
import { MATERIAL, SUBSTANCE, aConcentration, aFlow, aMeasurement, aNetwork } from './network.fixture.ts'
import type { NetworkRelation, PlantNetwork } from './network.schema.ts'
import type { ReconciledNetwork } from './network-result.ts'
import { aPlant } from './random-plant.fixture.ts'
import { jointProblem } from './joint-problem.ts'
import { reconcileJoint } from './reconcile-joint.ts'
import { reconcileNetwork } from './reconcile-network.ts'

function valueOf(result: ReconciledNetwork, layer: string, flow: string) {
  return result.layers.find((one) => one.layer === layer)!.flows.find((one) => one.flow === flow)!
}

/** Every layer has an answer, and none of it rests on differences that the measurements hardly tell. */
function isSharp({ layers, groups }: ReconciledNetwork): boolean {
  return layers.length === 2 && groups.every(({ iterations }) => iterations < 20)
}

/** Largest imbalance of a unit in a layer, as a share of the largest flow; unknown flows count as balanced. */
function worstImbalance({ flows, units }: PlantNetwork, result: ReconciledNetwork, layer: string): number {
  const values = result.layers.find((one) => one.layer === layer)!.flows
  const largest = Math.max(...values.map(({ value }) => Math.abs(value ?? 0)), 1e-300)
  return Math.max(
    ...units.map(({ id }) => {
      let sum = 0
      for (const { flow, value } of values) {
        const { from, to } = flows.find((one) => one.id === flow)!
        if (from !== id && to !== id) continue
        if (value === null) return 0
        sum += to === id ? value : -value
      }
      return Math.abs(sum) / largest
    }),
  )
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

test('bad input is said clearly: nothing measured, parts apart, one side only, contradiction, nothing that can be told', () => {
  const codes = (network: PlantNetwork) =>
    reconcileNetwork(network, 'p').issues.map(({ code }) => code.replace('network.', ''))
  expect(codes(aNetwork(split))).toEqual(['nothing_measured', 'unobservable'])
  expect(codes(aNetwork(split, { layers: [] }))).toContain('no_layer')
  expect(codes({ ...aNetwork(split), flows: [] })).toEqual(['no_flows'])
  const apart = [...split, aFlow('u', '>b'), aFlow('v', 'b>')]
  const all = apart.map(({ id }) => aMeasurement(id, '2'))
  expect(codes(aNetwork(apart, { measurements: all }))).toEqual(['disconnected'])
  expect(codes(aNetwork([...split, aFlow('z', 'a>b')], { measurements: all }))).toEqual([
    'unknown_reference',
    'unknown_reference',
    'one_sided',
  ])
  const exact = split.map(({ id }) => aMeasurement(id, '2', { sd: '0' }))
  expect(codes(aNetwork(split, { measurements: exact, relations: [{ ...share, sd: '0.1' }] }))).toEqual([
    'contradiction',
  ])
  const { relativeSd: _, ...unsure } = aMeasurement('in', '5')
  expect(codes(aNetwork(split, { measurements: [unsure] }))).toEqual(['uncertainty_missing'])
  const ring = [aFlow('in', '>a'), aFlow('ab', 'a>b'), aFlow('ba', 'b>a'), aFlow('out', 'b>')]
  const measured = [aMeasurement('in', '5'), aMeasurement('out', '5')]
  const looped = reconcileNetwork(aNetwork(ring, { measurements: measured, relations: [] }), 'p')
  expect(looped.issues.map(({ code }) => code)).toEqual(['network.unobservable'])
  expect(valueOf(looped, 'm', 'ab').value).toBeNull()
})

test('a unit with one side only is not balanced, is named in a warning, and the rest is reconciled', () => {
  const flows = [...split, aFlow('store', 'y1>tank'), aFlow('feed', 'a>y1'), aFlow('lost', 'well>tank')]
  const given = { in: '100', x: '30', y: '39', feed: '28', store: '32', lost: '3' }
  const measurements = Object.entries(given).map(([id, value]) => aMeasurement(id, value))
  const network = aNetwork(flows, { measurements })
  const plain = reconcileNetwork(network, 'p')
  expect(plain.issues.map(({ code, severity, pointer }) => [code, severity, pointer])).toEqual([
    ['network.one_sided', 'warning', `/units/${network.units.findIndex(({ id }) => id === 'tank')}`],
    ['network.one_sided', 'warning', `/units/${network.units.findIndex(({ id }) => id === 'well')}`],
  ])
  expect(plain.issues[0]!.message).toContain('工序“工序tank”在图层“物料”只有进料，没有出料')
  expect(plain.issues[1]!.message).toContain('工序“工序well”在图层“物料”只有出料，没有进料')
  expect(plain.layers[0]!.flows.map(({ flow }) => flow)).toEqual(flows.map(({ id }) => id))
  expect(valueOf(plain, 'm', 'lost')).toMatchObject({ value: 3, sd: 0.03, status: 'measured_nonredundant' })
  const sum = ['x', 'y', 'feed'].reduce((total, id) => total + valueOf(plain, 'm', id).value!, 0)
  expect(valueOf(plain, 'm', 'in').value).toBeCloseTo(sum, 9)
  expect(valueOf(plain, 'm', 'feed').value).toBeCloseTo(valueOf(plain, 'm', 'store').value!, 9)
  const concentrations = flows.map(({ id }) => aConcentration(id, '2'))
  const joint = reconcileNetwork({ ...network, layers: [MATERIAL, SUBSTANCE], concentrations }, 'p')
  expect(joint.issues.map(({ code }) => code)).toEqual(['network.one_sided', 'network.one_sided'])
  expect(joint.groups).toMatchObject([{ layers: ['m', 's'], converged: true }])
  expect(valueOf(joint, 's', 'store').value).toBeCloseTo(valueOf(joint, 's', 'feed').value!, 7)
  const alone = reconcileNetwork(aNetwork([aFlow('only', '>a')], { measurements: [aMeasurement('only', '7')] }), 'p')
  expect(valueOf(alone, 'm', 'only')).toMatchObject({ value: 7, status: 'measured_nonredundant' })
  expect(valueOf(reconcileNetwork(aNetwork([aFlow('only', '>a')]), 'p'), 'm', 'only').value).toBeNull()
})

test('an exact value below its bound is an issue where it stands, in plain and in joint problems', () => {
  const found = (more: Partial<PlantNetwork>) =>
    reconcileNetwork(aNetwork(split, more), 'p')
      .issues.filter(({ severity }) => severity === 'error')
      .map(({ code, pointer }) => [code.replace('network.', ''), pointer])
  const measured = (value: string, min?: string) => [
    aMeasurement('in', '100'),
    aMeasurement('x', value, { sd: '0', ...(min === undefined ? {} : { min }) }),
  ]
  const at = [['exact_below_bound', '/measurements/1/value']]
  const joint = { relations: [{ ...share, out: 'y' }] }
  for (const more of [{}, joint]) {
    expect(found({ ...more, measurements: measured('0', '5') })).toEqual(at)
    expect(found({ ...more, measurements: measured('-1') })).toEqual(at)
    expect(found({ ...more, measurements: measured('5', '5') })).toEqual([])
  }
  const substance = { layers: [MATERIAL, SUBSTANCE], measurements: measured('40') }
  expect(found({ ...substance, concentrations: [aConcentration('x', '-2', { sd: '0' })] })).toEqual([
    ['exact_below_bound', '/concentrations/0/value'],
  ])
  const ratio: NetworkRelation = { kind: 'ratio', id: 'r', layer: 'm', out: 'x', other: 'y', share: '-0.5' }
  expect(found({ measurements: [aMeasurement('in', '100')], relations: [ratio] })).toEqual([
    ['negative_ratio', '/relations/0/share'],
  ])
  const free = aNetwork(split, { measurements: measured('-1') })
  expect(valueOf(reconcileNetwork(free, 'p', { nonNegative: false }), 'm', 'y').value).toBeCloseTo(101, 9)
})

test('a wrong unit in one layer does not keep the others from being reconciled', () => {
  const energy = { id: 'e', name: '电', kind: 'energy', unit: 'kwh' } as const
  const flows = [...split, aFlow('power', '>a', { layer: 'e' }), aFlow('heat', 'a>', { layer: 'e' })]
  const measurements = [aMeasurement('in', '5'), aMeasurement('x', '2'), aMeasurement('power', '7', { unit: 't' })]
  const result = reconcileNetwork(aNetwork(flows, { layers: [MATERIAL, energy], measurements }), 'p')
  expect(result.layers.map(({ layer }) => layer)).toEqual(['m'])
  expect(result.issues.map(({ code, pointer }) => [code, pointer])).toContainEqual([
    'network.wrong_dimension',
    '/measurements/2/unit',
  ])
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

test('a chain of 10,000 units is checked, closed and reconciled without recursion', () => {
  const chain = Array.from({ length: 10_001 }, (_, n) =>
    aFlow(`f${n}`, `${n === 0 ? '' : `u${n - 1}`}>${n === 10_000 ? '' : `u${n}`}`),
  )
  const measurements = [aMeasurement('f0', '100'), aMeasurement('f5000', '101'), aMeasurement('f10000', '99')]
  const network = aNetwork(chain, { measurements })
  const result = reconcileNetwork(network, 'p')
  expect(result.issues).toEqual([])
  expect(valueOf(result, 'm', 'f7').value).toBeCloseTo(99.99, 1)
  expect(closureOf(network, 'p', 'm').plant.difference!.toFixed()).toBe('1')
  const relations: NetworkRelation[] = [
    { kind: 'ratio', id: 'r', layer: 'm', out: 'f1', other: 'f2', share: '1', sd: '0.1' },
  ]
  expect(reconcileNetwork({ ...network, relations }, 'p').issues.map(({ code }) => code)).toEqual(['network.too_large'])
})

test('10^12 beside 10^-6 with a substance: balanced, and no NaN', () => {
  const flows = [aFlow('river', '>a'), aFlow('back', 'a>'), aFlow('dose', '>a'), aFlow('trace', 'a>')]
  const values = { river: '1000000000000', back: '1000000000000', dose: '0.000001', trace: '0.0000011' }
  const network = aNetwork(flows, {
    layers: [MATERIAL, SUBSTANCE],
    measurements: Object.entries(values).map(([id, value]) => aMeasurement(id, value)),
    concentrations: flows.map(({ id }) => aConcentration(id, id === 'dose' ? '50' : '0.000001')),
  })
  const result = reconcileNetwork(network, 'p')
  expect(result.groups).toMatchObject([{ converged: true }])
  expect(worstImbalance(network, result, 'm')).toBeLessThan(1e-9)
  expect(valueOf(result, 'm', 'dose').value).toBeCloseTo(0.000001, 9)
  expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/)
})
