import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** How much stands on a list within reach. */
export type ListCounts = {
  readonly standing: number
  readonly openObjections: number
  readonly noticed: number
  readonly served: number
  /** Per area of the entries: those standing, and those whose latest notice counts from the present publication. */
  readonly areas: readonly { readonly regionPath: string; readonly standing: number; readonly noticed: number }[]
}

/** Counts a list; only what lies in the area, without the public rows of neighbours. */
export async function countList(tx: Tx, listing: string, regionPath: string): Promise<ListCounts> {
  const { rows } = await sql<{ regionPath: string; standing: number; noticed: number; served: number }>`
    select entry.region_path as "regionPath", count(*) as standing,
      count(*) filter (where latest.published_on = listing.published_on) as noticed,
      count(*) filter (where exists (select from notice_service s where s.notice = latest.id)) as served
    from listing_entry entry
    join listing on listing.id = entry.listing
    left join lateral (
      select id, published_on from notice where entry = entry.id order by version desc limit 1
    ) latest on true
    where entry.listing = ${listing} and entry.state = 'standing'
      and entry.region_path >= ${regionPath} and entry.region_path < ${`${regionPath}0`}
    group by entry.region_path order by entry.region_path`.execute(tx)
  const objections = await tx
    .selectFrom('objection')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('listing', '=', listing)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + pick(row), 0)
  return {
    standing: sum((row) => row.standing),
    noticed: sum((row) => row.noticed),
    served: sum((row) => row.served),
    openObjections: objections.open,
    areas: rows.map(({ regionPath: path, standing, noticed }) => ({ regionPath: path, standing, noticed })),
  }
}
