import type { Insertable, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { ReckoningRunTable } from '../database-messages.ts'
import type { Tx } from '../session/tx.ts'
import type { ReckoningScope } from './reckon-many.ts'

/** A run over the obligations of many cases, with how far it is. */
export type ReckoningRunRow = Omit<Selectable<ReckoningRunTable>, 'scope'> & { readonly scope: ReckoningScope }

/** Begins a run; a second one is refused as a conflict while one goes on. */
export async function insertReckoningRun(tx: Tx, run: Insertable<ReckoningRunTable>): Promise<void> {
  await tx.insertInto('reckoning_run').values(run).execute()
}

/** The run that goes on, or undefined; `lock` keeps others from working on it at the same time. */
export async function findRunningReckoning(
  tx: Tx,
  options: { readonly lock?: boolean } = {},
): Promise<ReckoningRunRow | undefined> {
  const query = tx.selectFrom('reckoning_run').selectAll().where('state', '=', 'running')
  const row = await (options.lock === true ? query.forUpdate() : query).executeTakeFirst()
  return row as ReckoningRunRow | undefined
}

/** The latest runs, the newest first. */
export async function listReckoningRuns(tx: Tx, limit: number): Promise<ReckoningRunRow[]> {
  const rows = await tx.selectFrom('reckoning_run').selectAll().orderBy('started_at', 'desc').limit(limit).execute()
  return rows as ReckoningRunRow[]
}

/** Notes a batch done, in its own transaction: where the run is broken off it goes on after `lastCase`. */
export async function noteReckoned(
  tx: Tx,
  id: string,
  batch: { readonly done: number; readonly changed: number; readonly lastCase: string; readonly at: string },
): Promise<void> {
  await tx
    .updateTable('reckoning_run')
    .set({
      done: sql`done + ${batch.done}`,
      changed: sql`changed + ${batch.changed}`,
      last_case: batch.lastCase,
      progress_at: batch.at,
    })
    .where('id', '=', id)
    .execute()
}

/** Ends a run; `failure` says why it did not get to its end. */
export async function endReckoning(tx: Tx, id: string, at: string, failure: string | null): Promise<void> {
  const state = failure === null ? 'done' : 'failed'
  await tx
    .updateTable('reckoning_run')
    .set({ state, failure, finished_at: at, progress_at: at })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute()
}
