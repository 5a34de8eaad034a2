import { Problem } from '@qingshen/core/kernel/problem'
import type { ListingState } from '@qingshen/core/listing/listing-codes'
import type { OfficeLevel } from '@qingshen/core/vocabulary/office'
import type { RawBuilder, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { ListingTable } from '../database-listing.ts'
import type { Tx } from '../session/tx.ts'

/** A list with the name of the region in which it is fixed. */
export type ListingRow = Omit<Selectable<ListingTable>, 'state' | 'region_level'> & {
  readonly state: ListingState
  readonly region_level: OfficeLevel
  readonly region_name: string
}

/** What tells one list from another. */
export type ListingKey = Pick<ListingRow, 'law' | 'procedure' | 'year' | 'batch' | 'region'>

export type ListingFilter = {
  readonly law?: string | undefined
  readonly year?: number | undefined
  readonly state?: string | undefined
  readonly ids?: readonly string[] | undefined
  /** Only lists fixed in this area, in one that lies in it or in one it lies in. */
  readonly around?: string | undefined
  /** Only lists with an entry of one of these organisations, standing or taken off again. */
  readonly naming?: readonly string[] | undefined
  /** Only lists the public may see. */
  readonly isPublic?: boolean
}

function select(tx: Tx) {
  return tx
    .selectFrom('listing')
    .innerJoin('region', 'region.code', 'listing.region')
    .selectAll('listing')
    .select([
      'region.name as region_name',
      sql<ListingState>`listing.state`.as('state'),
      sql<OfficeLevel>`listing.region_level`.as('region_level'),
    ])
}

/**
 * The list of an id, as far as it is visible.
 * @throws Problem not_found
 */
export async function loadListing(tx: Tx, id: string): Promise<ListingRow> {
  const row = await select(tx).where('listing.id', '=', id).executeTakeFirst()
  if (row === undefined) throw listingNotFound()
  return row
}

/** True when an organisation of these has an entry on the list, standing or taken off again. */
export async function isOnListing(tx: Tx, id: string, organisations: readonly string[]): Promise<boolean> {
  const own = wanted({ ids: [id], naming: organisations })
  return (await tx.selectFrom('listing').select('id').where(own).executeTakeFirst()) !== undefined
}

/** The lists of some ids, as far as they are visible. */
export async function findListings(tx: Tx, ids: readonly string[]): Promise<ListingRow[]> {
  return await select(tx).where(wanted({ ids })).execute()
}

/** The refusal for what is not there or not within reach. */
export function listingNotFound(): Problem {
  return new Problem('not_found', '没有找到这份名单，或者它不在您可以查看的范围内。请从名单目录中重新查找。')
}

/** The list of a kind, year, batch and region, or undefined. */
export async function findListing(tx: Tx, key: ListingKey): Promise<ListingRow | undefined> {
  return await select(tx)
    .where('listing.law', '=', key.law)
    .where('listing.procedure', '=', key.procedure)
    .where('listing.year', '=', key.year)
    .where('listing.batch', '=', key.batch)
    .where('listing.region', '=', key.region)
    .executeTakeFirst()
}

/** What a filter asks of a list. */
function wanted({ law, year, state, ids, around, naming, isPublic }: ListingFilter): RawBuilder<boolean> {
  const conditions = [sql`true`]
  if (law !== undefined) conditions.push(sql`listing.law = ${law}`)
  if (year !== undefined) conditions.push(sql`listing.year = ${year}`)
  if (state !== undefined) conditions.push(sql`listing.state = ${state}`)
  if (ids !== undefined) conditions.push(sql`listing.id = any(${[...ids]}::uuid[])`)
  if (isPublic === true) conditions.push(sql`listing.state in ('commenting', 'published')`)
  if (around !== undefined) {
    conditions.push(sql`(listing.region_path >= ${around} and listing.region_path < ${`${around}0`}
      or ${around} >= listing.region_path || '/' and ${around} < listing.region_path || '0')`)
  }
  if (naming !== undefined) {
    conditions.push(sql`exists (select from listing_entry e
      where e.listing = listing.id and e.organisation = any(${[...naming]}::uuid[]))`)
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** A page of the visible lists, newest first, and how many there are. */
export async function listListings(
  tx: Tx,
  filter: ListingFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ rows: ListingRow[]; total: number }> {
  const rows = await select(tx)
    .where(wanted(filter))
    .orderBy('listing.year', 'desc')
    .orderBy('listing.opened_at', 'desc')
    .orderBy('listing.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  const counted = await tx
    .selectFrom('listing')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(wanted(filter))
    .executeTakeFirstOrThrow()
  return { rows, total: counted.total }
}

/** The highest batch of a kind of list in a year and region; 0 when there is none. */
export async function lastBatch(tx: Tx, key: Omit<ListingKey, 'batch'>): Promise<number> {
  const found = await tx
    .selectFrom('listing')
    .select((eb) => eb.fn.max('batch').as('batch'))
    .where('law', '=', key.law)
    .where('procedure', '=', key.procedure)
    .where('year', '=', key.year)
    .where('region', '=', key.region)
    .executeTakeFirst()
  return found?.batch ?? 0
}

export type ListingDraft = ListingKey & {
  readonly id: string
  readonly title: string
  readonly regionPath: string
  readonly regionLevel: OfficeLevel
  readonly office: string
  readonly at: string
}

/** Opens a list. */
export async function insertListing(tx: Tx, draft: ListingDraft): Promise<void> {
  const { regionPath, regionLevel, office, at, ...rest } = draft
  await tx
    .insertInto('listing')
    .values({ ...rest, region_path: regionPath, region_level: regionLevel, opened_by: office, opened_at: at })
    .execute()
}

export type ListingChanges = {
  readonly state?: ListingState
  readonly comment_from?: string
  readonly comment_to?: string
  readonly comment_basis?: string
  readonly fixed_on?: string
  readonly published_on?: string
  readonly medium?: string | null
  readonly link?: string | null
}

/**
 * Changes a list that is as it was seen.
 * @throws Problem stale_version
 */
export async function updateListing(tx: Tx, id: string, version: number, changes: ListingChanges): Promise<void> {
  const updated = await tx
    .updateTable('listing')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (updated === undefined) throw staleListing()
}

/** The refusal when somebody else has carried the list on. */
export function staleListing(): Problem {
  return new Problem('stale_version', '这份名单已由他人办理到下一步。请重新打开名单，看清现状后再办理。')
}
