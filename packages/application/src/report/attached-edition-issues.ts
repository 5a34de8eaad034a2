import type { ReportStaleness } from '@qingshen/contracts/report.schema'
import { submissionIssue } from '@qingshen/core/casework/submission-issues'
import type { Issue } from '@qingshen/core/kernel/issue'
import type { ReportEditionRow } from '@qingshen/store/report/report-editions'
import { filesOfEditions, findReportEdition } from '@qingshen/store/report/report-editions'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { readReportSource } from './report-source.ts'
import { stalenessOf } from './staleness.ts'
import { writeReport } from './write-report.ts'

const MOST_NAMED = 8

/** Tells of each edition among the files of a draft whose numbers are no longer those of the workbench, and which. */
export async function attachedEditionIssues(
  context: Context,
  loaded: LoadedCase,
  files: readonly string[],
): Promise<Issue[]> {
  if (files.length === 0) return []
  const editions = await filesOfEditions(context.tx, loaded.row.id)
  const attached = editions.filter(({ docx_file: docx, pdf_file: pdf }) => files.includes(docx) || files.includes(pdf))
  if (attached.length === 0) return []
  const source = await readReportSource(context, loaded)
  const issues: Issue[] = []
  for (const { id } of attached) {
    const edition = await findReportEdition(context.tx, loaded.row.id, id)
    if (edition === undefined) continue
    const { counts, ...changes } = stalenessOf(edition, writeReport(source, edition.variant))
    const count = counts.changed + counts.added + counts.removed
    if (count > 0) issues.push(staleIssue(edition, count, changes))
  }
  return issues
}

function staleIssue(
  { number }: ReportEditionRow,
  count: number,
  { changed, added, removed }: Pick<ReportStaleness, 'changed' | 'added' | 'removed'>,
): Issue {
  const named = [...changed, ...added, ...removed].slice(0, MOST_NAMED).map(({ label, before, now }) => {
    return `${label} ${before ?? '（原来没有）'} → ${now ?? '（现在没有）'}`
  })
  const changes = `${named.join('；')}${count > named.length ? '等' : ''}`
  return submissionIssue('submission.report_stale', '/documents', { number, count, changes })
}
