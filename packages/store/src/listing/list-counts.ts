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

/** A list to be counted, and the area in which: the public rows of neighbours stay out. */
export type CountedList = { readonly listing: string; readonly area: string }

type AreaRow = { listing: string; regionPath: string; standing: number; noticed: number; served: number }

async function countAreas(tx: Tx, lists: readonly CountedList[]): Promise<readonly AreaRow[]> {
  const { rows } = await sql<AreaRow>`
    select asked.listing, entry.region_path as "regionPath", count(*) as standing,
      count(*) filter (where latest.published_on = listing.published_on) as noticed,
      count(*) filter (where exists (select from notice_service s where s.notice = latest.id)) as served
    from jsonb_to_recordset(${JSON.stringify(lists)}::jsonb) as asked(listing uuid, area text)
    join listing on listing.id = asked.listing
    join listing_entry entry on entry.listing = asked.listing and entry.state = 'standing'
      and entry.region_path >= asked.area and entry.region_path < asked.area || '0'
    left join lateral (
      select id, published_on from notice where entry = entry.id order by version desc limit 1
    ) latest on true
    group by asked.listing, entry.region_path order by entry.region_path`.execute(tx)
  return rows
}

async function countOpenObjections(tx: Tx, lists: readonly CountedList[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('objection')
    .select(['listing', (eb) => eb.fn.countAll<number>().as('open')])
    .where('listing', '=', sql<string>`any(${lists.map(({ listing }) => listing)}::uuid[])`)
    .where('state', '=', 'open')
    .groupBy('listing')
    .execute()
  return new Map(rows.map((row) => [row.listing, row.open]))
}

/** Counts lists, each in its area, by list; every list asked for has its counts. */
export async function countLists(tx: Tx, lists: readonly CountedList[]): Promise<Map<string, ListCounts>> {
  const areas = Map.groupBy(await countAreas(tx, lists), (row) => row.listing)
  const objections = await countOpenObjections(tx, lists)
  const counts = lists.map(({ listing }): [string, ListCounts] => {
    const rows = areas.get(listing) ?? []
    const sum = (pick: (row: AreaRow) => number) => rows.reduce((total, row) => total + pick(row), 0)
    return [
      listing,
      {
        standing: sum((row) => row.standing),
        noticed: sum((row) => row.noticed),
        served: sum((row) => row.served),
        openObjections: objections.get(listing) ?? 0,
        areas: rows.map(({ regionPath, standing, noticed }) => ({ regionPath, standing, noticed })),
      },
    ]
  })
  return new Map(counts)
}

/** The figures by which the standing entries of lists are ranked, by list. */
export async function figuresOfLists(tx: Tx, listings: readonly string[]): Promise<Map<string, unknown[]>> {
  if (listings.length === 0) return new Map()
  const rows = await tx
    .selectFrom('listing_entry')
    .select(['listing', 'figures'])
    .where('listing', '=', sql<string>`any(${[...listings]}::uuid[])`)
    .where('state', '=', 'standing')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.listing)
  return new Map([...grouped].map(([listing, of]) => [listing, of.map((row) => row.figures)]))
}
