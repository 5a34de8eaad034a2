import type { Block, ReportDocument } from '@qingshen/core/report/report-document.schema'
import { expect, test } from 'vitest'
import { gapPlace } from './gap-place.ts'
import { chaptersOf, contentsOf, gapsOf } from './report-chapters.ts'
import { reportChartOption } from './report-chart-option.ts'

const heading = (id: string, level: number): Block => ({ kind: 'heading', id, level, number: '', title: id })
const gap = (section: string): Block => ({ kind: 'gap', section, text: '缺' })
const document = (blocks: Block[]) => ({ blocks }) as unknown as ReportDocument

test('a chapter begins at each heading of the first level; what stands before it is not lost', () => {
  const blocks = [
    gap('x'),
    heading('a', 1),
    heading('a.1', 2),
    { kind: 'page_break' } as const,
    heading('b', 1),
    gap('b'),
  ]
  const chapters = chaptersOf(document(blocks))
  expect(chapters.map(({ key, blocks: own }) => [key, own.length])).toEqual([
    ['front', 1],
    ['a', 2],
    ['b', 2],
  ])
  const keys = chapters.flatMap(({ blocks: own }) => own.map(({ key }) => key))
  expect(new Set(keys).size).toBe(keys.length)
  expect(chaptersOf(document([]))).toEqual([])
})

test('the contents say how much is missing in each section', () => {
  const found = document([heading('a', 1), gap('a'), gap('a'), heading('b', 1)])
  expect(contentsOf(found).map(({ heading: { id }, gaps }) => [id, gaps])).toEqual([
    ['a', 2],
    ['b', 0],
  ])
  expect(gapsOf(found)).toHaveLength(2)
})

test('a gap leads to where its part is filled in; what comes by itself leads nowhere', () => {
  expect(gapPlace(['prose', 'team'])).toEqual({ tab: 'preparation', sheet: 'team' })
  expect(gapPlace(['summary', 'clause_table'])).toBeNull()
})

test('missing values and texts that are no numbers are gaps of a chart, never NaN; zero is a point', () => {
  const series = [{ name: '', values: ['0', null, 'abc'] }]
  const option = reportChartOption({ kind: 'line', unit: 't', categories: ['1', '2', '3', '4'], series })
  expect(option['series']).toMatchObject([{ name: '系列1', data: [0, '-', '-', '-'] }])
  expect(JSON.stringify(option)).not.toContain('NaN')
})

test('the bars of a tornado begin at the value without change', () => {
  const series = [
    { name: '减少', values: ['10', '20'] },
    { name: '增加', values: ['40', '30'] },
    { name: '基准', values: ['25', '25'] },
  ]
  const option = reportChartOption({ kind: 'tornado', unit: '万元', categories: ['收益', '投资'], series })
  expect(option['series']).toMatchObject([{ data: [-15, -5] }, { data: [15, 5] }])
})
