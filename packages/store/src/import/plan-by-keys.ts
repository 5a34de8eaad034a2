import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/**
 * For the rest of the transaction tables are looked up by their indexes only. While an import fills an empty register its
 * statistics lag behind, and the planner would read whole tables that it believes to be small.
 */
export async function planByKeys(tx: Tx): Promise<void> {
  await sql`select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
    set_config('enable_mergejoin', 'off', true)`.execute(tx)
}
