import { expect, test } from 'vitest'
import { addCounts, countReport, countsLine, readCounts } from './test-counts.ts'

test('passed, failed and skipped tests are counted over all files', () => {
  const report = {
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'skipped' }] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    ],
  }
  expect(countReport(report)).toEqual({ passed: 2, failed: 1, skipped: 1 })
})

test('a file that could not be loaded is a failure', () => {
  expect(countReport({ testResults: [{ status: 'failed', assertionResults: [] }] }).failed).toBe(1)
})

test('a run without a report is a failure', () => {
  expect(readCounts('no/such/report.json')).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('the last line names skipped tests only when there are any', () => {
  const total = addCounts([
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 1, failed: 1, skipped: 0 },
  ])
  expect(countsLine(total)).toBe('3 passed, 1 failed')
  expect(countsLine({ ...total, skipped: 4 })).toBe('3 passed, 1 failed, 4 skipped')
})
