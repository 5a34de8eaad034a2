import { expect, test } from 'vitest'
import { checkNetwork } from './check-network.ts'
import { MATERIAL, SUBSTANCE, aConcentration, aFlow, aMeasurement, aNetwork } from './network.fixture.ts'
import type { NetworkRelation, PlantNetwork } from './network.schema.ts'

function found(network: PlantNetwork): string[][] {
  return checkNetwork(network).map(({ code, pointer }) => [code.replace('network.', ''), pointer])
}

const flows = [aFlow('in', '>a'), aFlow('ab', 'a>b'), aFlow('out', 'b>'), aFlow('waste', 'a>')]

test('a sound network has no findings', () => {
  const transfer: NetworkRelation = { kind: 'transfer', id: 'r', layer: 's', unit: 'a', out: 'ab', share: '0.9' }
  const network = aNetwork(flows, {
    layers: [MATERIAL, SUBSTANCE],
    measurements: [aMeasurement('in', '5'), aMeasurement('out', '4000', { unit: 'kg' })],
    concentrations: [aConcentration('in', '3')],
    relations: [transfer],
  })
  expect(found(network)).toEqual([])
})

test('flows that cannot be are all named at once, with their place', () => {
  const bad = [aFlow('x', '>'), aFlow('y', 'a>a'), aFlow('z', 'a>b', { layer: 'none' }), aFlow('z', 'a>c')]
  expect(
    found({
      ...aNetwork(bad),
      units: [
        { id: 'a', name: '甲' },
        { id: 'b', name: '乙' },
      ],
    }),
  ).toEqual([
    ['duplicate', '/flows/3/id'],
    ['both_outside', '/flows/0/to'],
    ['same_unit', '/flows/1/to'],
    ['unknown_reference', '/flows/2/layer'],
    ['unknown_reference', '/flows/3/to'],
  ])
})

test('a substance needs a carrier that carries', () => {
  const { carrier: _, ...loose } = SUBSTANCE
  const energy = { id: 'e', name: '电', kind: 'energy', unit: 'kwh' } as const
  const layers = [
    MATERIAL,
    energy,
    loose,
    { ...SUBSTANCE, id: 't', carrier: 'e' },
    { ...energy, id: 'f', carrier: 'm' },
  ]
  expect(found(aNetwork(flows, { layers }))).toEqual([
    ['carrier_missing', '/layers/2/carrier'],
    ['carrier_is_substance', '/layers/3/carrier'],
    ['carrier_not_needed', '/layers/4/carrier'],
  ])
})

test('a wrong dimension is refused where it stands, and says what to do', () => {
  const network = aNetwork(flows, {
    layers: [MATERIAL, SUBSTANCE],
    measurements: [aMeasurement('in', '5', { unit: 'm3' })],
    concentrations: [aConcentration('in', '3', { unit: 'mg_per_l' })],
  })
  expect(found(network)).toEqual([
    ['wrong_dimension', '/measurements/0/unit'],
    ['wrong_concentration', '/concentrations/0/unit'],
  ])
  expect(checkNetwork(network)[0]!.message).toBe(
    '“流股in”的单位是 m³（体积），图层“物料”按 t（质量）计，两者不能换算。请改用同类单位，或者先按密度、热值折算。',
  )
})

test('measured twice, negative uncertainty, a share of zero', () => {
  const measurements = [
    aMeasurement('in', '5'),
    aMeasurement('in', '6'),
    aMeasurement('out', '0'),
    aMeasurement('ab', '1', { sd: '-1' }),
  ]
  expect(found(aNetwork(flows, { measurements }))).toEqual([
    ['relative_of_zero', '/measurements/2/relativeSd'],
    ['negative_uncertainty', '/measurements/3/sd'],
    ['measured_twice', '/measurements/1'],
  ])
})

test('relations: shares over one, ends at another unit, flows of another layer, nothing said', () => {
  const transfer = { kind: 'transfer', layer: 'm', unit: 'a' } as const
  const relations: NetworkRelation[] = [
    { ...transfer, id: 'r1', out: 'ab', share: '0.7' },
    { ...transfer, id: 'r2', out: 'waste', share: '0.4' },
    { ...transfer, id: 'r3', out: 'out', share: '1.2', sd: '0.1' },
    { kind: 'linear', id: 'r4', layer: 'e', terms: [{ flow: 'in', coefficient: '0' }], constant: '1' },
  ]
  const energy = { id: 'e', name: '电', kind: 'energy', unit: 'kwh' } as const
  expect(found(aNetwork(flows, { layers: [MATERIAL, energy], relations }))).toEqual([
    ['share_out_of_range', '/relations/2/share'],
    ['transfer_end', '/relations/2/out'],
    ['relation_layer', '/relations/3/terms/0/flow'],
    ['empty_relation', '/relations/3/terms'],
    ['shares_over_one', '/relations/1/share'],
  ])
})
