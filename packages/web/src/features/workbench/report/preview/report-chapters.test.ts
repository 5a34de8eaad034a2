import type { Block, ReportDocument } from '@qingshen/core/report/report-document.schema'
import { expect, test } from 'vitest'
import { gapPlace } from './gap-place.ts'
import { chaptersOf, contentsOf, gapsOf } from './report-chapters.ts'

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
