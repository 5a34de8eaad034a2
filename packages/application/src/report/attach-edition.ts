import { attachReportEdition } from '@qingshen/contracts/report.operations'
import type { ReportForm } from '@qingshen/contracts/report.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ReportEditionRow } from '@qingshen/store/report/report-editions'
import { filesOfEditions } from '@qingshen/store/report/report-editions'
import { insertDocument, listDocuments, removeDocument } from '@qingshen/store/submission/submission-files'
import type { SubmissionRow } from '@qingshen/store/submission/submissions'
import { updateDraft } from '@qingshen/store/submission/submissions'
import { caseOfDraft, openDraft, takeFile } from '../submission/draft-of-case.ts'
import { reportOfCase } from '../submission/report-of-case.ts'
import { submissionPage } from '../submission/submission-page.ts'
import { sectionsOf } from '../submission/submission-view.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { pagesOfEdition } from './edition-pages.ts'
import { requireEdition } from './report-editions.ts'

/** The part of a submission that is the report itself. */
const REPORT_PART = 'report'

/**
 * Puts an edition into the draft of the submission as its report, in the place of an edition that was there before, and
 * writes on which of its pages the chapters begin that the draft has to point at.
 */
export const attachReportEditionUseCase = useCase(attachReportEdition, async (context, { params, body }) => {
  const { deps, tx } = context
  const loaded = await caseOfDraft(context, params.case)
  const edition = await requireEdition(context, params.case, params.edition)
  const report = await reportOfCase(context, loaded)
  const part = report.parts.find(({ id, kind }) => id === REPORT_PART && kind === 'document')
  if (part === undefined) {
    throw new Problem('state_forbids', '这个案件应当报送的材料中没有“审核报告”一项，不能放入。请核对案件适用的办法。')
  }
  const draft = await openDraft(context, loaded)
  const at = deps.now().toString()
  await removeEarlier(context, { auditCase: params.case, draft: draft.id, form: body.form, at })
  const known = await takeFile(context, loaded, fileOf(edition, body.form))
  const { name, media_type, size_bytes, sha256 } = known
  await insertDocument(tx, {
    id: deps.newId(),
    submission: draft.id,
    audit_case: params.case,
    part: REPORT_PART,
    file: known.id,
    name,
    media_type,
    size_bytes,
    sha256,
    confidential: part.confidential,
    added_at: at,
  })
  const sections = await writePages(context, draft, await pagesOfEdition(deps, edition, report.parts))
  const after = { part: REPORT_PART, name, sha256, edition: edition.id, number: edition.number, sections }
  await context.journal({ action: 'submission.document_added', subjectKind: 'case', subjectId: params.case, after })
  return await submissionPage(context, params.case)
})

/** The pages of the report that is now in the draft take the place of others; what it does not tell stays as it was typed. */
async function writePages({ deps, tx }: Context, draft: SubmissionRow, pages: Readonly<Record<string, string>>) {
  const before = sectionsOf(draft)
  const sections = { ...before, ...pages }
  if (Object.keys(pages).every((part) => before[part] === pages[part])) return sections
  const { effective_on, named_as, centrally_owned, note, certifier, statements } = draft
  const fields = { effective_on, named_as, centrally_owned, note, certifier, statements, sections }
  if (!(await updateDraft(tx, draft, fields, deps.now().toString()))) {
    throw new Problem('conflict', '草稿刚刚被他人修改，报告没有放入。请看清现在的内容后再放入一次。')
  }
  return sections
}

type Earlier = { readonly auditCase: string; readonly draft: string; readonly form: ReportForm; readonly at: string }

/** Two editions of one form in a draft would be two reports. */
async function removeEarlier({ tx }: Context, { auditCase, draft, form, at }: Earlier): Promise<void> {
  const editions = await filesOfEditions(tx, auditCase)
  const files = new Set(editions.map((edition) => fileOf(edition, form)))
  for (const { id, file } of await listDocuments(tx, [draft])) {
    if (files.has(file)) await removeDocument(tx, draft, id, at)
  }
}

function fileOf(edition: Pick<ReportEditionRow, 'docx_file' | 'pdf_file'>, form: ReportForm): string {
  return form === 'docx' ? edition.docx_file : edition.pdf_file
}
