import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SHEETS } from './all-sheets.ts'
import { judgeFields } from './field-value.ts'
import { NOT_APPLICABLE } from './sheet.ts'
import { concentrations, flowMeasurements, flows } from './sheets/balance.ts'
import { optionStudies } from './sheets/options.ts'
import { plan, team, training } from './sheets/preparation.ts'
import { surveyFigures } from './sheets/survey.ts'

const CHOICES = { phases: [{ code: '1', label: '审核准备' }] }

test.each([
  ['１２，３４５', '12345'],
  ['12,345.60', '12345.6'],
  ['12 345', '12345'],
  [' ＋1.5e3 ', '1500'],
  ['0.10', '0.1'],
  ['0', '0'],
  ['-0', '0'],
  ['．5', '0.5'],
  ['1000000000000.000001', '1000000000000.000001'],
])('a number is read as it is typed: %s', (typed, value) => {
  expect(judgeFields(flows, { price: typed })).toEqual({ set: { price: value }, issues: [] })
})

test.each([
  ['约12', 'not_a_number'],
  ['1,5', 'doubtful_comma'],
  ['12 t', 'not_a_number'],
  ['NaN', 'not_a_number'],
  ['#NUM!', 'not_a_number'],
  ['1e999', 'not_a_number'],
  ['1e60', 'too_many_digits'],
  ['−3', 'below_min'],
  ['不适用', 'does_not_apply'],
])('what is no number for the column is refused and says why: %s', (typed, code) => {
  const { set, issues } = judgeFields(flows, { price: typed })
  expect(set).toEqual({})
  expect(issues).toMatchObject([{ field: 'price', code }])
  expect(issues[0]?.message).toMatch(/。$/)
})

test('trap 10: zero, missing and not applicable are three answers', () => {
  const judged = (amount: string | null) => judgeFields(surveyFigures, { amount }).set
  expect(judged('0')).toEqual({ amount: '0' })
  expect(judged('')).toEqual({ amount: null })
  expect(judged(null)).toEqual({ amount: null })
  expect(judged('不适用')).toEqual({ amount: NOT_APPLICABLE })
})

test('the symbol of the unit of the column may stand behind the number, no other', () => {
  expect(judgeFields(flowMeasurements, { relative_sd: '２．５％' }).set).toEqual({ relative_sd: '2.5' })
  expect(judgeFields(training, { hours: '3 h', people: '12人' }).set).toEqual({ hours: '3', people: '12' })
  expect(judgeFields(training, { hours: '3 d' }).issues).toMatchObject([{ code: 'not_a_number' }])
})

test('years may be written behind a number of years', () => {
  const { set, issues } = judgeFields(optionStudies, { depreciation_years: '10 年', payback_norm: '５年' })
  expect(set).toEqual({ depreciation_years: '10', payback_norm: '5' })
  expect(issues).toEqual([])
  expect(judgeFields(optionStudies, { years: '120 月' }).issues).toHaveLength(1)
})

test('days and years are read in the ways they are written', () => {
  for (const typed of ['2026-03-05', '2026/3/5', '2026年3月5日', '２０２６．３．５']) {
    expect(judgeFields(plan, { finish_on: typed }).set).toEqual({ finish_on: '2026-03-05' })
  }
  expect(judgeFields(plan, { finish_on: '2026-02-30' }).issues).toMatchObject([{ code: 'not_a_day' }])
  expect(judgeFields(surveyFigures, { year: '2027年' }).set).toEqual({ year: '2027' })
  expect(judgeFields(surveyFigures, { year: '27' }).issues).toMatchObject([{ code: 'not_a_year' }])
})

test('choices and units are kept as codes, whether code, label or symbol was given', () => {
  expect(judgeFields(team, { team_role: '组长' }).set).toEqual({ team_role: 'leader' })
  expect(judgeFields(team, { team_role: 'boss' }).issues).toMatchObject([{ code: 'unknown_choice' }])
  expect(judgeFields(plan, { phase: '审核准备' }, CHOICES).set).toEqual({ phase: '1' })
  expect(judgeFields(plan, { phase: '9' }, CHOICES).issues).toMatchObject([{ code: 'unknown_choice' }])
  expect(judgeFields(concentrations, { unit: 'mg/L' }).set).toEqual({ unit: 'mg_per_l' })
  expect(judgeFields(concentrations, { unit: '桶' }).issues).toMatchObject([{ code: 'unknown_unit' }])
  expect(judgeFields(concentrations, { unit: 'kWh' }).issues).toMatchObject([{ code: 'wrong_dimension' }])
})

test('everything that is wrong is said at once, and what is right is kept', () => {
  const typed = { name: '  甲\u0000 流 ', layer: '物料', price: '十元', colour: 'red' }
  const { set, issues } = judgeFields(flows, typed)
  expect(set).toEqual({ name: '甲 流' })
  expect(issues.map(({ field, code }) => [field, code])).toEqual([
    ['layer', 'not_a_row'],
    ['price', 'not_a_number'],
    ['colour', 'unknown_column'],
  ])
  expect(judgeFields(team, { duties: '长'.repeat(4001) }).issues).toMatchObject([{ code: 'too_long' }])
  expect(judgeFields(team, { duties: '一\r\n二' }).set).toEqual({ duties: '一\n二' })
})

test('the normal form of a value is its own normal form, in every column', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('１２，３４５', '2026/1/2', '是', 't', '%', '-0.50', '2026'),
    fc.integer().map(String),
  )
  const cell = fc.constantFrom(...SHEETS).chain((sheet) => {
    return fc.record({ sheet: fc.constant(sheet), column: fc.constantFrom(...sheet.columns), typed })
  })
  fc.assert(
    fc.property(cell, ({ sheet, column, typed: value }) => {
      const { set, issues } = judgeFields(sheet, { [column.id]: value })
      expect(Object.keys(set).length + issues.length).toBe(1)
      expect(judgeFields(sheet, set)).toEqual({ set, issues: [] })
    }),
  )
})
