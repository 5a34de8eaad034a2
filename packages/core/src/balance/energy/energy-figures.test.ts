import { expect, test } from 'vitest'
import { decimalText } from '../../kernel/decimal.ts'
import { checkNetwork } from '../network/check-network.ts'
import { closureOf } from '../network/closure.ts'
import { aFlow, aMeasurement, aNetwork } from '../network/network.fixture.ts'
import type { NetworkLayer } from '../network/network.schema.ts'
import { energyFigures } from './energy-figures.ts'
import { factorOn, inStandardCoal } from './standard-coal.ts'

const COAL: NetworkLayer = { id: 'm', name: '能量', kind: 'energy', unit: 'tce' }
const FACTORS = [
  { id: 'electricity', unit: 'kwh', kgce: '0.404', from: null, to: '2009-12-31' },
  { id: 'electricity', unit: 'kwh', kgce: '0.1229', from: '2010-01-01', to: null },
  { id: 'raw_coal', unit: 't', kgce: '714.3', from: null, to: null },
] as const

const network = aNetwork(
  [
    aFlow('power', '>mill', { energyCarrier: 'electricity' }),
    aFlow('coal', '>boiler', { energyCarrier: 'raw_coal' }),
    aFlow('steam', 'boiler>mill'),
    aFlow('stack', 'boiler>'),
    aFlow('work', 'mill>', { isProduct: true }),
    aFlow('heat', 'mill>'),
  ],
  {
    layers: [COAL],
    periods: [{ id: 'p', name: '一月', output: { value: '50', unit: 't' } }],
    measurements: [
      aMeasurement('power', '100', { unit: 'mwh', sd: '1' }),
      aMeasurement('coal', '200', { unit: 't', relativeSd: '0.02' }),
      aMeasurement('steam', '100000', { unit: 'kgce' }),
      aMeasurement('stack', '42.86', { unit: 'tce' }),
      aMeasurement('work', '80', { unit: 'tce' }),
      aMeasurement('heat', '32.29', { unit: 'tce' }),
    ],
  },
)

test('flows of every carrier become standard coal by the factor of the day, with their deviations', () => {
  const counted = inStandardCoal(network, FACTORS, () => '2026-06-30')
  expect(checkNetwork(counted)).toEqual([])
  expect(counted.measurements[0]).toMatchObject({ value: '12290', sd: '122.9', unit: 'kgce' })
  expect(counted.measurements[1]).toMatchObject({ value: '142860', relativeSd: '0.02', unit: 'kgce' })
  expect(decimalText(closureOf(counted, 'p', 'm').units.find(({ unit }) => unit === 'mill')!.difference!)).toBe('0')
  expect(factorOn(FACTORS, 'electricity', '2008-05-01')!.kgce).toBe('0.404')
  expect(factorOn(FACTORS, 'peat', '2026-01-01')).toBeNull()
})

test('energy never becomes coal without a factor: it is refused as another dimension', () => {
  const none = inStandardCoal(network, [], () => '2026-06-30')
  expect(checkNetwork(none).map(({ code, pointer }) => [code, pointer])).toEqual([
    ['network.wrong_dimension', '/measurements/0/unit'],
    ['network.wrong_dimension', '/measurements/1/unit'],
  ])
})

test('XJ05-13c use and efficiency by unit, carriers by share, use per product', () => {
  const { units, carriers, input, perProduct } = energyFigures(
    inStandardCoal(network, FACTORS, () => '2026-06-30'),
    'p',
    COAL,
  )
  expect(units.map(({ unit, efficiency }) => [unit, efficiency!.toFixed(4)])).toEqual([
    ['mill', '0.7124'],
    ['boiler', '0.7000'],
  ])
  expect(decimalText(input!)).toBe('155.15')
  expect(carriers.map(({ carrier, share }) => [carrier, share!.toFixed(4)])).toEqual([
    ['raw_coal', '0.9208'],
    ['electricity', '0.0792'],
  ])
  expect(decimalText(perProduct!.value)).toBe('3.103')
})

test('what is not measured leaves efficiency and totals unknown, not zero', () => {
  const { periods: _, ...rest } = network
  const open = { ...rest, periods: [{ id: 'p', name: '一月' }], measurements: network.measurements.slice(1, 3) }
  const figures = energyFigures(
    inStandardCoal(open, FACTORS, () => '2026-06-30'),
    'p',
    COAL,
  )
  expect(figures.input).toBeNull()
  expect(figures.perProduct).toBeNull()
  expect(figures.units.find(({ unit }) => unit === 'mill')).toMatchObject({
    efficiency: null,
    missing: ['power', 'work'],
  })
  expect(figures.carriers).toMatchObject([{ carrier: 'raw_coal', share: null }])
})
