import type { ComparedFigure, PrintedPlace } from '@qingshen/core/report-reading/report-comparison.schema'
import { expect, test } from 'vitest'
import { openReportView } from '../report-views.ts'
import { outcomeCounts, placeWords, printedText, recordedText } from './comparison-words.ts'

const PLACE: PrintedPlace = { page: null, paragraph: null, table: null, quote: '' }
const TABLE = { number: 3, caption: '表2-1 水的消耗', row: 2, column: 4, rowHead: '新水', columnHead: '2025年' }

function aFigure(more: Partial<ComparedFigure>): ComparedFigure {
  return {
    key: 'a',
    label: '新水',
    text: '1',
    value: '1',
    unit: 't',
    places: [],
    how: null,
    outcome: 'agrees',
    recognisedBy: null,
    printed: [],
    count: 0,
    hint: null,
    ...more,
  }
}

test('a place says page, table, row and column, or the paragraph where there are no pages', () => {
  expect(placeWords({ ...PLACE, page: 7, table: TABLE })).toBe(
    '第 7 页，表2-1 水的消耗，第 2 行第 4 列（新水 × 2025年）',
  )
  expect(placeWords({ ...PLACE, table: { ...TABLE, caption: '', rowHead: '', columnHead: '' } })).toBe(
    '第 3 张表，第 2 行第 4 列',
  )
  expect(placeWords({ ...PLACE, page: 5, paragraph: 30 })).toBe('第 5 页')
  expect(placeWords({ ...PLACE, paragraph: 30 })).toBe('正文第 30 段')
})

test('recorded values are exact with their unit, shares in per cent; a missing one is said', () => {
  expect(recordedText(aFigure({ value: '110500.46', text: '110,500.5' }))).toBe('110,500.46 t')
  expect(recordedText(aFigure({ value: '0.020996', text: '2.10', unit: '%' }))).toBe('2.0996 %')
  expect(recordedText(aFigure({ value: '0.33333333333333333333' }))).toBe('0.333333333333333… t')
  expect(recordedText(aFigure({ value: null, text: '—' }))).toBe('—')
})

test('numbers of the report are told once each', () => {
  const printed = ['12', '12', '13'].map((text) => ({ text, unit: 't', agrees: false, isRounded: false, place: PLACE }))
  expect(printedText(aFigure({ printed, count: 3 }))).toBe('12 t、13 t')
  expect(printedText(aFigure({}))).toBe('—')
  expect(outcomeCounts([aFigure({}), aFigure({ outcome: 'differs' })])).toEqual({
    agrees: 1,
    differs: 1,
    ambiguous: 0,
    not_found: 0,
  })
})

test('the address opens a page of the report; a sheet filled there opens its own', () => {
  expect(openReportView({})).toBe('preview')
  expect(openReportView({ view: 'reading' })).toBe('reading')
  expect(openReportView({ view: 'nonsense' })).toBe('preview')
  expect(openReportView({ sheet: 'continuing_work' })).toBe('continuing')
})
