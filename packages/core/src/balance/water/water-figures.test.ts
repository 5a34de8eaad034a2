import { expect, test } from 'vitest'
import { decimalText } from '../../kernel/decimal.ts'
import { aFlow, aMeasurement, aNetwork } from '../network/network.fixture.ts'
import type { NetworkFlow, NetworkLayer } from '../network/network.schema.ts'
import type { WaterFigureId } from './water-figures.ts'
import { waterFigures } from './water-figures.ts'
import { checkWaterIdentity } from './water-identity.ts'

const WATER: NetworkLayer = { id: 'm', name: '水', kind: 'water', unit: 'm3', tolerance: '0.05' }

function figuresOf(flows: NetworkFlow[], values: Record<string, string>, output?: string) {
  const network = aNetwork(flows, {
    layers: [WATER],
    periods: [{ id: 'p', name: '一月', ...(output === undefined ? {} : { output: { value: output, unit: 't' } }) }],
    measurements: Object.entries(values).map(([id, value]) => aMeasurement(id, value, { unit: 'm3', sd: '1' })),
  })
  const figures = new Map(waterFigures(network, 'p', WATER).map((figure) => [figure.id, figure]))
  const shown = (id: WaterFigureId) => {
    const { state, value } = figures.get(id)!
    return state === 'value' ? decimalText(value!.toDecimalPlaces(6)) : state
  }
  return { network, figures, shown }
}

const plant = [
  aFlow('tap', '>station', { role: 'fresh' }),
  aFlow('makeup', 'station>tower', { role: 'cooling_fresh' }),
  aFlow('round', 'tower>machine', { role: 'cooling_circulation' }),
  aFlow('warm', 'machine>tower'),
  aFlow('wash', 'station>wash', { role: 'process_fresh' }),
  aFlow('again', 'wash>rinse', { role: 'process_reuse' }),
  aFlow('steam', 'station>dryer', { role: 'steam' }),
  aFlow('condensate', 'dryer>station', { role: 'condensate' }),
  aFlow('vapour', 'tower>', { role: 'consumed' }),
  aFlow('sewer', 'rinse>', { role: 'drain' }),
  aFlow('drip', 'station>', { role: 'leak' }),
]
const measured = {
  tap: '1000',
  makeup: '200',
  round: '4800',
  warm: '4800',
  wash: '600',
  again: '300',
  steam: '150',
  condensate: '120',
  vapour: '350',
  sewer: '600',
  drip: '20',
}

test('XJ05-13c the figures of the water balance, each with the flows it was made of', () => {
  const { shown, figures } = figuresOf(plant, measured, '80')
  expect(shown('fresh')).toBe('1000')
  expect(shown('reused')).toBe('5220')
  expect(shown('total')).toBe('6220')
  expect(shown('reuse_rate')).toBe('0.839228')
  expect(shown('cooling_circulation_rate')).toBe('0.96')
  expect(shown('process_reuse_rate')).toBe('0.333333')
  expect(shown('condensate_recovery_rate')).toBe('0.8')
  expect(shown('leakage_rate')).toBe('0.02')
  expect(shown('unit_fresh_water')).toBe('12.5')
  expect(figures.get('unit_fresh_water')).toMatchObject({ unit: 'm3', perUnit: 't', flows: ['tap'] })
  expect(figures.get('cooling_circulation_rate')!.flows).toEqual(['round', 'makeup'])
  expect(figures.get('fresh')!.flows).toEqual(['tap'])
})

test('fresh water given straight to a use counts as fresh water of the plant too, once', () => {
  const direct = [aFlow('a', '>tower', { role: 'cooling_fresh' }), aFlow('b', '>wash', { role: 'process_fresh' })]
  expect(figuresOf(direct, { a: '30', b: '70' }).shown('fresh')).toBe('100')
})

test('missing, zero and not applicable are three things', () => {
  const { warm: _, round: __, ...some } = measured
  const missing = figuresOf(plant, some)
  expect(missing.shown('reused')).toBe('missing')
  expect(missing.figures.get('reuse_rate')).toMatchObject({ state: 'missing', lacking: ['round'] })
  expect(missing.shown('unit_fresh_water')).toBe('missing')
  expect(missing.shown('process_reuse_rate')).toBe('0.333333')
  const zero = figuresOf(plant, { ...measured, again: '0' }, '0')
  expect(zero.shown('process_reuse_rate')).toBe('0')
  expect(zero.shown('unit_fresh_water')).toBe('not_applicable')
  const simple = figuresOf([aFlow('tap', '>a', { role: 'fresh' }), aFlow('out', 'a>', { role: 'drain' })], {
    tap: '5',
    out: '5',
  })
  expect(simple.shown('reused')).toBe('not_applicable')
  expect(simple.shown('reuse_rate')).toBe('not_applicable')
  expect(simple.shown('total')).toBe('5')
  expect(simple.shown('leakage_rate')).toBe('not_applicable')
  const half = figuresOf([aFlow('round', 'a>b', { role: 'cooling_circulation' })], { round: '5' })
  expect(half.shown('cooling_circulation_rate')).toBe('missing')
})

test('fresh water is what is consumed, drained and leaks, within the tolerance', () => {
  expect(checkWaterIdentity(figuresOf(plant, measured).network, 'p', WATER)).toEqual([])
  const { network } = figuresOf(plant, { ...measured, sewer: '500' })
  const [issue] = checkWaterIdentity(network, 'p', network.layers[0]!)
  expect(issue).toMatchObject({ code: 'water.identity', pointer: '/layers/0' })
  expect(issue!.message).toContain('相差 130 m³（13.00 %）')
  const { sewer: _, ...some } = measured
  expect(checkWaterIdentity(figuresOf(plant, some).network, 'p', WATER)).toEqual([])
  expect(checkWaterIdentity(figuresOf(plant.slice(0, 1), { tap: '3' }).network, 'p', WATER)).toEqual([])
})
