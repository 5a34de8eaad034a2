import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { RecurringJobTable } from '../database-mail.ts'
import type { Tx } from '../session/tx.ts'

/** How recurring work stands that has failed at least once; `recovered_at` null while it still fails. */
export type RecurringJobRow = Selectable<RecurringJobTable>

/** Notes that recurring work has failed; as the system. */
export async function noteFailure(tx: Tx, name: string, error: string, at: string): Promise<void> {
  await sql`insert into recurring_job (name, failed_at, error) values (${name}, ${at}::timestamptz, ${error})
    on conflict (name) do update set failed_at = excluded.failed_at, error = excluded.error, recovered_at = null,
      failures = case when recurring_job.recovered_at is null then recurring_job.failures + 1 else 1 end`.execute(tx)
}

/** Notes that recurring work was done; changes nothing where it had not failed. As the system. */
export async function noteRecovery(tx: Tx, name: string, at: string): Promise<void> {
  await tx
    .updateTable('recurring_job')
    .set({ recovered_at: at })
    .where('name', '=', name)
    .where('recovered_at', 'is', null)
    .execute()
}

/** The recurring work that has failed, what still fails first. */
export async function listRecurringJobs(tx: Tx): Promise<RecurringJobRow[]> {
  return await tx
    .selectFrom('recurring_job')
    .selectAll()
    .orderBy(sql`recovered_at is not null`)
    .orderBy('failed_at', 'desc')
    .execute()
}
