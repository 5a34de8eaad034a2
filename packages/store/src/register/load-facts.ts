import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { FactTable } from '../database-register.ts'
import type { Tx } from '../session/tx.ts'

/** A recorded fact; `value` is null where it is known to be missing. */
export type FactRow = Selectable<FactTable>

/** The two times of a question: what was true on a day, as it was recorded at an instant (absent: as known now). */
export interface FactTimes {
  readonly validOn: string
  readonly recordedAt?: string
}

/** The facts of a site as they stood at two times, one row a name. */
export function loadFacts(tx: Tx, site: string, times: FactTimes): Promise<FactRow[]> {
  return factsAt(tx, times).where('site', '=', site).orderBy('name').execute()
}

/** The same for many sites at once, by site. */
export async function loadFactsOfSites(
  tx: Tx,
  sites: readonly string[],
  times: FactTimes,
): Promise<Map<string, FactRow[]>> {
  const rows = await factsAt(tx, times).where('site', '=', anyOf(sites)).orderBy('name').execute()
  return Map.groupBy(rows, (row) => row.site)
}

/** Every row ever recorded about a site, corrections included, newest record first. */
export function loadFactHistory(tx: Tx, site: string): Promise<FactRow[]> {
  return tx
    .selectFrom('fact')
    .selectAll()
    .where('site', '=', site)
    .orderBy('name')
    .orderBy('recorded_at', 'desc')
    .orderBy('valid', 'desc')
    .execute()
}

function factsAt(tx: Tx, { validOn, recordedAt }: FactTimes) {
  const all = tx
    .selectFrom('fact')
    .selectAll()
    .where(sql<boolean>`valid @> ${validOn}::date`)
  if (recordedAt === undefined) return all.where('superseded_at', 'is', null)
  return all
    .where('recorded_at', '<=', recordedAt)
    .where((eb) => eb.or([eb('superseded_at', 'is', null), eb('superseded_at', '>', recordedAt)]))
}

function anyOf(sites: readonly string[]) {
  return sql<string>`any(${[...sites]}::uuid[])`
}
