import { readFileSync } from 'node:fs'

export type TestCounts = { passed: number; failed: number; skipped: number }

type Assertion = { status: string }
type FileResult = { status: string; assertionResults: Assertion[] }

/**
 * Counts the tests of one report in vitest's JSON form. A file that failed without a failed test in it (it could
 * not be loaded, or a hook broke) counts as one failure, so that a broken import never passes as "nothing to do".
 */
export function countReport(report: { testResults: FileResult[] }): TestCounts {
  const counts: TestCounts = { passed: 0, failed: 0, skipped: 0 }
  for (const file of report.testResults) {
    let failedHere = 0
    for (const { status } of file.assertionResults) {
      if (status === 'passed') counts.passed += 1
      else if (status === 'failed') failedHere += 1
      else counts.skipped += 1
    }
    counts.failed += file.status === 'failed' ? Math.max(1, failedHere) : failedHere
  }
  return counts
}

/** Reads the report a run has written; no report (the run broke) counts as one failure. */
export function readCounts(path: string): TestCounts {
  try {
    return countReport(JSON.parse(readFileSync(path, 'utf8')) as { testResults: FileResult[] })
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** Adds the counts of several runs. */
export function addCounts(runs: readonly TestCounts[]): TestCounts {
  const total: TestCounts = { passed: 0, failed: 0, skipped: 0 }
  for (const run of runs) {
    total.passed += run.passed
    total.failed += run.failed
    total.skipped += run.skipped
  }
  return total
}

/** The last line of a run: `12 passed, 0 failed`, with `, 3 skipped` when there are any. */
export function countsLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
