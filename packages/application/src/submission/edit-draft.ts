import {
  addEvidenceItem,
  addSubmissionDocument,
  describeEvidenceItem,
  markSubmissionDocument,
  removeEvidenceItem,
  removeSubmissionDocument,
  saveSubmissionDraft,
} from '@qingshen/contracts/submission.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import type { FileRow } from '@qingshen/store/files/files'
import {
  describeEvidence,
  insertDocument,
  insertEvidence,
  markDocument,
  removeDocument,
  removeEvidence,
} from '@qingshen/store/submission/submission-files'
import type { SubmissionRow } from '@qingshen/store/submission/submissions'
import { updateDraft } from '@qingshen/store/submission/submissions'
import { requireDay } from '../require-day.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { caseOfDraft, findDraft, openDraft, takeFile } from './draft-of-case.ts'
import { requireOwnWords } from './own-act.ts'
import { reportOfCase } from './report-of-case.ts'
import { submissionPage } from './submission-page.ts'

const CHANGED = '草稿在您打开之后已由他人修改，这次没有保存。请看清现在的内容后再改；您填写的内容不会丢失。'

/** Writes the fields of the draft; the first time begins it. */
export const saveSubmissionDraftUseCase = useCase(saveSubmissionDraft, async (context, { params, body }) => {
  requireDay(body.effectiveOn, '/effectiveOn')
  const loaded = await caseOfDraft(context, params.case)
  const before = await findDraft(context, params.case)
  if ((before?.version ?? 0) !== body.version) {
    throw new Problem('stale_version', CHANGED, [], { seen: body.version, now: before?.version ?? 0 })
  }
  const draft = before ?? (await openDraft(context, loaded))
  const fields = {
    effective_on: body.effectiveOn,
    named_as: body.namedAs,
    centrally_owned: body.isCentrallyOwned,
    note: body.note,
    sections: body.sections,
    certifier: body.certifier,
    statements: body.statements,
  }
  requireOwnWords(loaded, draft, fields)
  const at = context.deps.now().toString()
  if (!(await updateDraft(context.tx, draft, fields, at))) throw new Problem('stale_version', CHANGED)
  return await submissionPage(context, params.case)
})

function contentOfFile(known: FileRow) {
  const { name, media_type, size_bytes, sha256 } = known
  return { file: known.id, name, media_type, size_bytes, sha256 }
}

/** What happened to the files of a draft, for the journal. */
async function noteFile(context: Context, auditCase: string, action: string, after: Record<string, unknown>) {
  await context.journal({ action: `submission.${action}`, subjectKind: 'case', subjectId: auditCase, after })
}

/** Adds a document to a part of the draft. */
export const addSubmissionDocumentUseCase = useCase(addSubmissionDocument, async (context, { params, body }) => {
  const { deps, tx } = context
  const loaded = await caseOfDraft(context, params.case)
  const draft = await openDraft(context, loaded)
  const report = await reportOfCase(context, loaded)
  if (!report.parts.some(({ id, kind }) => id === body.part && kind === 'document')) {
    const message = '没有这个部分，或者它不用上传文件。请重新打开页面，从应当提交的内容中选择。'
    throw new Problem('validation_failed', message, [
      { code: 'submission.part_unknown', severity: 'error', pointer: '/part', message },
    ])
  }
  const known = await takeFile(context, loaded, body.file)
  const row = { id: deps.newId(), submission: draft.id, audit_case: params.case, part: body.part }
  const added_at = deps.now().toString()
  await insertDocument(tx, { ...row, ...contentOfFile(known), confidential: body.confidential, added_at })
  await noteFile(context, params.case, 'document_added', { part: body.part, name: known.name, sha256: known.sha256 })
  return await submissionPage(context, params.case)
})

/** Something done to one row of the draft; not found where the draft or the row is not there. */
async function onDraft(
  context: Context,
  auditCase: string,
  work: (draft: SubmissionRow) => Promise<boolean>,
): Promise<void> {
  await caseOfDraft(context, auditCase)
  const draft = await findDraft(context, auditCase)
  if (draft !== undefined && (await work(draft))) return
  throw new Problem('not_found', '草稿中没有这一项，可能已由他人去掉。请重新打开页面。')
}

/** Says whether a document of the draft is confidential. */
export const markSubmissionDocumentUseCase = useCase(markSubmissionDocument, async (context, { params, body }) => {
  await onDraft(context, params.case, ({ id }) => markDocument(context.tx, id, params.document, body.confidential))
  return await submissionPage(context, params.case)
})

/** Takes a document out of the draft. */
export const removeSubmissionDocumentUseCase = useCase(removeSubmissionDocument, async (context, { params }) => {
  const at = context.deps.now().toString()
  await onDraft(context, params.case, ({ id }) => removeDocument(context.tx, id, params.document, at))
  await noteFile(context, params.case, 'document_removed', { document: params.document })
  return await submissionPage(context, params.case)
})

/** Adds a piece of evidence to the draft. */
export const addEvidenceItemUseCase = useCase(addEvidenceItem, async (context, { params, body }) => {
  const { deps, tx } = context
  requireDay(body.effectiveOn, '/effectiveOn')
  const loaded = await caseOfDraft(context, params.case)
  const draft = await openDraft(context, loaded)
  const known = await takeFile(context, loaded, body.file)
  await insertEvidence(tx, {
    id: deps.newId(),
    submission: draft.id,
    audit_case: params.case,
    ...contentOfFile(known),
    title: body.title.trim(),
    effective_on: body.effectiveOn,
    place: body.place.trim(),
    confidential: body.confidential,
    added_at: deps.now().toString(),
  })
  await noteFile(context, params.case, 'evidence_added', { name: known.name, sha256: known.sha256 })
  return await submissionPage(context, params.case)
})

/** Says what a piece of evidence shows, of which day and place. */
export const describeEvidenceItemUseCase = useCase(describeEvidenceItem, async (context, { params, body }) => {
  requireDay(body.effectiveOn, '/effectiveOn')
  const words = {
    title: body.title.trim(),
    effective_on: body.effectiveOn,
    place: body.place.trim(),
    confidential: body.confidential,
  }
  await onDraft(context, params.case, ({ id }) => describeEvidence(context.tx, id, params.item, words))
  return await submissionPage(context, params.case)
})

/** Takes a piece of evidence out of the draft. */
export const removeEvidenceItemUseCase = useCase(removeEvidenceItem, async (context, { params }) => {
  const at = context.deps.now().toString()
  await onDraft(context, params.case, ({ id }) => removeEvidence(context.tx, id, params.item, at))
  await noteFile(context, params.case, 'evidence_removed', { item: params.item })
  return await submissionPage(context, params.case)
})
