import { Decimal } from '../../kernel/decimal.ts'
import { expect, test } from 'vitest'
import type { EarlierEffect } from '../earlier-effect.schema.ts'
import { METHOD } from '../plausibility/method.fixture.ts'
import type { Fields } from '../row.schema.ts'
import type { WrittenSheets } from '../workbench.fixture.ts'
import { anAudit, figuresOf } from '../workbench.fixture.ts'
import { notCountedText, totalLabel, totalText } from './effect-words.ts'
import { effectsOf } from './effects-of.ts'

const OPTIONS = {
  lamp: { name: '更换节能灯', content: '…', state: 'done', finished_on: '2025-06-01' },
  reuse: { name: '冷却水回用', content: '…', state: 'done' },
  motor: { name: '更换电机', content: '…', state: 'proposed' },
}
const SURVEY: WrittenSheets = {
  survey_items: {
    power: { kind: 'energy', name: '电', unit: 'ten_thousand_kwh', carrier: 'electricity' },
    water: { kind: 'water', name: '新水', unit: 'm3' },
    cod: { kind: 'pollutant_discharged', name: 'COD（化学需氧量）排放量', unit: 't' },
  },
  survey_figures: figuresOf({ power: { 2023: '120', 2024: '100' }, water: { 2024: '5000' }, cod: { 2024: '2' } }),
}
const water: Fields = { option: 'reuse', kind: 'water', amount: '3000', unit: 'm3', from_year: '2025' }
const power: Fields = {
  option: 'lamp',
  kind: 'energy',
  carrier: 'electricity',
  amount: '30',
  unit: 'ten_thousand_kwh',
}
const look = (claimed: Record<string, Fields>, more: WrittenSheets = {}, earlier: EarlierEffect[] = []) => {
  const rows = Object.fromEntries(Object.entries(claimed).map(([id, row]) => [id, { basis: 'claimed', ...row }]))
  return effectsOf(anAudit({ options: OPTIONS, ...SURVEY, option_effects: rows, ...more }), METHOD, { earlier })
}
const NAMES: Record<string, string> = {
  lamp: '更换节能灯',
  reuse: '冷却水回用',
  water: '新水',
  cod: 'COD',
  motor: '更换电机',
}
const words = (found: ReturnType<typeof look>) =>
  found.notCounted.map((each) => notCountedText(each, (id) => NAMES[id] ?? id))

test('YL22-04 energy and carbon effects are quantified: per option, all together, year by year', () => {
  const found = look({ p: power, w: water })
  expect(found.all.claimed.totals.energy.amount?.toFixed()).toBe('36.87')
  expect(found.all.claimed.totals.carbonAll.amount?.toFixed()).toBe('160.98')
  expect(found.all.claimed.carbonByYear.map(({ year, all }) => `${year} ${all.toFixed()}`)).toEqual([
    '2025 160.98',
    '2026 160.98',
  ])
  const lamp = found.options.find(({ option }) => option.id === 'lamp')!
  expect(lamp.claimed.totals.energy.amount?.toFixed()).toBe('36.87')
  expect(lamp.claimed.totals.water.amount).toBeNull()
  expect(found.all.expected.totals.energy.amount).toBeNull()
})

test('the item of an effect is found by carrier, pollutant or kind, and no more than it had is counted', () => {
  const found = look({ p: { ...power, amount: '150' }, w: water })
  expect(found.all.claimed.totals.energy.amount?.toFixed()).toBe('122.9')
  expect(words(found)).toEqual([
    '方案“更换节能灯”的“节约能源 61.45 tce”没有计入：超过了“power”2024 年的数量 122.9 tce。减少的不能比原有的多，请核对各方案的数量和单位，或者是否重复计算。',
  ])
  const cod = {
    option: 'reuse',
    kind: 'pollutant_discharged',
    pollutant: 'cod',
    amount: '5',
    unit: 't',
    from_year: '2025',
  }
  expect(look({ c: cod }).all.claimed.totals.discharged[0]?.amount?.toFixed()).toBe('2')
})

test('an effect that holds from a year is measured by the year before, not by the newest', () => {
  const found = look({ p: { ...power, amount: '150', from_year: '2024' } })
  expect(found.all.claimed.totals.energy.amount?.toFixed()).toBe('147.48')
})

test('claimed and verified effects are never added, and how much was found is told thing by thing', () => {
  const verified = { v: { option: 'reuse', kind: 'water', amount: '2400', unit: 'm3' } }
  const found = look({ w: water, p: power }, { verified_effects: verified })
  expect(found.all.verified.totals.water.amount?.toFixed()).toBe('2400')
  expect(found.all.claimed.totals.water.amount?.toFixed()).toBe('3000')
  const share = found.shares.find(({ key }) => key === 'water')
  expect([share?.share?.toFixed(), share?.options, share?.unverified]).toEqual(['0.8', 1, 0])
  expect(found.shares.find(({ key }) => key === 'energy')).toMatchObject({ share: null, options: 0, unverified: 1 })
  // of a claim that is incomplete no share can be told
  const partly = look({ w: water, x: { ...water, amount: '', name: '另一处' } }, { verified_effects: verified })
  expect(partly.shares.filter(({ key }) => key === 'water')).toEqual([])
})

test('effects of options that were not carried out, replaced, or counted in an earlier round are named, not summed', () => {
  const motor = { option: 'motor', kind: 'energy', carrier: 'electricity', amount: '1', unit: 'ten_thousand_kwh' }
  const led = { name: 'LED 改造', content: '…', state: 'done', replaces: 'lamp' }
  const earlier: EarlierEffect = {
    case: 'k',
    year: 2021,
    option: '冷却水回用',
    basis: 'verified',
    kind: 'water',
    carrier: null,
    pollutant: null,
    item: '新水',
    name: null,
    amount: '0.3',
    unit: 'ten_thousand_m3',
    fromYear: null,
  }
  const found = look({ m: motor, p: power, w: water }, { options: { ...OPTIONS, led } }, [earlier])
  expect(words(found)).toEqual([
    '方案“更换电机”的“节约能源 1.229 tce”没有计入：按方案的状态，它没有实施。状态填错的请改正。',
    '方案“更换节能灯”的“节约能源 36.87 tce”没有计入：这个方案由方案“led”代替。',
    '方案“冷却水回用”的“节约用水 3,000 m³”没有计入：2021 年度的上一轮审核已经计算过方案“冷却水回用”的这项效果，只计一次。确实是新的效果的，请改用能区别的方案名称。',
  ])
  expect(found.all.claimed.totals.water.amount).toBeNull()
})

test('a total says in words how far it is complete', () => {
  const { water: total } = look({ w: water, x: { ...water, amount: '', name: '另一处' } }).all.claimed.totals
  expect(totalText(total)).toBe('3,000 m³（不完整：1 项没有数量）')
  expect(totalText({ ...total, amount: null, lacking: 0 })).toBe('—')
  expect(totalText({ ...total, amount: null, lacking: 2 })).toBe('没有数量（2 项）')
  expect(totalLabel({ kind: 'pollutant_discharged', thing: 'cod' }, METHOD)).toBe('减少污染物排放：化学需氧量')
  expect(totalLabel({ kind: 'energy', thing: 'electricity' }, METHOD)).toBe('节约能源：电力')
  expect(totalLabel({ kind: 'carbon_all', thing: null }, METHOD)).toBe('减少碳排放')
})

test('of a flow measured over a whole year no more is saved than ran in it; a shorter measurement says nothing', () => {
  const rinse: Fields = { ...water, flow: 'f' }
  const drawn = (to_on: string): WrittenSheets => ({
    survey_items: {},
    layers: { l: { name: '水', kind: 'water', unit: 'm3' } },
    flows: { f: { layer: 'l', name: '漂洗水' } },
    periods: { p: { name: '2024', from_on: '2024-01-01', to_on } },
    flow_measurements: { m: { flow: 'f', period: 'p', value: '0.2', unit: 'ten_thousand_m3' } },
  })
  const twice = { a: rinse, b: { ...rinse, option: 'lamp', amount: '500' } }
  const whole = look(twice, drawn('2024-12-31'))
  expect(whole.all.claimed.totals.water.amount?.toFixed()).toBe('2000')
  expect(whole.notCounted.map(({ amount }) => amount?.toFixed())).toEqual(['1000', '500'])
  expect(look(twice, drawn('2024-06-30')).all.claimed.totals.water.amount?.toFixed()).toBe('3500')
})

test('a measured coal factor of the item wins over the table, in the effect as in what it is measured against', () => {
  const coal = { kind: 'energy', name: '原煤', unit: 't', carrier: 'raw_coal', coal_factor: '650.5' }
  const survey: WrittenSheets = { survey_items: { coal }, survey_figures: figuresOf({ coal: { 2024: '100' } }) }
  const effect = { option: 'lamp', kind: 'energy', carrier: 'raw_coal', amount: '100', unit: 't', from_year: '2025' }
  const found = look({ p: effect }, survey)
  expect(found.all.claimed.totals.energy.amount?.toFixed()).toBe('65.05')
  expect(found.notCounted).toEqual([])
  const inCoal = look({ p: { ...effect, amount: '65.05', unit: 'tce' } }, survey)
  expect(inCoal.all.claimed.totals.carbonAll.amount?.toFixed(9)).toBe(
    found.all.claimed.totals.carbonAll.amount?.toFixed(9),
  )
  // poor coal gives off less: 65 050 kgce x 29.3076 MJ x 26.1 g x 0.94 x 44/12, not the heat of the table's coal
  const burnt = new Decimal('65050').times('29.3076').times('26.1').times('0.94').times(44).div(12).div('1000000')
  expect(found.all.claimed.totals.carbonAll.amount?.toFixed(9)).toBe(burnt.toFixed(9))
})

test('what an option saved is measured against the year before it was finished, where its effect names no year', () => {
  const survey: WrittenSheets = {
    survey_items: { water: { kind: 'water', name: '新水', unit: 'm3' } },
    survey_figures: figuresOf({ water: { 2024: '1000', 2025: '700', 2026: '400' } }),
  }
  const saved = { option: 'lamp', kind: 'water', item: 'water', amount: '600', unit: 'm3' }
  expect(look({ p: saved }, survey).notCounted).toEqual([])
})

test('more may be earned than ever was: income is not cut at what an item of the survey brought', () => {
  const sold = { kind: 'money', name: '蒸汽外售收入', unit: 'ten_thousand_yuan' }
  const survey: WrittenSheets = { survey_items: { sold }, survey_figures: figuresOf({ sold: { 2024: '0' } }) }
  const earned = { option: 'lamp', kind: 'income', item: 'sold', amount: '120', unit: 'ten_thousand_yuan' }
  const found = look({ p: earned }, survey)
  expect(found.all.claimed.totals.income.amount?.toFixed()).toBe('120')
  expect(found.notCounted).toEqual([])
  const saved = look({ p: { ...earned, kind: 'cost' } }, survey)
  expect(saved.all.claimed.totals.cost.amount).toBeNull()
  expect(saved.notCounted.map(({ why }) => why)).toEqual(['above_baseline'])
})
