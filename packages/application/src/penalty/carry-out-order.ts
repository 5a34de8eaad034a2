import type { OrderKind } from '@qingshen/contracts/penalty.schema'
import type { Breach } from '@qingshen/core/vocabulary/breach'
import { Problem } from '@qingshen/core/kernel/problem'
import { insertOrder } from '@qingshen/store/penalty/orders'
import { carryOut } from '../casework/carry-out.ts'
import { rowOfEvent } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Context } from '../use-case.ts'
import { ORDER_EVENTS } from './order-events.ts'

/** An order about to be issued. */
export type OrderDraft = {
  readonly kind: OrderKind
  readonly onDay: string
  readonly due: string
  readonly number: string | null
  readonly reason: string
  readonly evidence: string | null
  readonly breach: Breach | null
}

/**
 * Issues an order on a case, with the obligation it lays on the enterprise.
 * @throws Problem as `carryOut`; validation_failed where its last day comes before it
 */
export async function carryOutOrder(context: Context, loaded: LoadedCase, order: OrderDraft): Promise<void> {
  const { kind, onDay, due, number, reason, evidence, breach } = order
  if (due < onDay) {
    const message = `期限 ${due} 早于责令的日期 ${onDay}。请核对。`
    const issue = { code: 'order.due_before', severity: 'error', pointer: '/due', message } as const
    throw new Problem('validation_failed', message, [issue])
  }
  const event = ORDER_EVENTS[kind]
  const row = rowOfEvent(loaded, event)
  const draft = { event, onDay, due, number, note: reason, evidence, details: { kind, breach } } as const
  await carryOut(context, loaded, draft, async (eventId) => {
    await insertOrder(context.tx, {
      id: context.deps.newId(),
      audit_case: loaded.row.id,
      event: eventId,
      kind,
      number,
      due,
      reason,
      evidence,
      breach,
      title: row?.title ?? kind,
      clause: row?.clause ?? '',
      office: loaded.office?.id ?? null,
      office_name: loaded.office?.name ?? '',
      issued_on: onDay,
    })
  })
}
