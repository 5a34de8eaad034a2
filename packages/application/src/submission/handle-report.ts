import { receiveReport, returnReport } from '@qingshen/contracts/submission.operations'
import type { SubmissionRemark } from '@qingshen/core/casework/submission-content.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import type { SubmissionRow } from '@qingshen/store/submission/submissions'
import { closeSubmission } from '@qingshen/store/submission/submissions'
import { carryOut } from '../casework/carry-out.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { loadCaseFor, requireCaseVersion } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { contentOf, reportOfCase, requireVersion } from './report-of-case.ts'
import { submissionPage } from './submission-page.ts'

type Handled = {
  readonly outcome: 'received' | 'returned'
  readonly reason: string | null
  readonly remarks: readonly SubmissionRemark[]
}

async function requireWaiting(context: Context, params: { case: string; submission: string }, version: number) {
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  requireCaseVersion(loaded, version)
  return { loaded, submission: requireVersion(await reportOfCase(context, loaded), params.submission) }
}

async function handle(context: Context, loaded: LoadedCase, submission: SubmissionRow, handled: Handled) {
  const { deps, tx } = context
  const { outcome, reason, remarks } = handled
  const details = { submission: submission.id, number: submission.number, remarks }
  const event = { event: outcome, onDay: loaded.today, note: reason, details } as const
  await carryOut(context, loaded, event, async (eventId) => {
    const outcomeAt = deps.now().toString()
    const closed = { outcome, outcome_at: outcomeAt, outcome_event: eventId, outcome_reason: reason, remarks }
    if (await closeSubmission(tx, submission.id, closed)) return
    throw new Problem('conflict', '这一版报告已经受理或者退回。请重新打开案件查看。')
  })
  return await submissionPage(context, loaded.row.id)
}

/** Receives a report as complete: its evaluation may begin. */
export const receiveReportUseCase = useCase(receiveReport, async (context, { params, body }) => {
  const { loaded, submission } = await requireWaiting(context, params, body.version)
  const reason = body.note.trim() === '' ? null : body.note.trim()
  return await handle(context, loaded, submission, { outcome: 'received', reason, remarks: [] })
})

/** Returns a report to be corrected, with remarks on its parts. */
export const returnReportUseCase = useCase(returnReport, async (context, { params, body }) => {
  const { loaded, submission } = await requireWaiting(context, params, body.version)
  refuseUnknownParts(submission, body.remarks)
  const remarks = body.remarks.map(({ part, text }) => ({ part, text: text.trim() }))
  return await handle(context, loaded, submission, { outcome: 'returned', reason: body.reason.trim(), remarks })
})

function refuseUnknownParts(submission: SubmissionRow, remarks: readonly { readonly part: string }[]): void {
  const { documents, sections, statements, proved } = contentOf(submission)
  const known = new Set([...documents, ...sections, ...statements, ...proved].map(({ part }) => part))
  known.add('evidence')
  const issues = remarks.flatMap(({ part }, index): Issue[] => {
    if (known.has(part)) return []
    const message = `这一版报告没有“${part}”这个部分。请从报送的内容中选择；缺少的部分请写在退回的理由里。`
    return [{ code: 'submission.remark_part', severity: 'error', pointer: `/remarks/${index}/part`, message }]
  })
  if (issues.length > 0) throw new Problem('validation_failed', '有意见没有对应的部分，没有退回。', issues)
}
