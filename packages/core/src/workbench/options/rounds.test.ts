import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decimal, sum } from '../../kernel/decimal.ts'
import type { EarlierEffect } from '../earlier-effect.schema.ts'
import { METHOD } from '../plausibility/method.fixture.ts'
import type { Fields } from '../row.schema.ts'
import type { WrittenSheets } from '../workbench.fixture.ts'
import { anAudit, figuresOf } from '../workbench.fixture.ts'
import { earlierEffectsOf } from './earlier-effects-of.ts'
import { notCountedText } from './effect-words.ts'
import { effectsOf } from './effects-of.ts'

/** A year of a rinsing flow of 1000 m3, measured before all rounds, in a plant of two such flows and a survey. */
const PLANT: WrittenSheets = {
  layers: { water: { name: '水', kind: 'water', unit: 'm3' }, waste: { name: '废水', kind: 'water', unit: 'm3' } },
  flows: { rinse: { layer: 'water', name: '漂洗水' }, cool: { layer: 'water', name: '冷却水' } },
  periods: { p: { name: '2020', from_on: '2020-01-01', to_on: '2020-12-31' } },
  flow_measurements: { m: { flow: 'rinse', period: 'p', value: '1000' } },
}
const NAMES = ['回用', '改工艺', '减压'] as const

type Stated = Partial<Fields> & { readonly name: string; readonly amount: string }

/** A round of the audit with one option for each name, and what is stated of them. */
function audit(stated: readonly Stated[], plant: WrittenSheets = PLANT) {
  const options = Object.fromEntries(NAMES.map((name, at) => [`o${at}`, { name, content: '…', state: 'done' }]))
  const rows = stated.map(({ name, ...fields }, at): [string, Fields] => {
    const option = `o${NAMES.findIndex((each) => each === name)}`
    return [`e${at}`, { option, basis: 'claimed', kind: 'water', unit: 'm3', ...fields }]
  })
  return anAudit({ ...plant, options, option_effects: Object.fromEntries(rows) })
}

/** The rounds one after the other, each knowing what those before it counted. */
function rounds(all: readonly (readonly Stated[])[], plant = PLANT) {
  const earlier: EarlierEffect[] = []
  return all.map((stated, at) => {
    const data = audit(
      stated.map((each) => ({ from_year: String(2021 + at), ...each })),
      plant,
    )
    const found = effectsOf(data, METHOD, { earlier: [...earlier] })
    const round = { case: `k${at}`, year: 2021 + at, data, method: METHOD, earlier: [...earlier] }
    earlier.push(...earlierEffectsOf(round))
    return found
  })
}

const total = (found: ReturnType<typeof effectsOf>) => found.all.claimed.totals.water.amount?.toFixed() ?? '0'

test('what an earlier round saved of a flow, by whatever option, is not there to be saved again', () => {
  const [first, second, third] = rounds([
    [{ name: '回用', flow: 'rinse', amount: '800' }],
    [{ name: '改工艺', flow: 'rinse', amount: '500' }],
    [
      { name: '回用', flow: 'rinse', amount: '800' },
      { name: '改工艺', flow: 'rinse', amount: '500' },
      { name: '减压', flow: 'rinse', amount: '1' },
      { name: '减压', flow: 'cool', amount: '70' },
    ],
  ])
  expect([first, second, third].map((found) => (found === undefined ? '' : total(found)))).toEqual(['800', '200', '70'])
  const [cut] = second?.notCounted ?? []
  expect(cut === undefined ? '' : notCountedText(cut, (id) => id)).toBe(
    '方案“o1”的“节约用水 300 m³”没有计入：超过了“rinse”2020 年的数量 1,000 m³（以前各轮审核已计入 800 m³，还剩 200 m³）。减少的不能比原有的多，请核对各方案的数量和单位，或者是否重复计算。',
  )
})

test('a flow measured after the earlier round no longer holds what that saved', () => {
  const later: WrittenSheets = {
    ...PLANT,
    periods: { p: { from_on: '2023-01-01', to_on: '2023-12-31', name: '2023' } },
  }
  const earlier = [{ name: '回用', flow: 'rinse', amount: '800', from_year: '2021' }]
  const [, second] = rounds([earlier, [{ name: '改工艺', flow: 'rinse', amount: '500', from_year: '2024' }]], later)
  expect(second === undefined ? '' : total(second)).toBe('500')
})

test('an item of the survey is guarded alike, under another option and where only one of the two names the flow', () => {
  const plant: WrittenSheets = {
    ...PLANT,
    survey_items: { new: { kind: 'water', name: '新水', unit: 'm3' } },
    survey_figures: figuresOf({ new: { 2020: '1200' } }),
  }
  const [, second, third] = rounds(
    [
      [{ name: '回用', item: 'new', amount: '900' }],
      [{ name: '改工艺', item: 'new', amount: '500' }],
      [{ name: '回用', flow: 'cool', amount: '900' }],
    ],
    plant,
  )
  expect(second === undefined ? '' : total(second)).toBe('300')
  expect(third === undefined ? '' : total(third)).toBe('0')
})

test('an effect that has an item and a flow is kept to both; pollutants of one flow do not meet', () => {
  const plant: WrittenSheets = {
    ...PLANT,
    survey_items: { new: { kind: 'water', name: '新水', unit: 'm3' } },
    survey_figures: figuresOf({ new: { 2020: '50000' } }),
  }
  const [found] = rounds([[{ name: '回用', item: 'new', flow: 'rinse', amount: '4000' }]], plant)
  expect(found === undefined ? '' : total(found)).toBe('1000')
  const discharged = { kind: 'pollutant_discharged', flow: 'rinse' } as const
  const [both] = rounds([
    [
      { ...discharged, name: '回用', pollutant: 'cod', amount: '2', unit: 't' },
      { ...discharged, name: '改工艺', pollutant: 'waste_water', amount: '1500', unit: 'm3' },
    ],
  ])
  expect(both?.all.claimed.totals.discharged.map(({ key, amount }) => `${key} ${amount?.toFixed()}`)).toEqual([
    'pollutant_discharged.waste_water 1000',
    'pollutant_discharged.cod 2',
  ])
})

const effect = fc.record({
  name: fc.constantFrom(...NAMES),
  flow: fc.constantFrom('rinse', 'cool'),
  amount: fc.integer({ min: -100, max: 900 }).map(String),
})

test('property: over any rounds and options no more of a flow is counted than there was and was added to it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(effect, { maxLength: 4 }), { minLength: 1, maxLength: 4 }), (all) => {
      const counted = rounds(all).flatMap((found) => found.all.claimed.effects)
      const ofRinse = counted
        .filter((each) => each.effect.flow === 'rinse')
        .map((each) => each.counted ?? new Decimal(0))
      const saved = sum(ofRinse.filter((amount) => amount.gt(0)))
      const risen = sum(ofRinse.filter((amount) => amount.lt(0))).neg()
      expect(saved.lte(risen.plus(1000))).toBe(true)
      for (const { full, counted: amount } of counted) {
        if (full.kind === 'number' && amount !== null) expect(amount.abs().lte(full.amount.abs())).toBe(true)
      }
    }),
  )
})

test('property: a round that states again what an earlier one counted adds nothing', () => {
  fc.assert(
    fc.property(fc.array(effect, { maxLength: 5 }), (stated) => {
      const saved = stated.filter(({ amount }) => Number(amount) > 0)
      const [first, again] = rounds([saved, saved])
      const more = (again?.all.claimed.effects ?? []).filter(({ counted, effect: { flow } }) => {
        return flow === 'rinse' && counted !== null && counted.gt(0)
      })
      expect(more).toEqual([])
      expect(first === undefined || again === undefined).toBe(false)
    }),
  )
})
