import { Problem } from '@qingshen/core/kernel/problem'
import type { EntryOrigin, EntryState } from '@qingshen/core/listing/listing-codes'
import type { AuditMode, Outcome } from '@qingshen/core/vocabulary/outcome'
import type { SelectQueryBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Tx } from '../session/tx.ts'

/** An entry with the name of its proofs, its latest notice and its open objections. */
export type EntryRow = {
  readonly id: string
  readonly listing: string
  readonly part: string
  readonly office: string
  readonly site: string
  readonly organisation: string
  readonly regionPath: string
  readonly name: string
  readonly code: string | null
  readonly placeName: string
  readonly state: EntryState
  readonly origin: EntryOrigin
  readonly grounds: unknown
  readonly mode: AuditMode | null
  readonly receipt: string | null
  /** What the rules decided when they proposed it; null for what was added by hand. */
  readonly outcome: Outcome | null
  readonly reason: string | null
  readonly evidence: string | null
  readonly evidenceName: string | null
  readonly remark: string | null
  readonly figures: unknown
  readonly rank: number | null
  readonly removalReason: string | null
  readonly removalFact: string | null
  readonly removalEvidence: string | null
  readonly removalEvidenceName: string | null
  readonly removalOfficeName: string | null
  readonly fieldVersions: unknown
  readonly version: number
  readonly openObjections: number
  readonly noticeId: string | null
  readonly noticeNumber: string | null
  readonly noticeVersion: number | null
  readonly noticePublishedOn: string | null
  readonly isServed: boolean
}

export type EntryFilter = {
  readonly listing?: string
  readonly ids?: readonly string[] | undefined
  readonly text?: string | undefined
  readonly state?: string | undefined
  readonly origin?: string | undefined
  readonly ground?: string | undefined
  readonly part?: string | undefined
  readonly noticed?: boolean | undefined
  /** Only entries of these organisations. */
  readonly organisations?: readonly string[] | undefined
  /** Only entries in this area: the public rows of neighbours are left out. */
  readonly regionPath?: string | undefined
}

type Entries<O> = SelectQueryBuilder<Database & { entry: Database['listing_entry'] }, 'entry', O>

const hasNotice = sql<boolean>`exists (select from notice where notice.entry = entry.id)`

function filtered<O>(query: Entries<O>, filter: EntryFilter): Entries<O> {
  let found = query
  if (filter.listing !== undefined) found = found.where('entry.listing', '=', filter.listing)
  if (filter.ids !== undefined) found = found.where('entry.id', '=', sql<string>`any(${[...filter.ids]}::uuid[])`)
  if (filter.state !== undefined) found = found.where('entry.state', '=', filter.state)
  if (filter.origin !== undefined) found = found.where('entry.origin', '=', filter.origin)
  if (filter.part !== undefined) found = found.where('entry.part', '=', filter.part)
  if (filter.ground !== undefined) {
    found = found.where(sql<boolean>`entry.grounds @> ${JSON.stringify([{ ground: filter.ground }])}::jsonb`)
  }
  if (filter.text !== undefined && filter.text.trim() !== '') {
    const form = sql`search_form(${filter.text})`
    found = found.where(sql<boolean>`position(${form} in search_form(entry.name || coalesce(entry.code, ''))) > 0`)
  }
  if (filter.noticed !== undefined) {
    found = found.where(filter.noticed ? hasNotice : sql<boolean>`not ${hasNotice}`)
  }
  if (filter.organisations !== undefined) {
    found = found.where(sql<boolean>`entry.organisation = any(${[...filter.organisations]}::uuid[])`)
  }
  if (filter.regionPath !== undefined) {
    const path = filter.regionPath
    found = found.where(sql<boolean>`entry.region_path >= ${path} and entry.region_path < ${`${path}0`}`)
  }
  return found
}

const COLUMNS = [
  'entry.id',
  'entry.listing',
  'entry.part',
  'entry.office',
  'entry.site',
  'entry.organisation',
  'entry.region_path as regionPath',
  'entry.name',
  'entry.code',
  'entry.place_name as placeName',
  sql<EntryState>`entry.state`.as('state'),
  sql<EntryOrigin>`entry.origin`.as('origin'),
  'entry.grounds',
  sql<AuditMode | null>`entry.mode`.as('mode'),
  'entry.receipt',
  sql<Outcome | null>`decision.outcome`.as('outcome'),
  'entry.reason',
  'entry.evidence',
  'proof.name as evidenceName',
  'entry.remark',
  'entry.figures',
  'entry.rank',
  'entry.removal_reason as removalReason',
  'entry.removal_fact as removalFact',
  'entry.removal_evidence as removalEvidence',
  'removal_proof.name as removalEvidenceName',
  'remover.name as removalOfficeName',
  'entry.field_versions as fieldVersions',
  'entry.version',
  sql<number>`(select count(*) from objection where objection.entry = entry.id and objection.state = 'open')`.as(
    'openObjections',
  ),
  'latest.id as noticeId',
  'latest.number as noticeNumber',
  'latest.version as noticeVersion',
  'latest.published_on as noticePublishedOn',
  sql<boolean>`exists (select from notice_service s where s.notice = latest.id)`.as('isServed'),
] as const

function columns(tx: Tx, filter: EntryFilter) {
  return filtered(tx.selectFrom('listing_entry as entry'), filter)
    .leftJoin('file as proof', 'proof.id', 'entry.evidence')
    .leftJoin('file as removal_proof', 'removal_proof.id', 'entry.removal_evidence')
    .leftJoin('decision_receipt as decision', 'decision.id', 'entry.receipt')
    .leftJoin('office as remover', 'remover.id', 'entry.removal_office')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('notice')
          .select(['notice.id', 'notice.number', 'notice.version', 'notice.published_on'])
          .whereRef('notice.entry', '=', 'entry.id')
          .orderBy('notice.version', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .select(COLUMNS)
}

/** All entries a filter finds, by rank, then place and name. */
export async function findEntries(tx: Tx, filter: EntryFilter): Promise<EntryRow[]> {
  return await ordered(columns(tx, filter)).execute()
}

/** A page of entries and how many there are. */
export async function listEntries(
  tx: Tx,
  filter: EntryFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ rows: EntryRow[]; total: number }> {
  const rows = await ordered(columns(tx, filter)).offset(page.offset).limit(page.limit).execute()
  const counted = await filtered(tx.selectFrom('listing_entry as entry'), filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: counted.total }
}

function ordered(query: ReturnType<typeof columns>) {
  return query
    .orderBy(sql`entry.rank nulls last`)
    .orderBy('entry.region_path')
    .orderBy('entry.name')
    .orderBy('entry.id')
}

/**
 * An entry of a list, as far as it is visible.
 * @throws Problem not_found
 */
export async function loadEntry(tx: Tx, listing: string, id: string): Promise<EntryRow> {
  const [row] = await findEntries(tx, { listing, ids: [id] })
  if (row !== undefined) return row
  throw new Problem('not_found', '名单上没有这家企业，或者它不在您可以查看的范围内。请重新打开名单查找。')
}
