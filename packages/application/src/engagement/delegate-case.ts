import { delegateCase, listConsultancies, revokeDelegation } from '@qingshen/contracts/engagement.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import {
  findConsultancies,
  findConsultancyName,
  insertDelegation,
  listDelegations,
  revokeDelegation as writeRevocation,
} from '@qingshen/store/engagement/delegations'
import { loadCaseFor } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { contextOf, procedure, useCase } from '../use-case.ts'
import type { Deps } from '../deps.ts'
import { requireDay } from '../require-day.ts'
import { asCaller, asSystem } from '../transaction.ts'
import { engagementPage } from './engagement-page.ts'

const MOST_SHOWN = 50

/** The names of consultancies are public: an enterprise chooses whom to give its case. */
export const listConsultanciesUseCase = procedure(listConsultancies, async (deps, _caller, { query }) => {
  return { answer: await asSystem(deps, (tx) => findConsultancies(tx, query?.text?.trim() ?? '', MOST_SHOWN)) }
})

/** The name of a consultancy with an account here. An enterprise sees no other organisation, so the system looks it up. */
export async function requireConsultancy(deps: Deps, id: string, pointer: string): Promise<string> {
  const name = await asSystem(deps, (tx) => findConsultancyName(tx, id))
  if (name !== undefined) return name
  const message = '没有这家咨询服务机构，或者它没有在本系统登记。请从名单中选择；没有登记的，请其先申请账号。'
  throw new Problem('validation_failed', message, [
    { code: 'engagement.consultancy_unknown', severity: 'error', pointer, message },
  ])
}

/** Where the case stands, for asking a right on it. */
async function requireOwnCase(context: Context, id: string) {
  const loaded = await loadCaseFor(context, id, { lock: true })
  const { row } = loaded
  context.require('case.delegate', {
    regionPath: row.region_path,
    organisationId: row.organisation,
    caseId: row.id,
  })
  return loaded
}

/** Gives a case to a consultancy until a day; an earlier grant to the same one is replaced. */
export const delegateCaseUseCase = procedure(delegateCase, async (deps, caller, { params, body }) => {
  requireDay(body.until, '/until')
  const name = await requireConsultancy(deps, body.consultancy, '/consultancy')
  const gift = { ...params, ...body, name }
  return { answer: await asCaller(deps, caller, (tx) => giveCase(contextOf(deps, caller, tx), gift)) }
})

type Gift = { readonly case: string; readonly consultancy: string; readonly until: string; readonly name: string }

async function giveCase(context: Context, { case: id, consultancy, until, name }: Gift) {
  const { deps, tx, caller, journal } = context
  const { row, today: on } = await requireOwnCase(context, id)
  if (row.is_ended) throw new Problem('state_forbids', '案件已经办结，不需要再委托办理。可以查看案件的经过和材料。')
  if (until < on) {
    const message = `委托的末日 ${until} 早于今天（${on}），委托不会生效。请填写今天或者以后的日期。`
    throw new Problem('validation_failed', message, [
      { code: 'delegation.until', severity: 'error', pointer: '/until', message },
    ])
  }
  const at = deps.now().toString()
  const by = caller.actor.accountId
  for (const earlier of await listDelegations(tx, id)) {
    if (earlier.consultancy !== consultancy || earlier.revoked_at !== null) continue
    await writeRevocation(tx, earlier.id, { at, by, reason: `重新委托至 ${until}` })
  }
  const grant = { id: deps.newId(), audit_case: id, consultancy, consultancy_name: name }
  await insertDelegation(tx, { ...grant, granted_on: on, until_on: until, granted_at: at, granted_by: by })
  await journal({
    action: 'case.delegated',
    subjectKind: 'case',
    subjectId: id,
    after: { delegation: grant.id, consultancy, name, until },
    regionPath: row.region_path,
  })
  return await engagementPage(context, id)
}

/** Takes a case back; what the consultancy did for it stays. */
export const revokeDelegationUseCase = useCase(revokeDelegation, async (context, { params, body }) => {
  const { deps, tx, caller, journal } = context
  const { row } = await requireOwnCase(context, params.case)
  const given = (await listDelegations(tx, params.case)).find(({ id }) => id === params.delegation)
  if (given === undefined) throw new Problem('not_found', '没有找到这项委托。请重新打开案件。')
  const revocation = { at: deps.now().toString(), by: caller.actor.accountId, reason: body.reason.trim() }
  if (!(await writeRevocation(tx, given.id, revocation))) {
    throw new Problem('conflict', '这项委托已经收回。请重新打开案件查看。')
  }
  await journal({
    action: 'case.delegation_revoked',
    subjectKind: 'case',
    subjectId: params.case,
    after: { delegation: given.id, consultancy: given.consultancy, reason: revocation.reason },
    regionPath: row.region_path,
  })
  return await engagementPage(context, params.case)
})
