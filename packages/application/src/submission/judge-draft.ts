import { submissionFindings } from '@qingshen/core/casework/submission-findings'
import type { Issue } from '@qingshen/core/kernel/issue'
import { findOrganisationName } from '@qingshen/store/reference/organisations'
import type { SubmissionRow } from '@qingshen/store/submission/submissions'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { attachedEditionIssues } from '../report/attached-edition-issues.ts'
import { workbenchIssues } from '../workbench/findings-of-case.ts'
import type { ReportOfCase } from './report-of-case.ts'
import { toDraft } from './submission-view.ts'

/** Everything that stands between a draft and its submission; the same before and at the submission. */
export async function judgeDraft(
  context: Context,
  loaded: LoadedCase,
  report: ReportOfCase,
  draft: SubmissionRow,
): Promise<Issue[]> {
  const { row, today } = loaded
  const now = await findOrganisationName(context.tx, row.organisation)
  const ofReport = submissionFindings(toDraft(draft, report), {
    parts: report.parts,
    mode: report.mode,
    proved: new Set(report.proved.keys()),
    names: now === undefined || now === row.name ? [row.name] : [row.name, now],
    openedOn: row.opened_on,
    today,
    isEngaged: report.isEngaged,
    isCorrection: report.versions[0]?.outcome === 'returned',
  })
  const attached = report.documents.filter(({ submission }) => submission === draft.id).map(({ file }) => file)
  return [
    ...ofReport,
    ...(await attachedEditionIssues(context, loaded, attached)),
    ...(await workbenchIssues(context, loaded)),
  ]
}
