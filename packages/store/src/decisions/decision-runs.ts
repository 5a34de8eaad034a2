import type { Insertable, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { DecisionRunTable } from '../database-decisions.ts'
import type { Tx } from '../session/tx.ts'

/** A run over all sites of an area, with how far it is. */
export type DecisionRun = Selectable<DecisionRunTable>

/** Begins a run; a second one for the same area, law and year is refused as a conflict while one is running. */
export async function insertDecisionRun(tx: Tx, run: Insertable<DecisionRunTable>): Promise<void> {
  await tx.insertInto('decision_run').values(run).execute()
}

/** The run of an id, or undefined when it is not within reach. */
export function findDecisionRun(tx: Tx, id: string): Promise<DecisionRun | undefined> {
  return tx.selectFrom('decision_run').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The run that is going on for the same area, law and year. */
export function findRunning(
  tx: Tx,
  { regionPath, law, year }: { readonly regionPath: string; readonly law: string; readonly year: number },
): Promise<DecisionRun | undefined> {
  return tx
    .selectFrom('decision_run')
    .selectAll()
    .where('region_path', '=', regionPath)
    .where('law', '=', law)
    .where('year', '=', year)
    .where('state', '=', 'running')
    .executeTakeFirst()
}

/** Notes a batch done, at an instant. */
export async function addProgress(
  tx: Tx,
  id: string,
  batch: { readonly done: number; readonly written: number; readonly at: string },
): Promise<void> {
  await tx
    .updateTable('decision_run')
    .set((eb) => ({
      done: eb('done', '+', batch.done),
      written: eb('written', '+', batch.written),
      progress_at: batch.at,
    }))
    .where('id', '=', id)
    .execute()
}

/** Ends a run; `failure` says why it did not get to its end. */
export async function endDecisionRun(tx: Tx, id: string, at: string, failure: string | null): Promise<void> {
  const state = failure === null ? 'done' : 'failed'
  await tx
    .updateTable('decision_run')
    .set({ state, failure, finished_at: at, progress_at: at })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute()
}

/** How many sites of an area are open on a day. */
export async function countOpenSites(
  tx: Tx,
  area: { readonly regionPath: string; readonly on: string },
): Promise<number> {
  const { regionPath, on } = area
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from site_current
    where region_path >= ${regionPath} and region_path < ${`${regionPath}0`}
      and (closed_on is null or closed_on > ${on}::date)`.execute(tx)
  return rows[0]?.total ?? 0
}

/** What a receipt rests on and says, without when it was written. */
export interface ReceiptContent {
  readonly lawVersion: string
  readonly facts: unknown
  readonly outcome: string
  readonly mode: string | null
  readonly listed: boolean | null
  readonly reasons: unknown
}

/** The content of the last receipt of each of these sites for a law and a year. */
export async function lastReceipts(
  tx: Tx,
  sites: readonly string[],
  { law, year }: { readonly law: string; readonly year: number },
): Promise<Map<string, ReceiptContent>> {
  const { rows } = await sql<ReceiptContent & { site: string }>`
    select distinct on (site) site, law_version as "lawVersion", facts, outcome, mode, listed, reasons
    from decision_receipt
    where site = any(${[...sites]}::uuid[]) and law = ${law} and year = ${year}
    order by site, decided_on desc, record_time desc`.execute(tx)
  return new Map(rows.map(({ site, ...content }) => [site, content]))
}
