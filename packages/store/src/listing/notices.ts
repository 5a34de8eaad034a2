import { Problem } from '@qingshen/core/kernel/problem'
import type { ServiceManner } from '@qingshen/core/listing/listing-codes'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

export type NoticeDraft = {
  readonly id: string
  readonly entry: string
  readonly version: number
  readonly number: string
  readonly office: string
  readonly issuedOn: string
  readonly publishedOn: string
  readonly reason: string | null
  readonly content: unknown
  readonly contentHash: string
  readonly at: string
  readonly account: string | null
}

/** Issues notices; a number used before by the same office is a conflict. */
export async function insertNotices(tx: Tx, drafts: readonly NoticeDraft[]): Promise<void> {
  if (drafts.length === 0) return
  await sql`
    insert into notice (id, entry, version, number, office, issued_on, published_on, reason, content, content_hash,
      recorded_at, account)
    select id, entry, version, number, office, "issuedOn", "publishedOn", reason, content, "contentHash", at, account
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as draft(id uuid, entry uuid, version int, number text,
      office uuid, "issuedOn" date, "publishedOn" date, reason text, content jsonb, "contentHash" text,
      at timestamptz, account uuid)`.execute(tx)
}

/** Those of the numbers this office has used before. */
export async function usedNumbers(tx: Tx, office: string, numbers: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('notice')
    .select('number')
    .where('office', '=', office)
    .where('number', '=', sql<string>`any(${[...numbers]}::text[])`)
    .orderBy('number')
    .execute()
  return rows.map((row) => row.number)
}

export type NoticeRow = Awaited<ReturnType<typeof findNotices>>[number]

export type NoticeFilter = {
  readonly listing?: string
  readonly id?: string
  readonly entry?: string
  readonly text?: string | undefined
  readonly served?: boolean | undefined
  /** Only the latest version of each entry. */
  readonly latest?: boolean
}

function selectNotices(tx: Tx, filter: NoticeFilter) {
  const latest = sql<number>`(select max(other.version) from notice other where other.entry = notice.entry)`
  const served = sql<string | null>`(select max(on_day) from notice_service s where s.notice = notice.id)`
  let query = tx
    .selectFrom('notice')
    .innerJoin('listing', 'listing.id', 'notice.listing')
    .innerJoin('listing_entry as entry', 'entry.id', 'notice.entry')
    .innerJoin('office', 'office.id', 'notice.office')
  if (filter.listing !== undefined) query = query.where('notice.listing', '=', filter.listing)
  if (filter.id !== undefined) query = query.where('notice.id', '=', filter.id)
  if (filter.entry !== undefined) query = query.where('notice.entry', '=', filter.entry)
  if (filter.latest === true) query = query.where('notice.version', '=', latest)
  if (filter.served !== undefined) {
    query = query.where(filter.served ? sql<boolean>`${served} is not null` : sql<boolean>`${served} is null`)
  }
  if (filter.text !== undefined && filter.text.trim() !== '') {
    const form = sql`search_form(${filter.text})`
    query = query.where(sql<boolean>`position(${form} in search_form(entry.name || notice.number)) > 0`)
  }
  return query.select([
    'notice.id',
    'notice.listing',
    'notice.entry',
    'notice.number',
    'notice.version',
    'notice.office',
    'office.name as officeName',
    'notice.issued_on as issuedOn',
    'notice.published_on as publishedOn',
    'notice.reason',
    'notice.content',
    'notice.region_path as regionPath',
    'entry.place_name as placeName',
    'listing.published_on as listPublishedOn',
    latest.as('latestVersion'),
    served.as('servedOn'),
  ])
}

/** The notices a filter finds, in the order of their entries. */
export async function findNotices(
  tx: Tx,
  filter: NoticeFilter,
  page?: { readonly offset: number; readonly limit: number },
) {
  const query = selectNotices(tx, filter)
    .orderBy(sql`entry.rank nulls last`)
    .orderBy('entry.region_path')
    .orderBy('entry.name')
    .orderBy('notice.entry')
    .orderBy('notice.version', 'desc')
  return await (page === undefined ? query : query.offset(page.offset).limit(page.limit)).execute()
}

/** How many notices a filter finds. */
export async function countNotices(tx: Tx, filter: NoticeFilter): Promise<number> {
  const found = await tx
    .selectFrom(selectNotices(tx, filter).as('found'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return found.total
}

/**
 * The notice of an id, as far as it is visible.
 * @throws Problem not_found
 */
export async function loadNotice(tx: Tx, id: string): Promise<NoticeRow> {
  const [row] = await findNotices(tx, { id })
  if (row !== undefined) return row
  throw new Problem('not_found', '没有找到这份通知，或者它不在您可以查看的范围内。')
}

export type ServiceDraft = {
  readonly id: string
  readonly notice: string
  readonly manner: ServiceManner
  readonly on: string
  readonly receiver: string
  readonly note: string | null
  readonly evidence: string | null
  readonly at: string
  readonly account: string | null
}

/** Records how a notice reached the enterprise. */
export async function insertService(tx: Tx, draft: ServiceDraft): Promise<void> {
  const { on, at, ...rest } = draft
  await tx
    .insertInto('notice_service')
    .values({ ...rest, on_day: on, recorded_at: at })
    .execute()
}

/** The service of a notice, in its order. */
export async function listServices(tx: Tx, notice: string) {
  return await tx
    .selectFrom('notice_service as service')
    .leftJoin('file', 'file.id', 'service.evidence')
    .select([
      'service.id',
      sql<ServiceManner>`service.manner`.as('manner'),
      'service.on_day as on',
      'service.receiver',
      'service.note',
      'service.evidence',
      'file.name as evidenceName',
      'service.recorded_at as recordedAt',
    ])
    .where('service.notice', '=', notice)
    .orderBy('service.on_day')
    .orderBy('service.recorded_at')
    .execute()
}
