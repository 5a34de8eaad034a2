import { expect, test } from 'vitest'
import type { EnteredSite } from './entered-site.ts'
import { readEnteredSite, standingIssues } from './entered-site.ts'
import type { RegisterReference } from './reference.ts'

const reference: RegisterReference = {
  placesOf: (printed) => (printed === '650100' ? [{ code: '650100', name: '乌鲁木齐市', former: false }] : []),
  industryExists: (_edition, code) => code === '2641',
  currentEdition: '2017',
  sizeRule: {
    limits: [{ size: 'large', employees: '1000', revenue: '40000' }],
    smallest: 'small',
    aboveScaleRevenue: '2000',
  },
  today: '2026-11-21',
}

const whole: EnteredSite = {
  name: '天山涂料厂',
  code: '73179063-2',
  place: '650100',
  group: '',
  industry: '2641',
  employees: '',
  revenue: '',
  size: '',
  permitClass: 'key',
}

test('a site without findings is read as a row of a register', () => {
  const { row, issues } = readEnteredSite(whole, reference)
  expect(issues).toEqual([])
  expect(row).toMatchObject({ code: '731790632', division: '650100', industry: '2641', permitClass: 'key' })
})

test('all findings come at once, each at its field', () => {
  const wrong = {
    ...whole,
    name: '',
    code: '73179063-5',
    place: '火星',
    employees: '很多',
    size: 'large',
    revenue: '1',
  }
  const { issues } = readEnteredSite(wrong, reference)
  expect(issues.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([
    '/place place_unknown',
    '/code code_check_digit',
    '/name value_missing',
    '/employees not_a_count',
    '/size size_contradicts',
  ])
})

test('a class the table lacks waits for somebody to accept it with a source', () => {
  const { row, issues } = readEnteredSite({ ...whole, industry: '2699' }, reference)
  expect(row.industry).toBe('2699')
  expect(standingIssues(issues, []).map(({ code }) => code)).toEqual(['industry_unknown'])
  expect(standingIssues(issues, [{ code: 'industry_unknown', basis: 'GB/T 4754' }])).toEqual([])
})
