import { recordCaseEvent, recordEventOfCases } from '@qingshen/contracts/cases.operations'
import type { CaseEvent } from '@qingshen/core/casework/case-codes'
import { CASE_EVENTS } from '@qingshen/core/casework/case-codes'
import { Problem } from '@qingshen/core/kernel/problem'
import { requireDay } from '../require-day.ts'
import type { Context } from '../use-case.ts'
import { contextOf, procedure, useCase } from '../use-case.ts'
import { asCaller } from '../transaction.ts'
import type { EventDraft } from './carry-out.ts'
import { carryOut } from './carry-out.ts'
import { caseDetail } from './case-detail.ts'
import type { LoadedCase } from './loaded-case.ts'
import { loadCaseFor, requireCaseVersion } from './loaded-case.ts'

/** Events with a form of their own are not taken here. */
function requirePlain({ transitions, situation }: LoadedCase, event: CaseEvent): void {
  const rows = transitions.filter((row) => row.event === event && row.kinds.includes(situation.kind))
  if (rows.length === 0 || rows.some((row) => row.plain)) return
  throw new Problem('state_forbids', `“${CASE_EVENTS.label(event)}”有专门的表单，请在案件页面的相应栏目办理。`)
}

/** Records an event that needs nothing but its day, words and proof. */
export const recordCaseEventUseCase = useCase(recordCaseEvent, async (context, { params, body }) => {
  const { version, ...draft } = body
  requireDay(body.onDay, '/onDay')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  requireCaseVersion(loaded, version)
  requirePlain(loaded, body.event)
  await carryOut(context, loaded, draft)
  return await caseDetail(context, params.case)
})

async function recordOne(context: Context, id: string, version: number, draft: EventDraft): Promise<void> {
  const loaded = await loadCaseFor(context, id, { lock: true })
  requireCaseVersion(loaded, version)
  requirePlain(loaded, draft.event)
  await carryOut(context, loaded, draft)
}

const UNEXPECTED = '发生意外错误，这一件没有登记，其余不受影响。请打开案件单独办理；再次出现的，请联系系统管理员。'

/**
 * Records one event for many cases, each in a transaction of its own: what cannot be done is said one by one, whatever
 * the reason, so that it is always known which were recorded.
 */
export const recordEventOfCasesUseCase = procedure(recordEventOfCases, async (deps, caller, { body }) => {
  const { cases, ...draft } = body
  requireDay(body.onDay, '/onDay')
  const done: string[] = []
  const refused: { case: string; name: string; reason: string }[] = []
  for (const { case: id, version } of cases) {
    try {
      await asCaller(deps, caller, (tx) => recordOne(contextOf(deps, caller, tx), id, version, draft))
      done.push(id)
    } catch (error) {
      if (!(error instanceof Problem)) deps.log.error({ err: error, case: id }, 'an event of one of many cases failed')
      const name = await asCaller(
        deps,
        caller,
        async (tx) => (await loadCaseFor(contextOf(deps, caller, tx), id)).row.name,
      ).catch(() => '')
      refused.push({ case: id, name, reason: error instanceof Problem ? error.detail : UNEXPECTED })
    }
  }
  return { answer: { done, refused } }
})
