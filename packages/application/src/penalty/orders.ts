import { confirmCorrection, issueOrder } from '@qingshen/contracts/penalty.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import type { OrderRow } from '@qingshen/store/penalty/orders'
import { closeOrder, listOrders } from '@qingshen/store/penalty/orders'
import type { EventDraft } from '../casework/carry-out.ts'
import { carryOut } from '../casework/carry-out.ts'
import { factsOfCase } from '../casework/event-ability.ts'
import { loadCaseFor, requireCaseVersion } from '../casework/loaded-case.ts'
import { requireDay } from '../require-day.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { carryOutOrder } from './carry-out-order.ts'
import { doneDays, enforcementOf } from './enforcement.ts'
import { requireSuperior } from './same-or-higher.ts'

/** Orders the enterprise to publish, to correct or to begin the audit, with a last day that becomes an obligation. */
export const issueOrderUseCase = useCase(issueOrder, async (context, { params, body }) => {
  const { version, number, breach = null, ...order } = body
  requireDay(order.onDay, '/onDay')
  requireDay(order.due, '/due')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  context.require('case.discipline', factsOfCase(loaded))
  requireCaseVersion(loaded, version)
  await carryOutOrder(context, loaded, { ...order, breach, number: number.trim() === '' ? null : number.trim() })
  return await enforcementOf(context, params.case)
})

/** Confirms that what one order asked for is done; the case is free of orders when no other is left. */
export const confirmCorrectionUseCase = useCase(confirmCorrection, async (context, { params, body }) => {
  const { tx } = context
  const { onDay, note, evidence, version } = body
  requireDay(onDay, '/onDay')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  context.require('case.discipline', factsOfCase(loaded))
  requireCaseVersion(loaded, version)
  const orders = await listOrders(tx, params.case)
  const order = orders.find(({ id }) => id === params.order)
  if (order === undefined) throw new Problem('not_found', '没有找到这项责令。请重新打开案件。')
  if (order.met_on !== null) throw new Problem('state_forbids', `这项责令已于 ${order.met_on} 确认改正完毕。`)
  await requireSuperior(context, loaded, { ...order, what: '责令' })
  await requirePublished(context, order, onDay)
  const isLast = orders.every(({ id, met_on: metOn }) => id === order.id || metOn !== null)
  const draft: EventDraft = {
    event: 'corrected',
    onDay,
    note: `${order.title}：${note}`,
    evidence,
    clause: order.clause === '' ? undefined : order.clause,
    has: ['order_open'],
    keepsSides: isLast ? [] : ['under_rectification'],
    details: { order: order.id, occurrence: order.event },
  }
  await carryOut(context, loaded, draft, async (event) => {
    await closeOrder(tx, order.id, { met_event: event, met_on: onDay, met_note: note })
  })
  return await enforcementOf(context, params.case)
})

/** An order to publish is obeyed by publishing; the confirmation comes afterwards. */
async function requirePublished(context: Context, order: OrderRow, onDay: string): Promise<void> {
  if (order.kind !== 'publish') return
  const doneOn = (await doneDays(context, order.audit_case)).get(order.event)
  if (doneOn === undefined) {
    throw new Problem('state_forbids', '责令以后企业还没有登记公布，不能确认改正完毕。请等企业公布并登记以后再确认。')
  }
  if (onDay >= doneOn) return
  const message = `改正完毕的日期 ${onDay} 早于企业公布的日期 ${doneOn}。请核对。`
  const issue = { code: 'order.confirmed_before', severity: 'error', pointer: '/onDay', message } as const
  throw new Problem('validation_failed', message, [issue])
}
