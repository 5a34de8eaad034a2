import type { Selectable } from 'kysely'
import type { OrderToCorrectTable } from '../database-penalty.ts'
import type { Tx } from '../session/tx.ts'

/** An order to publish, to correct or to begin the audit. */
export type OrderRow = Selectable<OrderToCorrectTable>

/** The orders of a case, the newest first. */
export async function listOrders(tx: Tx, auditCase: string): Promise<OrderRow[]> {
  return await tx
    .selectFrom('order_to_correct')
    .selectAll()
    .where('audit_case', '=', auditCase)
    .orderBy('issued_on', 'desc')
    .orderBy('id')
    .execute()
}

type Later = 'met_event' | 'met_on' | 'met_note' | 'site' | 'region_path' | 'organisation'

/** Records an order. */
export async function insertOrder(tx: Tx, order: Omit<OrderRow, Later>): Promise<void> {
  await tx.insertInto('order_to_correct').values(order).execute()
}

/** Confirms that one order that is still open was obeyed. */
export async function closeOrder(
  tx: Tx,
  id: string,
  met: { readonly met_event: string; readonly met_on: string; readonly met_note: string },
): Promise<void> {
  await tx.updateTable('order_to_correct').set(met).where('id', '=', id).where('met_on', 'is', null).execute()
}
