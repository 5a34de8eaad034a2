import type { OrderKind } from '@qingshen/contracts/penalty.schema'
import type { CaseEvent } from '@qingshen/core/casework/case-codes'

/** The event by which an order of each kind is issued. */
export const ORDER_EVENTS: Readonly<Record<OrderKind, CaseEvent>> = {
  publish: 'ordered_to_publish',
  correct: 'ordered_to_correct',
  audit: 'ordered_to_audit',
}
