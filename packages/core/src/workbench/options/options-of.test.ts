import { expect, test } from 'vitest'
import { METHOD } from '../plausibility/method.fixture.ts'
import type { Fields } from '../row.schema.ts'
import { anAudit } from '../workbench.fixture.ts'
import { optionsOf } from './options-of.ts'
import { screeningOf } from './screening-of.ts'
import { studySensitivity } from './study-of.ts'

const STUDY: Fields = {
  option: 'a',
  technical_verdict: 'feasible',
  environmental_verdict: 'feasible',
  income: '0',
  saving: '30',
  depreciation_years: '10',
  tax_rate: '25',
  discount_rate: '10',
}
const one = (option: Fields, more: Parameters<typeof anAudit>[0] = {}) =>
  optionsOf(anAudit({ options: { a: { name: '余热回收', content: '…', ...option } }, ...more }), METHOD)[0]!
const studied = (study: Fields, option: Fields = {}) =>
  one({ investment: '100', ...option }, { option_studies: { s: { ...STUDY, ...study } } }).study!
const codes = (study: ReturnType<typeof studied>) =>
  study.issues.map(({ code, place }) => `${code} ${place.column ?? ''}`)

test('peers trap 12: the class is computed; a class somebody chose counts only where nothing can be computed', () => {
  expect(one({ investment: '800', cost_class: 'medium' })).toMatchObject({ costClass: 'high', statedClass: 'medium' })
  expect(one({ cost_class: 'medium' })).toMatchObject({ costClass: 'medium', computedClass: null })
  expect(one({})).toMatchObject({ costClass: null, investment: null })
  expect(one({ investment: '0' }).costClass).toBe('none')
})

test('the boundaries an audit states win over those of the law, the others stay', () => {
  const own = { b: { cost_class: 'medium', above: '5', includes: 'no', basis: '公司规定' } }
  expect(one({ investment: '6' }, { cost_boundaries: own }).costClass).toBe('medium')
  expect(one({ investment: '5' }, { cost_boundaries: own }).costClass).toBe('low')
  expect(one({ investment: '60' }, { cost_boundaries: own }).costClass).toBe('high')
})

test('SX22-03j acceptance is a property of an option, by the rules of its law', () => {
  expect(one({ investment: '3', is_renovation: 'no' }).acceptance).toMatchObject({
    need: 'not_needed',
    rule: { clauses: ['C-3'] },
  })
  const passed = { investment: '300', is_renovation: 'yes', special_acceptance: '住建局 2026-5' }
  expect(one({ ...passed, special_acceptance_on: '2026-05-01' }).acceptance.need).toBe('taken_over')
  expect(one({ ...passed, special_acceptance_on: '2027-05-01' }).acceptance.need).toBe('needed')
  expect(one({ investment: '3' }).acceptance).toMatchObject({ need: 'undetermined', missing: ['is_renovation'] })
})

test('XJ05-13e a study is reckoned as the manual says: I 100, P 30, 10 years, tax 25 %, 10 %', () => {
  const study = studied({})
  expect(study.result).toMatchObject({ depreciation: 10, taxable: 20, netProfit: 15, cashFlow: 25, payback: 4 })
  expect(study.norm).toMatchObject({ from: 'class', title: '高费方案的定额' })
  expect(study).toMatchObject({ economic: 'feasible', decision: 'feasible', payback: 'within', issues: [] })
  const { bars } = studySensitivity(study)!
  expect(bars[0]).toMatchObject({ factor: 'price' })
})

test('XJ05-13e technical, environmental and economic parts decide together', () => {
  expect(studied({ technical_verdict: 'infeasible' }).decision).toBe('infeasible')
  expect(studied({ environmental_verdict: 'open' }).decision).toBe('open')
  expect(studied({ saving: '5' })).toMatchObject({ economic: 'infeasible', decision: 'infeasible' })
})

test('XJ05-13e payback beside the norm of its class: within, longer than wished, beyond', () => {
  const paybackOf = (saving: string) => studied({ saving, tax_rate: '0' }).payback
  expect(['25', '15', '9'].map(paybackOf)).toEqual(['within', 'long', 'beyond'])
  expect(studied({ payback_norm: '3' })).toMatchObject({ norm: { from: 'study' }, payback: 'beyond' })
})

test('nothing missing counts as 0: every cell that lacks is named, and nothing is computed', () => {
  const study = studied({ tax_rate: '', discount_rate: '', depreciation_years: '', income: '', saving: '' })
  expect(study.result).toBeNull()
  expect(codes(study)).toEqual([
    'study_value_missing discount_rate',
    'study_value_missing saving',
    'study_value_missing depreciation_years',
    'study_value_missing tax_rate',
  ])
  expect(codes(studied({ income: '' }))).toEqual(['study_gain_partly income'])
  expect(codes(studied({}, { investment: '' }))).toEqual(['study_value_missing investment'])
})

test('bad input is told at its cell: negative investment, tax over 100 %, 600 years; 200 years are reckoned', () => {
  expect(codes(studied({}, { investment: '-5' }))).toEqual(['study_value_negative investment'])
  expect(codes(studied({ tax_rate: '250' }))).toEqual(['study_rate_wrong tax_rate'])
  expect(codes(studied({ tax_rate: '0.25', discount_rate: '0' }))).toEqual(['study_rate_small tax_rate'])
  expect(studied({ tax_rate: '0.25' }).result).not.toBeNull()
  expect(codes(studied({ depreciation_years: '600' }))).toEqual(['study_years_wrong depreciation_years'])
  expect(codes(studied({ depreciation_years: '2.5' }))).toEqual(['study_years_wrong depreciation_years'])
  expect(codes(studied({ subsidy: '200' }))).toEqual(['study_subsidy_above_investment subsidy'])
  expect(studied({ depreciation_years: '200', payback_norm: '0' })).toMatchObject({ result: null })
  const long = studied({ depreciation_years: '200' })
  expect(long.result?.npv).toBeGreaterThan(0)
  expect(long.result?.because.map(({ code }) => code)).toContain('long_time')
})

test('a gain below the depreciation is not taxed and said so', () => {
  const study = studied({ saving: '6' })
  expect(study.result).toMatchObject({ taxable: -4, netProfit: -4 })
  expect(codes(study)).toContain('study_gain_below_depreciation saving')
})

test('peers trap 15: flows that change their sign twice have several rates or none, and that is said', () => {
  const flows = (...amounts: string[]) => {
    const rows = amounts.map(
      (amount, year) => [`f${year}`, { option: 'a', year_number: String(year), amount }] as const,
    )
    return one(
      { investment: '1000' },
      {
        option_studies: { s: { option: 'a', discount_rate: '12' } },
        option_cash_flows: Object.fromEntries(rows),
      },
    ).study!
  }
  const several = flows('-1000', '2300', '-1320')
  expect(several.result).toMatchObject({ irr: null, irrNote: 'several', irrs: [0.1, 0.2] })
  expect(several.issues.map(({ code }) => code)).toEqual(['study_several_rates'])
  expect(flows('-1000', '-1', '-1').issues.map(({ code }) => code)).toEqual(['study_no_rate'])
  expect(flows('-900', '2000').issues.map(({ code }) => code)).toEqual(['study_outlay_differs'])
})

test('years of uneven flows: gaps, doubles and halves are told, their order does not matter', () => {
  const study = (rows: Record<string, Fields>) =>
    one({}, { option_studies: { s: { option: 'a', discount_rate: '8' } }, option_cash_flows: rows }).study!
  const flow = (year_number: string, amount: string): Fields => ({ option: 'a', year_number, amount })
  expect(study({ b: flow('1', '120'), a: flow('0', '-100') }).result?.npv).toBeCloseTo(120 / 1.08 - 100, 9)
  expect(study({ a: flow('0', '-100'), b: flow('2', '120') }).issues.map(({ code }) => code)).toEqual([
    'study_flow_year_missing',
  ])
  expect(study({ a: flow('0', '-1'), b: flow('0', '2') }).issues.map(({ code }) => code)).toEqual([
    'study_flow_year_twice',
  ])
  expect(study({ a: flow('0.5', '-1') }).issues.map(({ code }) => code)).toEqual(['study_flow_year_wrong'])
  expect(study({ a: flow('0', '') }).issues.map(({ code }) => code)).toEqual(['study_flow_amount_missing'])
})

test('XJ05-13d options are screened by weighted sum: those that cost much, and whatever was scored', () => {
  const audit = anAudit({
    options: {
      a: { name: '甲', investment: '60' },
      b: { name: '乙', investment: '20' },
      c: { name: '丙', investment: '1' },
      d: { name: '丁', investment: '90', state: 'rejected' },
    },
    option_criteria: { e: { name: '环境效果', weight: '10' }, f: { name: '经济可行性', weight: '8' } },
    option_scores: {
      1: { option: 'a', criterion: 'e', score: '5' },
      2: { option: 'a', criterion: 'f', score: '9' },
      3: { option: 'b', criterion: 'e', score: '8' },
      4: { option: 'b', criterion: 'f', score: '7' },
    },
  })
  const screening = screeningOf(audit, optionsOf(audit, METHOD))
  expect(screening.ranks?.map(({ candidate, total, rank }) => `${rank} ${candidate.id} ${total.toFixed()}`)).toEqual([
    '1 b 136',
    '2 a 122',
  ])
})

test('an option that replaces another is named at both; one given up, or a circle, replaces nothing', () => {
  const replacedBy = (...rows: readonly Fields[]) => {
    const options = Object.fromEntries(rows.map((row, at) => [`o${at}`, row]))
    return optionsOf(anAudit({ options }), METHOD).map((option) => option.replacedBy)
  }
  expect(replacedBy({ replaces: 'o1' }, {})).toEqual([null, 'o0'])
  expect(replacedBy({ replaces: 'o1', state: 'dropped' }, {})).toEqual([null, null])
  expect(replacedBy({ replaces: 'o1' }, { replaces: 'o2' }, { replaces: 'o0' })).toEqual([null, null, null])
  expect(replacedBy({ replaces: 'o0' })).toEqual([null])
  expect(replacedBy({ replaces: 'o1', state: 'done' }, {}, { replaces: 'o1', state: 'proposed' })[1]).toBe('o0')
  expect(replacedBy({ replaces: 'o1' }, { replaces: 'o2' }, { replaces: 'o1' })).toEqual([null, 'o0', null])
})
