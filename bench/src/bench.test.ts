import { expect, test } from 'vitest'
import { benchDecide } from './decide.ts'
import { findingLine, hasFailed, ratio } from './finding.ts'
import { enterpriseGenerator } from './generated-enterprises.ts'
import { importRows } from './import-rows.ts'
import { bench } from './run-bench.fixture.ts'
import { median, quantile, race } from './runner.ts'
import { searchQuestions } from './search-questions.ts'

// Every bench runs here or beside at a small size, so that none rots; how long anything takes is never asked.

test('the same number gives the same enterprise, of the place or of another', () => {
  const [once, again] = [enterpriseGenerator('140000'), enterpriseGenerator('140000')]
  const all = Array.from({ length: 500 }, (_, number) => once(number))
  expect(all).toEqual(all.map((_, number) => again(number)))
  expect(new Set(all.map(({ division }) => division.startsWith('14')))).toEqual(new Set([true, false]))
})

test('rows to import have names of their own, and something is wrong with some of the dirty ones', () => {
  const [clean, dirty] = [importRows(800, '140000', false), importRows(800, '140000', true)]
  expect(new Set(clean.map((row) => row['name'])).size).toBe(800)
  expect(dirty.filter((row, at) => JSON.stringify(row) !== JSON.stringify(clean[at])).length).toBeGreaterThan(20)
})

test('questions are the same in every run and of every kind', () => {
  const questions = searchQuestions(1000, '140000', 3)
  expect(questions).toEqual(searchQuestions(1000, '140000', 3))
  expect(questions.length % 3).toBe(0)
})

test('contenders run equally often, and the median is one of their times', async () => {
  const runs = { a: 0, b: 0 }
  const timings = await race(
    [
      { name: 'a', run: () => (runs.a += 1) },
      { name: 'b', run: () => (runs.b += 1) },
    ],
    5,
  )
  expect(runs).toEqual({ a: 6, b: 6 })
  for (const timing of timings) expect(timing.times).toContain(median(timing))
  expect([quantile([1, 2, 3, 4], 0.5), quantile([1, 2, 3, 4], 0.95)]).toEqual([2, 4])
})

test('only a ratio beyond its limit fails', () => {
  expect(hasFailed(ratio('x', 30, 10, 2))).toBe(true)
  expect(hasFailed(ratio('x', 10, 10, 2))).toBe(false)
  expect(hasFailed({ what: 'x', figure: '1 s', goal: { text: 'under 1 ms', isMet: false } })).toBe(false)
  expect(findingLine(ratio('x', 30, 10, 2))).toContain('FAILED')
})

test('decide: the law and the hand-written loop give the same answers', async () => {
  const findings = await benchDecide({ rows: 3000, rounds: 1 })
  expect(findings.map(({ what }) => what)).toContain('ours : hand-written loop')
})

test('reconcile: the same values and classes as scipy', { timeout: 120_000 }, () => {
  const printed = bench('reconcile', ['--rows', '1000', '--rounds', '1'])
  expect(printed).toMatch(/random, all measured, x >= 0, 1000 flows: ours : scipy|skipped: no Python with scipy/)
})

test('report: the same pages by us and by the bare libraries', { timeout: 120_000 }, () => {
  const printed = bench('report', ['--rows', '1', '--rounds', '1'])
  expect(printed).toContain('Word: ours : bare')
  expect(printed).toContain('PDF: ours : bare')
})
