import { delegateCase, listConsultancies, revokeDelegation } from '@qingshen/contracts/engagement.operations'
import { addYearsClamped } from '@qingshen/core/kernel/local-date'
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
import { tellGiven, tellTakenBack } from './tell-of-delegation.ts'
import { engagementPage } from './engagement-page.ts'

const MOST_SHOWN = 50
/** Nothing is given away for good: a longer audit is given anew. */
const MOST_YEARS = 2

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
  requireUntil(until, on)
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
  await tellGiven(context, row, consultancy, until)
  return await engagementPage(context, id)
}

/** The last day lies not before today and not so far ahead that nobody thinks of it any more. */
function requireUntil(until: string, on: string): void {
  const last = addYearsClamped(on, MOST_YEARS)
  if (until >= on && until <= last) return
  const message =
    until < on
      ? `委托的末日 ${until} 早于今天（${on}），委托不会生效。请填写今天或者以后的日期。`
      : `委托的末日 ${until} 太远：一次委托最多${MOST_YEARS}年，到 ${last} 为止。请填写更早的日期；到期前会提醒，届时可以重新委托。`
  throw new Problem('validation_failed', message, [
    { code: 'delegation.until', severity: 'error', pointer: '/until', message },
  ])
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
  await tellTakenBack(context, row, given.consultancy, revocation.reason)
  return await engagementPage(context, params.case)
})
