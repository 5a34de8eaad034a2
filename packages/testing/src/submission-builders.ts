import { carryOut } from '@qingshen/application/casework/carry-out'
import { loadCaseFor } from '@qingshen/application/casework/loaded-case'
import type { Caller, Deps } from '@qingshen/application/deps'
import {
  declareOwnCapabilityUseCase,
  engageConsultancyUseCase,
  loadEngagementUseCase,
} from '@qingshen/application/engagement/engage'
import { asCaller } from '@qingshen/application/transaction'
import { contextOf } from '@qingshen/application/use-case'
import { addSubmissionDocumentUseCase, saveSubmissionDraftUseCase } from '@qingshen/application/submission/edit-draft'
import { loadSubmissionsUseCase } from '@qingshen/application/submission/read-submissions'
import { submitReportUseCase } from '@qingshen/application/submission/submit-report'
import type { EngagementPage } from '@qingshen/contracts/engagement.schema'
import type { BodyOf } from '@qingshen/contracts/operation'
import type { saveSubmissionDraft } from '@qingshen/contracts/submission.operations'
import type { SubmissionPage } from '@qingshen/contracts/submission.schema'
import type { CaseEvent, CaseRequirement } from '@qingshen/core/casework/case-codes'
import { sha256Hex } from '@qingshen/core/kernel/hash'
import { insertFile } from '@qingshen/store/files/files'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { OpenedCase } from './case-builders.ts'
import { seenBy } from './case-builders.ts'
import { call } from './listing-builders.ts'
import { AN_INSTANT } from './register-builders.ts'

/** A PDF of an organisation, uploaded but attached to nothing; equal words, equal content. */
export async function aPdf(deps: Deps, organisation: string, words: string): Promise<string> {
  const id = crypto.randomUUID()
  await runAsSystem(deps.engine, (tx) =>
    insertFile(tx, {
      id,
      sha256: sha256Hex(words),
      sizeBytes: words.length,
      mediaType: 'application/pdf',
      name: `${words}.pdf`,
      uploadedAt: AN_INSTANT,
      uploadedBy: null,
      regionPath: '',
      organisation,
    }),
  )
  return id
}

/** Lets something happen to a case that has a form of its own elsewhere. */
export async function happening(
  deps: Deps,
  caller: Caller,
  id: string,
  { event, onDay, has = [] }: { readonly event: CaseEvent; readonly onDay: string; readonly has?: CaseRequirement[] },
): Promise<void> {
  await asCaller(deps, caller, async (tx) => {
    const context = contextOf(deps, caller, tx)
    await carryOut(context, await loadCaseFor(context, id, { lock: true }), { event, onDay, has })
  })
}

/** Somebody for the audit team. */
export const A_MEMBER = { name: '古丽', post: '审核组长', specialty: '化工', certificate: '' }

/** A complete engagement as the law of the case asks for it; what a test wishes otherwise replaces parts of it. */
export async function anEngagement(deps: Deps, opened: OpenedCase, onDay: string, wish: object = {}) {
  const params = { case: opened.id }
  const page = await call<EngagementPage>(deps, opened.enterprise, loadEngagementUseCase, { params })
  const file = await aPdf(deps, opened.organisation, `合同 ${crypto.randomUUID()}`)
  const { version } = await seenBy(deps, opened.enterprise, opened.id)
  return {
    consultancy: null,
    name: '天山清洁生产技术中心',
    contractNumber: 'QS-2026-01',
    signedOn: onDay,
    from: onDay,
    to: '2027-12-31',
    work: page.work.map(({ id }) => id),
    price: '86000.50',
    contract: file,
    team: [A_MEMBER],
    answers: page.conflicts.map(({ id }) => ({ question: id, yes: false, explanation: '' })),
    proofs: page.consultancyConditions.map(({ id }) => ({ item: id, note: '', file })),
    reason: null,
    onDay,
    version,
    ...wish,
  }
}

/** Engages a consultancy for a case. */
export async function engaged(
  deps: Deps,
  opened: OpenedCase,
  onDay: string,
  wish: object = {},
): Promise<EngagementPage> {
  const body = await anEngagement(deps, opened, onDay, wish)
  return await call<EngagementPage>(deps, opened.enterprise, engageConsultancyUseCase, {
    params: { case: opened.id },
    body,
  })
}

/** Declares that the enterprise audits itself. */
export async function declaredOwn(deps: Deps, opened: OpenedCase, onDay: string): Promise<EngagementPage> {
  const params = { case: opened.id }
  const page = await call<EngagementPage>(deps, opened.enterprise, loadEngagementUseCase, { params })
  const file = await aPdf(deps, opened.organisation, `能力证明 ${crypto.randomUUID()}`)
  const { version } = await seenBy(deps, opened.enterprise, opened.id)
  const proofs = page.ownConditions.map(({ id }) => ({ item: id, note: '', file }))
  return await call<EngagementPage>(deps, opened.enterprise, declareOwnCapabilityUseCase, {
    params,
    body: { team: [A_MEMBER], proofs, reason: null, onDay, version },
  })
}

/** The report of a case as somebody sees it. */
export async function reportSeenBy(deps: Deps, caller: Caller, id: string): Promise<SubmissionPage> {
  return await call<SubmissionPage>(deps, caller, loadSubmissionsUseCase, { params: { case: id } })
}

/** Who writes a draft, and the fields that a test wishes otherwise. */
export type DraftWish = Partial<BodyOf<typeof saveSubmissionDraft>> & { readonly by?: Caller }

/** Fills a draft so that nothing is lacking, by whoever writes it; documents that are there are kept. */
export async function aReadyDraft(
  deps: Deps,
  opened: OpenedCase,
  effectiveOn: string,
  wish: DraftWish = {},
): Promise<SubmissionPage> {
  const { by = opened.enterprise, ...fields } = wish
  const params = { case: opened.id }
  let page = await reportSeenBy(deps, by, opened.id)
  for (const { id, kind, needed, provedBy } of page.parts) {
    const isThere = page.draft?.documents.some(({ part }) => part === id) === true
    if (kind !== 'document' || needed !== 'required' || provedBy !== null || isThere) continue
    const [own = opened.organisation] = by.actor.organisationIds
    const file = await aPdf(deps, own, `${id} ${opened.id}`)
    const body = { part: id, file, confidential: id === 'report' }
    page = await call<SubmissionPage>(deps, by, addSubmissionDocumentUseCase, { params, body })
  }
  const sections = page.parts.filter(({ kind }) => kind === 'section')
  const statements = page.parts.filter(({ kind }) => kind === 'statement')
  const body = {
    effectiveOn,
    namedAs: page.name,
    isCentrallyOwned: false,
    note: '',
    sections: Object.fromEntries(sections.map(({ id }, index) => [id, String(index + 1)])),
    certifier: '法定代表人',
    statements: statements.map(({ id }) => id),
    version: page.draft?.version ?? 0,
    ...fields,
  }
  return await call<SubmissionPage>(deps, by, saveSubmissionDraftUseCase, { params, body })
}

/** Hands the draft of a case in. */
export async function submitted(
  deps: Deps,
  opened: OpenedCase,
  by: Caller = opened.enterprise,
): Promise<SubmissionPage> {
  const { version } = await seenBy(deps, by, opened.id)
  const { draft } = await reportSeenBy(deps, by, opened.id)
  const body = { version, draftVersion: draft?.version ?? 1 }
  return await call<SubmissionPage>(deps, by, submitReportUseCase, { params: { case: opened.id }, body })
}
