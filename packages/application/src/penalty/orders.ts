import { confirmCorrection, issueOrder } from '@qingshen/contracts/penalty.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { closeOrders, insertOrder, listOrders } from '@qingshen/store/penalty/orders'
import { carryOut } from '../casework/carry-out.ts'
import { factsOfCase, rowOfEvent } from '../casework/event-ability.ts'
import { loadCaseFor, requireCaseVersion } from '../casework/loaded-case.ts'
import { requireDay } from '../require-day.ts'
import { useCase } from '../use-case.ts'
import { enforcementOf } from './enforcement.ts'
import { ORDER_EVENTS } from './order-events.ts'

/** Orders the enterprise to publish, to correct or to begin the audit, with a last day that becomes an obligation. */
export const issueOrderUseCase = useCase(issueOrder, async (context, { params, body }) => {
  const { deps, tx } = context
  const { kind, onDay, due, reason, evidence, version } = body
  requireDay(onDay, '/onDay')
  requireDay(due, '/due')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  context.require('case.discipline', factsOfCase(loaded))
  requireCaseVersion(loaded, version)
  if (due < onDay) {
    const message = `期限 ${due} 早于责令的日期 ${onDay}。请核对。`
    const issue = { code: 'order.due_before', severity: 'error', pointer: '/due', message } as const
    throw new Problem('validation_failed', message, [issue])
  }
  const event = ORDER_EVENTS[kind]
  const row = rowOfEvent(loaded, event)
  const number = body.number.trim() === '' ? null : body.number.trim()
  const draft = { event, onDay, due, number, note: reason, evidence, details: { kind } } as const
  await carryOut(context, loaded, draft, async (eventId) => {
    await insertOrder(tx, {
      id: deps.newId(),
      audit_case: params.case,
      event: eventId,
      kind,
      number,
      due,
      reason,
      evidence,
      title: row?.title ?? kind,
      clause: row?.clause ?? '',
      office: loaded.office?.id ?? null,
      office_name: loaded.office?.name ?? '',
      issued_on: onDay,
    })
  })
  return await enforcementOf(context, params.case)
})

/** Confirms that what was ordered is done; every order that is still open is closed by it. */
export const confirmCorrectionUseCase = useCase(confirmCorrection, async (context, { params, body }) => {
  const { tx } = context
  const { onDay, note, evidence, version } = body
  requireDay(onDay, '/onDay')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  context.require('case.discipline', factsOfCase(loaded))
  requireCaseVersion(loaded, version)
  const open = (await listOrders(tx, params.case)).filter(({ met_on: metOn }) => metOn === null)
  const has = open.length > 0 ? (['order_open'] as const) : []
  const details = { orders: open.map(({ id }) => id) }
  await carryOut(context, loaded, { event: 'corrected', onDay, note, evidence, has, details }, async (event) => {
    await closeOrders(tx, params.case, { met_event: event, met_on: onDay, met_note: note })
  })
  return await enforcementOf(context, params.case)
})
