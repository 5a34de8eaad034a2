import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decimal, decimal, sum } from '../kernel/decimal.ts'
import type { UnitCode } from '../kernel/unit.ts'
import type { EarlierEffect } from '../workbench/earlier-effect.schema.ts'
import { METHOD } from '../workbench/plausibility/method.fixture.ts'
import type { CountingRules } from './counting-rules.ts'
import { countEffects } from './count-effects.ts'
import type { Effect } from './effect.ts'
import { carbonByYear, totalEffects } from './total-effects.ts'

const FACTORS = { energy: METHOD.energyFactors, carbon: METHOD.carbonFactors }
const rules = (part: Partial<CountingRules> = {}): CountingRules => ({
  options: new Map(['a', 'b'].map((id) => [id, { id, name: `方案${id}`, state: 'done', replacedBy: null }])),
  yearOf: ({ fromYear }) => fromYear ?? '2026',
  itemOf: ({ item }) => item,
  itemName: (item) => item,
  baselineOf: () => null,
  earlier: [],
  factors: FACTORS,
  ...part,
})
let number = 0
const effect = (
  kind: Effect['kind'],
  amount: string | null,
  unit: UnitCode | null,
  part: Partial<Effect> = {},
): Effect => ({
  id: `e${(number += 1)}`,
  option: 'a',
  basis: 'claimed',
  kind,
  carrier: null,
  pollutant: null,
  item: null,
  flow: null,
  name: null,
  amount: amount === null ? null : decimal(amount),
  unit,
  fromYear: '2025',
  ...part,
})
const power = (amount: string, unit: UnitCode, part: Partial<Effect> = {}) =>
  effect('energy', amount, unit, { carrier: 'electricity', ...part })
const totalsOf = (effects: readonly Effect[], part: Partial<CountingRules> = {}) =>
  totalEffects(countEffects(effects, rules(part)).effects)
const whyNot = (effects: readonly Effect[], part: Partial<CountingRules> = {}) =>
  countEffects(effects, rules(part)).notCounted.map(({ why, amount }) => `${why} ${amount?.toFixed() ?? ''}`)

test('XJ05-13f effects are summed in the units of their kinds, exactly', () => {
  const totals = totalsOf([
    power('10', 'ten_thousand_kwh'),
    effect('energy', '100', 't', { carrier: 'raw_coal', option: 'b' }),
    effect('water', '1.5', 'ten_thousand_m3'),
    effect('material', '2500', 'kg', { name: '松香' }),
    effect('income', '3', 'ten_thousand_yuan'),
    effect('cost', '45000', 'yuan'),
    effect('carbon', '7', 't_co2'),
  ])
  expect(totals.energy.amount?.toFixed()).toBe('83.72')
  expect(totals.carriers.map(({ thing, amount }) => `${thing} ${amount?.toFixed()}`)).toEqual([
    'electricity 12.29',
    'raw_coal 71.43',
  ])
  expect(totals.water.amount?.toFixed()).toBe('15000')
  expect(totals.material.amount?.toFixed()).toBe('2.5')
  expect([totals.income, totals.cost, totals.money].map(({ amount }) => amount?.toFixed())).toEqual(['3', '4.5', '7.5'])
})

test('carbon: combustion by its parts, the grid by the year, process emissions beside them', () => {
  const totals = totalsOf([
    effect('energy', '100', 't', { carrier: 'raw_coal', option: 'b' }),
    power('10', 'mwh'),
    effect('carbon', '7', 't_co2'),
  ])
  // 100 000 kg x 20.934 MJ x 26.1 g x 0.94 x 44/12
  const coal = new Decimal('100000').times('20.934').times('26.1').times('0.94').times(44).div(12).div('1000000')
  expect(totals.carbonOfEnergy.amount?.toFixed(12)).toBe(coal.plus('5.366').toFixed(12))
  expect(totals.carbonAll.amount?.minus(totals.carbonOfEnergy.amount ?? 0).toFixed()).toBe('7')
})

test('the grid factor is that of the year: what is saved every year weighs otherwise in each', () => {
  const counted = countEffects([power('1000', 'kwh', { fromYear: '2023' })], rules()).effects
  const byYear = carbonByYear(counted, '2025', FACTORS)
  expect(byYear.map(({ year, all }) => `${year} ${all.toFixed()}`)).toEqual([
    '2023 0.5703',
    '2024 0.5366',
    '2025 0.5366',
  ])
  expect(totalEffects(counted).carbonOfEnergy.amount?.toFixed()).toBe('0.5703')
  const early = countEffects([power('1000', 'kwh', { fromYear: '2019' })], rules()).effects[0]
  expect(early?.carbon).toMatchObject({ kind: 'number', isEarlier: true })
})

test('energy in standard coal is turned back into its carrier; without a carrier its carbon is not guessed', () => {
  const [known, unknown] = [
    totalsOf([effect('energy', '71.43', 'tce', { carrier: 'raw_coal' })]),
    totalsOf([effect('energy', '71.43', 'tce')]),
  ]
  const direct = totalsOf([effect('energy', '100', 't', { carrier: 'raw_coal' })])
  expect(known.carbonOfEnergy.amount?.toFixed(12)).toBe(direct.carbonOfEnergy.amount?.toFixed(12))
  expect(unknown.energy.amount?.toFixed()).toBe('71.43')
  expect(unknown.carbonOfEnergy).toMatchObject({ amount: null, lacking: 1 })
})

test('peers trap 10: unknown stays unknown: a total says how many have no amount, and 0 is an amount', () => {
  const totals = totalsOf([
    effect('water', '5', 'm3'),
    effect('water', null, 'm3'),
    effect('water', '3', null),
    effect('water', '3', 'kwh'),
  ])
  expect(totals.water).toMatchObject({ counted: 1, lacking: 3 })
  expect(totalsOf([]).water).toMatchObject({ amount: null, lacking: 0 })
  expect(totalsOf([effect('water', '0', 'm3')]).water.amount?.toFixed()).toBe('0')
  expect(totalsOf([effect('energy', '3', 'kwh')]).energy).toMatchObject({ amount: null, lacking: 1 })
  expect(totalsOf([effect('energy', '3', 'kwh', { carrier: 'peat' })]).energy).toMatchObject({
    amount: null,
    lacking: 1,
  })
})

test('pollutants: generation and discharge are two totals of each pollutant, never one', () => {
  const cod = { pollutant: 'cod' } as const
  const totals = totalsOf([
    effect('pollutant_generated', '12', 't', cod),
    effect('pollutant_discharged', '4000', 'kg', cod),
    effect('pollutant_discharged', '0.5', 'kg', { pollutant: 'mercury' }),
    effect('pollutant_discharged', '300', 't', { pollutant: 'waste_water' }),
  ])
  expect(totals.generated.map(({ key, amount }) => `${key} ${amount?.toFixed()}`)).toEqual([
    'pollutant_generated.cod 12',
  ])
  expect(totals.discharged.map(({ key, amount, unit }) => `${key} ${amount?.toFixed()} ${unit}`)).toEqual([
    'pollutant_discharged.waste_water 300 m3',
    'pollutant_discharged.cod 4 t',
    'pollutant_discharged.mercury 0.0005 t',
  ])
})

test('one effect entered twice, in another unit or under another name, counts once', () => {
  expect(whyNot([power('10', 'ten_thousand_kwh'), power('100000', 'kwh', { name: '节电' })])).toEqual([
    'entered_twice 12.29',
  ])
  expect(whyNot([power('10', 'ten_thousand_kwh'), power('12.3', 'tce')])).toEqual(['entered_twice 12.3'])
  expect(whyNot([power('10', 'ten_thousand_kwh'), power('10', 'ten_thousand_kwh', { option: 'b' })])).toEqual([])
  expect(whyNot([power('10', 'ten_thousand_kwh'), power('11', 'ten_thousand_kwh')])).toEqual([])
  expect(whyNot([power('1', 'ten_thousand_kwh'), power('1.3', 'ten_thousand_kwh')])).toEqual([])
  const resin = (name: string, item: string | null = null) => effect('material', '5', 't', { name, item })
  expect(whyNot([resin('树脂'), resin('溶剂')])).toEqual([])
  expect(whyNot([resin('树 脂'), resin('树脂')])).toEqual(['entered_twice 5'])
  expect(whyNot([resin('树脂', 'i'), resin('树脂（PVC）', 'i')])).toEqual(['entered_twice 5'])
})

test('an option that was replaced, dropped or never carried out counts nothing', () => {
  const state = (id: string, value: 'done' | 'dropped' | 'proposed' | null, replacedBy: string | null = null) =>
    [id, { id, name: id, state: value, replacedBy }] as const
  const options = new Map([
    state('a', 'done', 'b'),
    state('b', 'done'),
    state('c', 'dropped'),
    state('d', 'proposed'),
    state('n', null),
  ])
  const water = (option: string, basis: Effect['basis'] = 'claimed') => effect('water', '1', 'm3', { option, basis })
  expect(whyNot([water('a'), water('b'), water('c'), water('d'), water('n')], { options })).toEqual([
    'replaced 1',
    'not_carried_out 1',
    'not_carried_out 1',
    'not_carried_out 1',
  ])
  expect(whyNot([water('d', 'expected'), water('n', 'expected')], { options })).toEqual([])
})

test('an option that is only planned takes the place of what is expected, not of what the other has brought', () => {
  const state = (id: string, value: 'done' | 'doing' | 'proposed', replacedBy: string | null = null) =>
    [id, { id, name: id, state: value, replacedBy }] as const
  const water = (option: string, basis: Effect['basis']) => effect('water', '1', 'm3', { option, basis })
  const planned = new Map([state('a', 'done', 'b'), state('b', 'proposed')])
  expect(whyNot([water('a', 'claimed')], { options: planned })).toEqual([])
  expect(whyNot([water('a', 'expected')], { options: planned })).toEqual(['replaced 1'])
  // what takes the place of the replacement takes the place of both
  const chain = new Map([state('a', 'done', 'b'), state('b', 'proposed', 'c'), state('c', 'doing')])
  expect(countEffects([water('a', 'verified')], rules({ options: chain })).notCounted).toMatchObject([
    { why: 'replaced', replacedBy: 'c' },
  ])
})

const EARLIER: EarlierEffect = {
  case: 'k',
  year: 2021,
  option: '方案a',
  basis: 'claimed',
  kind: 'water',
  carrier: null,
  pollutant: null,
  item: null,
  name: null,
  amount: '400',
  unit: 'm3',
  fromYear: '2021',
}

test('what an earlier round of the site counted counts once: only what goes beyond it is new', () => {
  const again = [effect('water', '1000', 'm3')]
  expect(whyNot(again, { earlier: [EARLIER] })).toEqual(['earlier_round 400'])
  expect(totalsOf(again, { earlier: [EARLIER] }).water.amount?.toFixed()).toBe('600')
  const both = [EARLIER, { ...EARLIER, basis: 'verified' as const, amount: '300' }]
  expect(totalsOf(again, { earlier: both }).water.amount?.toFixed()).toBe('700')
  expect(whyNot([effect('water', '1000', 'm3', { option: 'b' })], { earlier: [EARLIER] })).toEqual([])
  expect(whyNot([effect('energy', '1', 'tce')], { earlier: [EARLIER] })).toEqual([])
  // an item without a name, and a claim whose verified row has another name, are no other effects
  expect(whyNot([effect('water', '400', 'm3', { item: '' })], { earlier: [{ ...EARLIER, item: '' }] })).toEqual([
    'earlier_round 400',
  ])
  const renamed = [{ ...EARLIER, name: '冷却水' }, both[1] ?? EARLIER]
  expect(totalsOf(again, { earlier: renamed }).water.amount?.toFixed()).toBe('700')
})

test('more than there was is counted in no later round either', () => {
  const claim = [effect('water', '1000', 'm3', { item: 'w' })]
  const counted = (year: string) => {
    const baselineOf = (item: string) => ({ item, year, amount: decimal('300') })
    const earlier = [{ ...EARLIER, amount: '300', fromYear: '2021' }]
    return totalsOf(claim, { baselineOf, earlier }).water.amount?.toFixed() ?? null
  }
  expect(counted('2020')).toBeNull()
  // a base year after the earlier round no longer holds what that round saved
  expect(counted('2024')).toBe('300')
})

test('of one item no more is saved than there was: two options on it are cut at the base year', () => {
  const baselineOf = (item: string) => ({ item, year: '2024', amount: decimal('100') })
  const water = (option: string, amount: string) => effect('water', amount, 'm3', { option, item: 'w' })
  expect(whyNot([water('a', '70'), water('b', '50')], { baselineOf })).toEqual(['above_baseline 20'])
  expect(totalsOf([water('a', '70'), water('b', '50')], { baselineOf }).water.amount?.toFixed()).toBe('100')
  expect(whyNot([water('a', '70'), water('b', '50'), water('b', '-30')], { baselineOf })).toEqual([])
})

const UNITS_OF_WATER = ['m3', 'ten_thousand_m3', 'l', 't'] as const
const water = fc
  .record({
    option: fc.constantFrom('a', 'b'),
    amount: fc.integer({ min: -1000, max: 100_000 }),
    unit: fc.constantFrom(...UNITS_OF_WATER),
    item: fc.constantFrom('i', 'j', null),
  })
  .map(({ option, amount, unit, item }) => effect('water', String(amount), unit, { option, item }))

test('a total is the sum of its parts, whatever the units, and of options together', () => {
  fc.assert(
    fc.property(fc.array(water, { maxLength: 12 }), (effects) => {
      const { effects: counted } = countEffects(effects, rules())
      const whole = totalEffects(counted).water
      const parts = ['a', 'b'].map((id) => totalEffects(counted.filter((each) => each.effect.option === id)).water)
      const added = sum(parts.flatMap(({ amount }) => amount ?? []))
      expect((whole.amount ?? new Decimal(0)).eq(added)).toBe(true)
      expect(whole.counted).toBe(parts.reduce((count, part) => count + part.counted, 0))
    }),
  )
})

test('double counted effects never raise a total above what there was', () => {
  const baselineOf = (item: string) => ({ item, year: '2024', amount: decimal('50000') })
  fc.assert(
    fc.property(fc.array(water, { maxLength: 12 }), (effects) => {
      const own = effects.filter(({ item }) => item === 'i')
      const total = totalsOf([...own, ...own], { baselineOf }).water.amount ?? new Decimal(0)
      expect(total.lte(50000)).toBe(true)
      expect(total.eq(totalsOf(own, { baselineOf }).water.amount ?? 0)).toBe(true)
    }),
  )
})

test('the same amounts in other units give the same total', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 6 }), (amounts) => {
      const written = (unit: UnitCode, factor: string) =>
        amounts.map((amount, at) => effect('water', decimal(amount).times(factor).toFixed(), unit, { item: `i${at}` }))
      const cubic = totalsOf(written('m3', '1')).water.amount
      expect(totalsOf(written('l', '1000')).water.amount?.toFixed()).toBe(cubic?.toFixed())
      expect(totalsOf(written('ten_thousand_m3', '0.0001')).water.amount?.toFixed()).toBe(cubic?.toFixed())
    }),
  )
})
