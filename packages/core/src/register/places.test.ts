import { expect, test } from 'vitest'
import { divisionTable } from '../vocabulary/division.ts'
import type { Division } from '../vocabulary/division.ts'
import { findPlaces } from './places.ts'

const row = (code: string, name: string, parent: string | null, change: Partial<Division> = {}): Division => ({
  code,
  name,
  level: parent === null ? 'province' : 'city',
  parent,
  reportingParent: null,
  from: null,
  to: null,
  precision: null,
  successors: [],
  aliases: [],
  formerNames: [],
  ...change,
})

const table = divisionTable([
  row('650000', '新疆维吾尔自治区', null),
  row('650400', '吐鲁番市', '650000'),
  row('652100', '吐鲁番地区', '650000', { to: '2015-03-15', precision: 'day', successors: ['650400'] }),
  row('654000', '伊犁哈萨克自治州', '650000', { aliases: ['伊犁州'] }),
  row('140000', '山西省', null),
  row('140302', '城区', '140000'),
  row('650109', '城区', '650000'),
])

test('XJ15-04t short and former names are found by data, a former one leads to the place of today', () => {
  const find = findPlaces(table, null)
  expect(find('伊犁州')).toEqual([{ code: '654000', name: '伊犁哈萨克自治州', former: false }])
  expect(find('吐鲁番地区')).toEqual([{ code: '650400', name: '吐鲁番市', former: true }])
  expect(find('650400')).toEqual([{ code: '650400', name: '吐鲁番市', former: false }])
  expect(find('哈密')).toEqual([])
})

test('of places with one name those within the region win; without a region all are named', () => {
  expect(findPlaces(table, '650000')('城区').map(({ code }) => code)).toEqual(['650109'])
  expect(findPlaces(table, null)('城区')).toHaveLength(2)
})
