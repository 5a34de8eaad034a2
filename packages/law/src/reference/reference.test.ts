import { IndustryEntrySchema, printIndustryClass } from '@qingshen/core/vocabulary/industry'
import type { Division, DivisionTable } from '@qingshen/core/vocabulary/division'
import {
  DivisionSchema,
  currentCode,
  divisionAt,
  divisionPath,
  isWithinDivision,
  reportingUnit,
} from '@qingshen/core/vocabulary/division'
import { sizeClassOf } from '@qingshen/core/vocabulary/enterprise-size'
import { findDivisions } from '@qingshen/core/vocabulary/find-division'
import { permitRowsFor } from '@qingshen/core/vocabulary/permit-catalogue'
import { expect, test } from 'vitest'
import { loadDivisions } from './divisions.ts'
import { currentSizeRule, sizeRuleOn } from './enterprise-size.ts'
import { loadIndustries } from './industries.ts'
import { loadPermitCatalogue } from './permit-catalogue.ts'

const divisions: DivisionTable = loadDivisions()
const linked = (row: Division) => [row.parent, row.reportingParent, ...row.successors].filter((code) => code !== null)
const cities = (province: string) =>
  divisions.rows.filter((row) => row.level === 'city' && row.to === null && row.code.startsWith(province)).length
const found = (printed: string) => findDivisions(divisions, printed).map(({ division }) => division.code)
const inUse = (parent: string) => divisions.rows.filter((row) => row.parent === parent && row.to === null)

test('every division is well formed, has a unique code, a parent and successors in the table', () => {
  expect(divisions.byCode.size).toBe(divisions.rows.length)
  expect(divisions.rows.filter((row) => !DivisionSchema.safeParse(row).success)).toEqual([])
  expect(divisions.rows.flatMap(linked).filter((code) => !divisions.byCode.has(code))).toEqual([])
  expect(divisions.rows.filter((row) => (row.parent === null) !== (row.level === 'province'))).toEqual([])
  expect(divisions.rows.filter((row) => (row.to === null) !== (row.successors.length === 0))).toEqual([])
})

test('the four provinces have their prefectures, the region its direct cities, the city its counties', () => {
  expect(['14', '51', '61', '65'].map(cities)).toEqual([11, 21, 10, 15])
  expect(inUse('659000')).toHaveLength(12)
  expect(inUse('610800')).toHaveLength(12)
})

test('codes change with time', () => {
  expect(divisionAt(divisions, '652100', '2015-01-01')?.name).toBe('吐鲁番地区')
  expect(divisionAt(divisions, '652100', '2016-01-01')).toBeUndefined()
  expect(divisionAt(divisions, '650400', '2015-01-01')).toBeUndefined()
  expect(divisionAt(divisions, '610881', '2022-01-01')?.name).toBe('神木市')
  expect(['652100', '652200', '610821', '610823', '652101'].map((code) => currentCode(divisions, code))).toEqual([
    '650400',
    '650500',
    '610881',
    '610803',
    '650402',
  ])
  expect(currentCode(divisions, '140202')).toBe('140202')
})

test('an old place lies in what took the place of its parent, a foreign one is judged by its digits', () => {
  expect(isWithinDivision(divisions, '652101', '650400')).toBe(true)
  expect(isWithinDivision(divisions, '650402', '652100')).toBe(true)
  expect(isWithinDivision(divisions, '610821', '610800')).toBe(true)
  expect(isWithinDivision(divisions, '610881', '610800')).toBe(true)
  expect(isWithinDivision(divisions, '512081', '510100')).toBe(true)
  expect(isWithinDivision(divisions, '610881', '610700')).toBe(false)
  expect(isWithinDivision(divisions, '110105', '140000')).toBe(false)
  expect(isWithinDivision(divisions, '110105', '110000')).toBe(true)
  expect(isWithinDivision(divisions, '650000', '650000')).toBe(true)
  expect(isWithinDivision(divisions, '650000', '650100')).toBe(false)
})

test('塔城 and 阿勒泰 lie in 伊犁 and report apart from it', () => {
  expect(divisionPath(divisions, '654201')).toEqual(['650000', '654000', '654200', '654201'])
  expect(isWithinDivision(divisions, '654301', '654000')).toBe(true)
  expect(['654201', '654300', '654002', '659001'].map((code) => reportingUnit(divisions, code))).toEqual([
    '654200',
    '654300',
    '654000',
    '659001',
  ])
  expect(reportingUnit(divisions, '650000')).toBeNull()
})

test('places are found by full, short, former and joined names', () => {
  const short = ['伊犁州', '昌吉州', '博州', '巴州', '克州', '哈密', '石河子']
  expect(short.map(found)).toEqual([['654000'], ['652300'], ['652700'], ['652800'], ['653000'], ['650500'], ['659001']])
  expect(findDivisions(divisions, '吐鲁番地区')).toMatchObject([{ division: { code: '652100' }, former: true }])
  expect(findDivisions(divisions, '元坝区')).toMatchObject([
    { division: { code: '510811', name: '昭化区' }, former: true },
  ])
  expect(found('榆林市神木市')).toEqual(['610881'])
  expect(found(' 新疆维吾尔自治区乌鲁木齐市新市区')).toEqual(['650104'])
  expect(found('城区')).toEqual(['140302', '140502'])
  expect(found('阳泉市城区')).toEqual(['140302'])
  expect(found('650400')).toEqual(['650400'])
  expect(found('某地')).toEqual([])
})

test('the industry table has every level, and classes as strings with leading zeros', () => {
  const table = loadIndustries()
  if (table === undefined) throw new Error('no table')
  expect(table.classes.size).toBe(1381)
  expect(table.entries.filter((entry) => entry.level === 'section')).toHaveLength(20)
  expect(table.entries.filter((entry) => entry.level === 'division')).toHaveLength(97)
  expect(table.entries.filter((entry) => !IndustryEntrySchema.safeParse(entry).success)).toEqual([])
  expect(printIndustryClass(table, '2521')).toBe('炼焦（2521）')
  expect(table.classes.get('0610')).toMatchObject({ section: 'B', division: '06', group: '061' })
  expect(loadIndustries('2011')).toBeUndefined()
})

test('the permit catalogue is complete and names classes only as a hint', () => {
  const rows = loadPermitCatalogue()
  expect(rows.map((row) => row.no)).toEqual(Array.from({ length: 112 }, (_, index) => index + 1))
  expect(permitRowsFor(rows, '0610').map((row) => row.no)).toEqual([3])
})

test('sizes follow the rule of the reference data', () => {
  const rule = currentSizeRule()
  expect(sizeRuleOn('2026-01-01')).toBe(rule)
  expect(sizeClassOf({ employees: 300, revenue: 2000 }, rule)).toBe('medium')
  expect(sizeClassOf({ employees: 20, revenue: 300 }, rule)).toBe('small')
})
