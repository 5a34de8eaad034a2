import { expect, test } from 'vitest'
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
import { reconcileNetwork } from './reconcile-network.ts'

const split = [aFlow('in', '>a'), aFlow('x', 'a>'), aFlow('y', 'a>')]
const share: NetworkRelation = { kind: 'transfer', id: 'r', layer: 'm', unit: 'a', out: 'x', share: '0.3' }

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

test('contents alone say nothing of amounts: they are kept, the flows are not called zero', () => {
  const concentrations = [aConcentration('in', '5'), aConcentration('x', '6'), aConcentration('y', '6')]
  const network = aNetwork(split, { layers: [MATERIAL, SUBSTANCE], concentrations })
  const result = reconcileNetwork(network, 'p')
  expect(result.issues.map(({ code }) => code)).toContain('network.nothing_measured')
  for (const layer of result.layers) {
    expect(layer.flows.map(({ value, status }) => [value, status])).toEqual(split.map(() => [null, 'unobservable']))
  }
  expect(result.layers[1]!.flows.map(({ concentration }) => concentration?.value)).toEqual([5, 6, 6])
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
