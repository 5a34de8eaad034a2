import { submitReport } from '@qingshen/contracts/submission.operations'
import type { SubmissionContent, SubmissionReceipt } from '@qingshen/core/casework/submission-content.schema'
import { canonicalJson } from '@qingshen/core/kernel/canonical-json'
import { hashOf } from '@qingshen/core/kernel/hash'
import { Problem } from '@qingshen/core/kernel/problem'
import type { SubmissionRow } from '@qingshen/store/submission/submissions'
import { freezeDraft } from '@qingshen/store/submission/submissions'
import { carryOut } from '../casework/carry-out.ts'
import { findWorkbench } from '@qingshen/store/workbench/workbenches'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { loadCaseFor, requireCaseVersion } from '../casework/loaded-case.ts'
import { attachToCase } from '../files/attach-to-case.ts'
import { legalNow } from '../legal-time.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { takeSnapshot } from '../workbench/take-snapshot.ts'
import { judgeDraft } from './judge-draft.ts'
import { requireOwnAct } from './own-act.ts'
import type { ReportOfCase } from './report-of-case.ts'
import { recipientsOf, reportOfCase } from './report-of-case.ts'
import { submissionPage } from './submission-page.ts'
import { toDraft } from './submission-view.ts'

/**
 * Hands the report in: judged once more, frozen, hashed, and acknowledged with a signed receipt that bears the legal time.
 * The enterprise alone does it: it answers for the truth of what it hands in. Everything happens in one transaction; of two submissions at once the second finds that the case has moved on.
 */
export const submitReportUseCase = useCase(submitReport, async (context, { params, body }) => {
  const { tx } = context
  const found = await loadCaseFor(context, params.case, { lock: true })
  requireOwnAct(found)
  requireCaseVersion(found, body.version)
  const at = await legalNow(context.deps, tx)
  const local = at.toZonedDateTimeISO(context.deps.timeZone)
  // the day counts by the legal time, which never runs backwards
  const loaded: LoadedCase = { ...found, today: local.toPlainDate().toString() }
  // held until the end, so that what is judged is what is frozen
  await findWorkbench(tx, found.row.id, { lock: true })
  const report = await reportOfCase(context, loaded)
  const draft = requireDraft(report, body.draftVersion)
  await refuseUnready(context, loaded, report, draft)
  const content = contentOfDraft(loaded, report, draft)
  const receipt = receiptOf(context, content, local)
  await handOver(context, loaded, report, draft)
  await takeSnapshot(context, loaded, draft.id)
  const details = { submission: draft.id, number: draft.number, contentHash: receipt.contentHash }
  const note = content.note === '' ? null : content.note
  const event = {
    event: 'submitted',
    onDay: loaded.today,
    note,
    has: ['report_complete', 'certified'],
    details,
  } as const
  await carryOut(context, loaded, event, async (eventId) => {
    const isFrozen = await freezeDraft(tx, draft.id, {
      mode: content.mode,
      submitted_at: at.toString(),
      event: eventId,
      content,
      content_hash: receipt.contentHash,
      recipients: recipientsOf(context, loaded, content.isCentrallyOwned),
      receipt,
      signature: context.deps.signer.sign(canonicalJson(receipt)),
    })
    if (!isFrozen) throw new Problem('conflict', '这一版报告刚刚已经报送。请重新打开案件查看回执。')
  })
  return await submissionPage(context, params.case)
})

function requireDraft({ draft }: ReportOfCase, seen: number): SubmissionRow {
  if (draft === undefined) throw new Problem('conflict', '没有可以报送的草稿，可能已由他人报送。请重新打开案件查看。')
  if (draft.version === seen) return draft
  const detail = '草稿在您检查之后已由他人修改，没有报送。请看清现在的内容，重新检查后再报送。'
  throw new Problem('stale_version', detail, [], { seen, now: draft.version })
}

async function refuseUnready(
  context: Context,
  loaded: LoadedCase,
  report: ReportOfCase,
  draft: SubmissionRow,
): Promise<void> {
  const errors = (await judgeDraft(context, loaded, report, draft)).filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  throw new Problem('validation_failed', `报告还有${errors.length}处问题，没有报送。请逐项补正后再报送。`, errors)
}

/** The content of a draft without errors, in the form in which it is hashed for ever. */
function contentOfDraft({ row }: LoadedCase, report: ReportOfCase, draft: SubmissionRow): SubmissionContent {
  const { effectiveOn, namedAs, isCentrallyOwned, note, sections, certifier, ...view } = toDraft(draft, report)
  const titles = new Map(report.parts.map(({ id, title }) => [id, title]))
  const titleOf = (part: string) => titles.get(part) ?? part
  const fileOf = ({ name, mediaType, sizeBytes, sha256, confidential }: (typeof view.documents)[number]) => {
    return { name, mediaType, sizeBytes, sha256, confidential }
  }
  return {
    case: row.id,
    number: draft.number,
    enterprise: row.name,
    law: row.law,
    mode: report.mode,
    effectiveOn: effectiveOn ?? '',
    namedAs: namedAs.trim(),
    isCentrallyOwned,
    note: note.trim(),
    sections: report.parts.flatMap(({ id, kind, title }) => {
      const page = sections[id]?.trim() ?? ''
      return kind === 'section' && page !== '' ? [{ part: id, title, page }] : []
    }),
    documents: view.documents.map((each) => ({ part: each.part, title: titleOf(each.part), ...fileOf(each) })),
    proved: [...report.proved].map(([part, { event, onDay }]) => {
      return { part, title: titleOf(part), event: `${event} ${onDay}` }
    }),
    evidence: view.evidence.map((each) => ({
      title: each.title,
      effectiveOn: each.effectiveOn ?? '',
      place: each.place,
      ...fileOf({ ...each, part: '' }),
    })),
    statements: report.parts.flatMap(({ id, kind, statement, clause }) =>
      kind === 'statement' && statement !== undefined && draft.statements.includes(id)
        ? [{ part: id, text: statement, clause: clause ?? null }]
        : [],
    ),
    certifier: certifier.trim(),
  }
}

function receiptOf({ deps }: Context, content: SubmissionContent, at: Temporal.ZonedDateTime): SubmissionReceipt {
  return {
    kind: 'submission_receipt',
    case: content.case,
    enterprise: content.enterprise,
    number: content.number,
    contentHash: hashOf(content),
    legalTime: at.toString({ timeZoneName: 'never', smallestUnit: 'millisecond' }),
    timeZone: deps.timeZone,
    keyId: deps.signer.keyId(),
  }
}

/** From now on offices see the files: each takes the scope of the case, with its mark of confidentiality. */
async function handOver(
  { tx }: Context,
  { row }: LoadedCase,
  report: ReportOfCase,
  draft: SubmissionRow,
): Promise<void> {
  const files = [...report.documents, ...report.evidence].filter(({ submission }) => submission === draft.id)
  for (const { file, confidential } of files) {
    const options = { subjectKind: 'submission', subjectId: draft.id, isConfidential: confidential }
    await attachToCase(tx, file, row, options)
  }
}
