import fc from 'fast-check'
import { expect, test } from 'vitest'
import { watchCodes } from './across-rows.ts'
import { compactRow, expandRow } from './compact-row.ts'
import { NO_DECISIONS } from './import-decisions.schema.ts'
import { parseRegisterRow } from './parse-register-row.ts'
import type { PrintedRow } from './printed-row.schema.ts'
import { dateText } from './read-values.ts'
import type { RegisterReference } from './reference.ts'
import { REGISTER_FIELDS, fieldOfTitle } from './register-field.ts'
import { REGISTER_ISSUE_CODES, registerIssue } from './register-issues.ts'
import { indexDecisions, settleRow } from './settle-row.ts'

const reference: RegisterReference = {
  placesOf: (text) => {
    if (text === '城区') return ['140302', '140202'].map((code) => ({ code, name: text, former: false }))
    return text === '乌鲁木齐市' ? [{ code: '650100', name: text, former: false }] : []
  },
  industryExists: (edition, code) => edition === '2017' && ['0610', '2521'].includes(code),
  currentEdition: '2017',
  sizeRule: {
    limits: [
      { size: 'large', employees: '1000', revenue: '40000' },
      { size: 'medium', employees: '300', revenue: '2000' },
      { size: 'small', employees: '20', revenue: '300' },
    ],
    smallest: 'micro',
    aboveScaleRevenue: '2000',
  },
  today: '2026-11-21',
}

const WHOLE = { place: '乌鲁木齐市', code: '91350100M000100Y43', name: '甲厂' }

function printed(cells: Record<string, string>): PrintedRow {
  const entries = Object.entries({ ...WHOLE, ...cells }).map(([field, text]) => [field, { text, column: 'A' }])
  return { sheet: '名录', row: 2, cells: Object.fromEntries(entries) }
}

const parse = (cells: Record<string, string>) => parseRegisterRow(printed(cells), 0, reference)
const codesOf = (cells: Record<string, string>) => parse(cells).issues.map((issue) => issue.code)

test('a good row has no issue, and what it does not state is null, not zero and not false', () => {
  const { row, issues } = parse({ employees: '0', toxicMaterial: '否' })
  expect(issues).toEqual([])
  expect(row).toMatchObject({
    division: '650100',
    codeKind: 'unified',
    employees: 0,
    revenue: null,
    size: null,
    permitClass: null,
  })
  expect(row.facts).toEqual({ toxicMaterial: false })
})

test.each([
  ['wrong check digit', { code: '91350100M000100Y44' }, 'code_check_digit'],
  ['wrong length', { code: '12345' }, 'code_malformed'],
  ['no code', { code: '' }, 'code_missing'],
  ['unknown place', { place: '火星' }, 'place_unknown'],
  ['several places', { place: '城区' }, 'place_ambiguous'],
  ['no place', { place: '—' }, 'place_missing'],
  ['no name', { name: '　' }, 'value_missing'],
  ['unknown class', { industry: '9999' }, 'industry_unknown'],
  ['a lost zero', { industry: '610' }, 'industry_lost_zero'],
  ['staff as words', { employees: '十人' }, 'not_a_count'],
  ['negative revenue', { revenue: '-5' }, 'not_an_amount'],
  ['a day that does not exist', { validOn: '2023-02-29' }, 'not_a_date'],
  ['wrong century', { validOn: '1024-03-31' }, 'date_wrong_century'],
  ['a date to come', { acceptedOn: '2105-01-01' }, 'date_wrong_century'],
  ['a size nobody knows', { size: '巨型' }, 'not_a_choice'],
  ['size against figures', { size: '大型', employees: '10', revenue: '100' }, 'size_contradicts'],
  ['a fact that is neither yes nor no', { clinker: '也许' }, 'not_a_choice'],
  ['ideographic space', { name: '甲　厂' }, 'odd_spaces'],
  ['no-break space', { name: '甲\u00A0厂' }, 'odd_spaces'],
  ['full-width letters', { name: 'ＡＢ厂' }, 'full_width'],
  ['dates in the wrong order', { reportedOn: '2020-01-01', acceptedOn: '2019-01-01' }, 'dates_out_of_order'],
])('%s is told', (_, cells, code) => {
  expect(codesOf(cells)).toContain(code)
})

test('an error value, a merged cell, a formula without a value and a number for a code are told at their cell', () => {
  const flaws = ['error_value', 'merged', 'formula_without_value', 'number_as_text'] as const
  const found = flaws.map((flaw) => {
    const row = printed({})
    const cells = { ...row.cells, employees: { text: '#NUM!', column: 'E', flaw } }
    return parseRegisterRow({ ...row, cells }, 0, reference).issues
  })
  expect(found.map((issues) => issues.map((issue) => [issue.code, issue.place?.column]))).toEqual([
    [['error_value', 'E']],
    [['merged_cell', 'E']],
    [['formula_without_value', 'E']],
    [['number_as_text', 'E']],
  ])
})

test('a class the table lacks is kept when it has four digits, so that an officer may accept it', () => {
  expect(parse({ industry: '9999' }).row.industry).toBe('9999')
  expect(parse({ industry: '610' }).row.industry).toBeNull()
})

test('nothing is repaired without consent; with consent only what was consented to', () => {
  const row = printed({ name: '甲　厂', industry: '610' })
  const settle = (codes: readonly string[]) =>
    settleRow(row, 0, {
      reference,
      decisions: indexDecisions({ ...NO_DECISIONS, consents: codes.map((code) => ({ code, row: null })) }),
      sheetRepairs: [],
    })
  expect(settle([]).row).toMatchObject({ name: '甲　厂', industry: null })
  expect(settle(['industry_lost_zero']).row).toMatchObject({ name: '甲　厂', industry: '0610' })
  const both = settle(['industry_lost_zero', 'odd_spaces'])
  expect(both.row).toMatchObject({ name: '甲 厂', industry: '0610' })
  expect(both.applied.map((repair) => [repair.before, repair.after])).toEqual([
    ['甲　厂', '甲 厂'],
    ['610', '0610'],
  ])
})

test('a code that comes again is told, with one name or two, and its branches are not', () => {
  const watch = watchCodes()
  const { row } = parse({})
  expect(watch(row, 0)).toEqual([])
  expect(watch({ ...row, row: 3 }, 1)[0]).toMatchObject({ code: 'code_twice', params: { otherRow: 2 } })
  expect(watch({ ...row, name: '乙厂' }, 2)[0]).toMatchObject({ code: 'code_two_names', params: { otherName: '甲厂' } })
  expect(watch({ ...row, suffix: '01', name: '乙分厂' }, 3)).toEqual([])
})

test('dates are read in the ways people write them', () => {
  const day = '2024-03-05'
  for (const text of ['2024-03-05', '2024/3/5', '2024.3.5', '2024年3月5日', '20240305'])
    expect(dateText(text)).toBe(day)
  for (const text of ['2024-13-01', '24-3', '3月5日', '']) expect(dateText(text)).toBeNull()
})

test('a packed row comes back as it was', () => {
  const fields = REGISTER_FIELDS.slice(0, 6).map(({ key }) => key)
  const columns = fields.map((field, index) => ({ column: 'ABCDEF'.charAt(index), title: field, field }))
  const table = { sheet: '名录', title: '', row: 1, columns }
  const cell = (column: string) =>
    fc.oneof(
      fc.record({ text: fc.string(), column: fc.constant(column) }),
      fc.record({
        text: fc.string(),
        column: fc.constant(column),
        row: fc.nat(),
        flaw: fc.constant('error_value' as const),
      }),
    )
  const cells = fc.record(Object.fromEntries(columns.map(({ field, column }) => [field, cell(column)])))
  fc.assert(
    fc.property(cells, fc.nat(), (given, row) => {
      const whole = { sheet: '名录', row, cells: given }
      expect(expandRow(compactRow(whole, 0), [table])).toEqual(whole)
    }),
  )
})

test('every field is found by its label and its other titles, which no two fields share', () => {
  for (const field of REGISTER_FIELDS) {
    for (const title of [field.label, ...field.titles, `${field.label}（必填）`])
      expect(fieldOfTitle(title)?.key).toBe(field.key)
  }
  expect(fieldOfTitle('营业收入（万元）')?.key).toBe('revenue')
  expect(fieldOfTitle('统一社会\n信用代码*')?.key).toBe('code')
})

test('every issue says something in Chinese, whatever it lacks', () => {
  for (const code of REGISTER_ISSUE_CODES) {
    expect(registerIssue(code, { pointer: '', place: {} }).message).toMatch(/\p{Script=Han}.*。$/u)
  }
})
