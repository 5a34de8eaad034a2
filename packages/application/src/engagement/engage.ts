import { declareOwnCapability, engageConsultancy, loadEngagement } from '@qingshen/contracts/engagement.operations'
import type { ConditionProof } from '@qingshen/contracts/engagement.schema'
import type { BodyOf } from '@qingshen/contracts/operation'
import type { DatedEntry } from '@qingshen/core/casework/dated-entry.schema'
import { capabilityFindings, engagementFindings } from '@qingshen/core/casework/engagement-findings'
import type { RecordedProof } from '@qingshen/core/casework/recorded-engagement.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import type { EngagementDraftRow } from '@qingshen/store/engagement/engagements'
import { insertEngagement, listEngagements } from '@qingshen/store/engagement/engagements'
import { carryOut } from '../casework/carry-out.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { loadCaseFor, requireCaseVersion } from '../casework/loaded-case.ts'
import { attachToCase } from '../files/attach-to-case.ts'
import { requireDay } from '../require-day.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { engagementPage } from './engagement-page.ts'
import { termsOfCase } from './terms-of-case.ts'

/** Who works on a case. */
export const loadEngagementUseCase = useCase(loadEngagement, (context, { params }) =>
  engagementPage(context, params.case),
)

type Entry = DatedEntry & { readonly title: string }

function refuseFindings(findings: readonly Issue[]): void {
  if (findings.length === 0) return
  throw new Problem('validation_failed', `还有${findings.length}处需要补正，没有登记。请逐项核对。`, findings)
}

function recordedProofs(proofs: readonly ConditionProof[], conditions: readonly Entry[]): RecordedProof[] {
  return conditions.flatMap(({ id, title, clause = null }) => {
    const proof = proofs.find(({ item }) => item === id)
    return proof === undefined ? [] : [{ item: id, title, clause, note: proof.note.trim(), file: proof.file }]
  })
}

async function attachProofs({ tx }: Context, { row }: LoadedCase, files: readonly (string | null)[]): Promise<void> {
  const options = { subjectKind: 'engagement', subjectId: row.id, isConfidential: true }
  for (const file of new Set(files)) await attachToCase(tx, file, row, options)
}

/** An empty engagement: what both ways leave out is absent, not zero. */
function blankEngagement(
  { deps }: Context,
  auditCase: string,
  onDay: string,
): Omit<EngagementDraftRow, 'event' | 'kind'> {
  return {
    id: deps.newId(),
    audit_case: auditCase,
    consultancy: null,
    consultancy_name: null,
    contract_number: null,
    signed_on: null,
    from_on: null,
    to_on: null,
    work: [],
    price_yuan: null,
    contract: null,
    team: [],
    answers: [],
    checklist: [],
    reason: null,
    declared_on: onDay,
    declared_at: deps.now().toString(),
  }
}

type EngageBody = BodyOf<typeof engageConsultancy>

/** Everything found at once, before anything is kept. */
async function judgeEngagement({ deps, tx }: Context, loaded: LoadedCase, body: EngageBody) {
  const { work, conflicts, consultancyConditions: conditions } = termsOfCase(deps, loaded)
  const isFirst = (await listEngagements(tx, loaded.row.id)).length === 0
  refuseFindings(engagementFindings(body, { work, conflicts, conditions, isFirst, today: loaded.today }))
  return { work, conflicts, conditions, isFirst }
}

/** Engages a consultancy: contract, work, team, statement about conflicts and the proof of its conditions. */
export const engageConsultancyUseCase = useCase(engageConsultancy, async (context, { params, body }) => {
  requireDay(body.onDay, '/onDay')
  requireDay(body.signedOn, '/signedOn')
  requireDay(body.from, '/from')
  requireDay(body.to, '/to')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  requireCaseVersion(loaded, body.version)
  const terms = await judgeEngagement(context, loaded, body)
  const checklist = recordedProofs(body.proofs, terms.conditions)
  await attachProofs(context, loaded, [body.contract, ...checklist.map(({ file }) => file)])
  const reason = body.reason?.trim() || null
  const details = { name: body.name.trim(), number: body.contractNumber.trim() }
  const draft = { event: 'engaged', onDay: body.onDay, note: reason, has: ['engagement_complete'], details } as const
  await carryOut(context, loaded, { ...draft, number: details.number }, (event) =>
    insertEngagement(context.tx, {
      ...blankEngagement(context, params.case, body.onDay),
      kind: 'consultancy',
      event,
      consultancy: body.consultancy,
      consultancy_name: details.name,
      contract_number: details.number,
      signed_on: body.signedOn,
      from_on: body.from,
      to_on: body.to,
      work: terms.work.filter(({ id }) => body.work.includes(id)).map(({ title }) => title),
      price_yuan: body.price,
      contract: body.contract,
      team: body.team,
      answers: terms.conflicts.map(({ id: question, title }) => {
        const { yes, explanation } = body.answers.find((each) => each.question === question) ?? {}
        return { question, title, yes: yes === true, explanation: explanation?.trim() ?? '' }
      }),
      checklist,
      reason: terms.isFirst ? null : reason,
    }),
  )
  return await engagementPage(context, params.case)
})

/** Declares that the enterprise audits itself, with the proof that it can. */
export const declareOwnCapabilityUseCase = useCase(declareOwnCapability, async (context, { params, body }) => {
  requireDay(body.onDay, '/onDay')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  requireCaseVersion(loaded, body.version)
  const { ownConditions } = termsOfCase(context.deps, loaded)
  const isFirst = (await listEngagements(context.tx, params.case)).length === 0
  refuseFindings(capabilityFindings(body, { conditions: ownConditions, isFirst }))
  const checklist = recordedProofs(body.proofs, ownConditions)
  await attachProofs(
    context,
    loaded,
    checklist.map(({ file }) => file),
  )
  const reason = body.reason?.trim() || null
  const draft = {
    event: 'own_capability_declared',
    onDay: body.onDay,
    note: reason,
    has: ['capability_proved'],
  } as const
  await carryOut(context, loaded, draft, (event) =>
    insertEngagement(context.tx, {
      ...blankEngagement(context, params.case, body.onDay),
      kind: 'own_capability',
      event,
      team: body.team,
      checklist,
      reason: isFirst ? null : reason,
    }),
  )
  return await engagementPage(context, params.case)
})
