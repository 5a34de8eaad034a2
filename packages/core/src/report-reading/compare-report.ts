import { grouped } from '../kernel/grouped.ts'
import type { Issue } from '../kernel/issue.ts'
import { nameKey } from '../kernel/text.ts'
import type { ReportDocument } from '../report/report-document.schema.ts'
import { balanceClaims, sentenceClaims } from './balance-claims.ts'
import { expectedFigures } from './expected-figures.ts'
import { figureEvidence } from './figure-evidence.ts'
import { drawnKeys, leftOutOf, whyLeftOut } from './left-out.ts'
import { computedLevels, levelClaims } from './level-claims.ts'
import { matchFigure } from './match-figure.ts'
import { indexNumbers } from './number-index.ts'
import { numbersOfReport } from './numbers-of-report.ts'
import { readingIssue } from './reading-issues.ts'
import type { ReadReport } from './read-report.ts'
import { recomputedSums } from './recomputed-sums.ts'
import type { Contradiction, ReadingIssue, ReportComparison } from './report-comparison.schema.ts'
import type { Whose } from './whose-report.ts'
import { whoseReport } from './whose-report.ts'

const MOST_CONTRADICTIONS = 1000

/**
 * An uploaded report beside the report made from the records: each bound figure with the numbers that speak of it, sums and
 * differences the report prints recomputed, levels against those the data give. A scan is not compared at all. What could
 * mean several things is said to be ambiguous, never decided.
 */
export function compareReport(read: ReadReport, document: ReportDocument, whose: Whose): ReportComparison {
  const head = {
    name: read.name.slice(0, 300),
    kind: read.kind,
    hash: read.hash,
    pageCount: read.pageCount,
    tableCount: read.tables.length,
  }
  if (read.isScan) {
    const issues = [readingIssue('report_reading.scan', '', { pages: read.pageCount ?? 0 })]
    return { ...head, numberCount: 0, issues: issues.map(told), contradictions: [], figures: [], leftOut: [] }
  }
  const numbers = numbersOfReport(read)
  const index = indexNumbers(numbers)
  const expected = expectedFigures(document)
  const names = grouped(document.figures, ({ label }) => nameKey(label))
  const evidenceOf = figureEvidence(expected, index)
  const drawn = drawnKeys(document)
  const judged = expected.map(({ figure, printings }) => {
    return { figure, why: whyLeftOut(figure, { isPrinted: printings.length > 0, drawn }) }
  })
  const figures = judged.flatMap(({ figure, why }) => {
    if (why !== null) return []
    const isOwnName = names.get(nameKey(figure.label))?.length === 1
    return matchFigure({ figure, evidence: evidenceOf(figure.key), isOwnName }, index) ?? []
  })
  return {
    ...head,
    numberCount: numbers.length,
    issues: issuesOf(read, numbers.length, document, whose).map(told),
    contradictions: contradictionsOf(read, document).slice(0, MOST_CONTRADICTIONS),
    figures,
    leftOut: leftOutOf(judged.flatMap(({ figure, why }) => (why === null ? [] : [{ why, label: figure.label }]))),
  }
}

function issuesOf(read: ReadReport, numbers: number, document: ReportDocument, whose: Whose): Issue[] {
  const issues = whoseReport(read, whose)
  const [change] = read.trackedChanges
  const [comment] = read.comments
  if (change !== undefined) {
    const example = `${CHANGE_WORDS[change.kind]}“${change.text.slice(0, 30)}”`
    issues.push(readingIssue('report_reading.tracked_changes', '', { count: read.trackedChanges.length, example }))
  }
  if (comment !== undefined) {
    const params = { count: read.comments.length, example: comment.text.slice(0, 30) }
    issues.push(readingIssue('report_reading.comments', '', params))
  }
  if (read.hasMacros) issues.push(readingIssue('report_reading.macros', ''))
  const empty = pagesWithoutText(read)
  if (empty.length > 0) {
    const params = { pages: empty.length, example: empty[0] ?? 1 }
    issues.push(readingIssue('report_reading.few_pages_with_text', '', params))
  }
  if (numbers === 0) issues.push(readingIssue('report_reading.no_numbers', ''))
  if (document.figures.length === 0) issues.push(readingIssue('report_reading.nothing_recorded', ''))
  return issues
}

/** An issue about the whole report: there is no cell of the data it could point to. */
function told({ code, severity, message }: Issue): ReadingIssue {
  return { code, severity, message: message.slice(0, 2000) }
}

const CHANGE_WORDS = { inserted: '插入', deleted: '删除', moved: '移动' } as const

function pagesWithoutText({ kind, pageCount, paragraphs, tables }: ReadReport): number[] {
  if (kind !== 'pdf' || pageCount === null) return []
  const seen = new Set([
    ...paragraphs.map(({ page }) => page),
    ...tables.flatMap(({ page, rows }) => [page, ...rows.map((row) => row.page)]),
  ])
  return Array.from({ length: pageCount }, (_, index) => index + 1).filter((page) => !seen.has(page))
}

function contradictionsOf(read: ReadReport, document: ReportDocument): Contradiction[] {
  const inText = numbersOfReport({ ...read, tables: [] })
  return [
    ...levelClaims(read, computedLevels(document.figures)),
    ...sentenceClaims(inText),
    ...read.tables.flatMap((table, index) => [...balanceClaims(table, index + 1), ...recomputedSums(table, index + 1)]),
  ]
}
