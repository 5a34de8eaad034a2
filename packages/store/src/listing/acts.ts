import type { ConsentManner } from '@qingshen/core/listing/listing-codes'
import type { ActingDepartment } from '@qingshen/core/vocabulary/department'
import type { OfficeLevel } from '@qingshen/core/vocabulary/office'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** One act to be recorded; `regionPath` says whom it concerns: offices above and below see it. */
export type ActDraft = {
  readonly id: string
  readonly listing: string
  readonly part: string | null
  readonly step: string
  readonly act: string
  readonly department: ActingDepartment
  readonly level: OfficeLevel
  readonly office: string
  readonly on: string
  readonly at: string
  readonly account: string | null
  readonly note: string | null
  readonly number: string | null
  readonly evidence: string | null
  readonly regionPath: string
}

/** Records an act. */
export async function insertAct(tx: Tx, draft: ActDraft): Promise<void> {
  const { on, regionPath, ...rest } = draft
  await tx
    .insertInto('listing_act')
    .values({ ...rest, on_day: on, region_path: regionPath })
    .execute()
}

/** The acts of lists within sight, in their order. */
export async function listActs(tx: Tx, listings: readonly string[]) {
  return await tx
    .selectFrom('listing_act as act')
    .innerJoin('office', 'office.id', 'act.office')
    .leftJoin('file', 'file.id', 'act.evidence')
    .select([
      'act.id',
      'act.listing',
      'act.step',
      'act.act',
      sql<ActingDepartment>`act.department`.as('department'),
      sql<OfficeLevel>`act.level`.as('level'),
      'act.region_path as regionPath',
      'act.on_day as on',
      'act.at',
      'act.note',
      'act.number',
      'act.evidence',
      'file.name as evidenceName',
      'office.name as officeName',
    ])
    .where('act.listing', '=', sql<string>`any(${[...listings]}::uuid[])`)
    .orderBy('act.at')
    .orderBy('act.id')
    .execute()
}

export type CopyDraft = {
  readonly id: string
  readonly listing: string
  readonly act: string
  readonly step: string
  readonly department: ActingDepartment
  readonly office: string | null
  readonly officeName: string
  readonly on: string
  readonly regionPath: string
}

/** Records the copies of an act. */
export async function insertCopies(tx: Tx, drafts: readonly CopyDraft[]): Promise<void> {
  if (drafts.length === 0) return
  const rows = drafts.map(({ officeName, on, regionPath, ...rest }) => ({
    ...rest,
    office_name: officeName,
    on_day: on,
    region_path: regionPath,
  }))
  await tx.insertInto('listing_copy').values(rows).execute()
}

/** The copies of a list within sight. */
export async function listCopies(tx: Tx, listing: string) {
  return await tx
    .selectFrom('listing_copy')
    .select(['id', 'step', 'office_name as officeName', 'on_day as on', 'office'])
    .select(sql<ActingDepartment>`department`.as('department'))
    .where('listing', '=', listing)
    .orderBy('on_day')
    .orderBy('department')
    .orderBy('id')
    .execute()
}

export type ConsentDraft = {
  readonly id: string
  readonly listing: string
  readonly step: string
  readonly department: ActingDepartment
  readonly agrees: boolean
  readonly manner: ConsentManner
  readonly number: string | null
  readonly on: string
  readonly at: string
  readonly office: string
  readonly account: string | null
  readonly note: string | null
  readonly evidence: string | null
  readonly regionPath: string
}

/** Records what another department says. */
export async function insertConsent(tx: Tx, draft: ConsentDraft): Promise<void> {
  const { on, regionPath, ...rest } = draft
  await tx
    .insertInto('listing_consent')
    .values({ ...rest, on_day: on, region_path: regionPath })
    .execute()
}

/** The consents of lists in their order; the last of a department counts. `stale`: the list has changed since. */
export async function listConsents(tx: Tx, listings: readonly string[]) {
  return await tx
    .selectFrom('listing_consent as consent')
    .innerJoin('office', 'office.id', 'consent.office')
    .leftJoin('file', 'file.id', 'consent.evidence')
    .select([
      'consent.id',
      'consent.listing',
      'consent.step',
      sql<ActingDepartment>`consent.department`.as('department'),
      'consent.agrees',
      sql<ConsentManner>`consent.manner`.as('manner'),
      'consent.number',
      'consent.on_day as on',
      'consent.note',
      'consent.evidence',
      'file.name as evidenceName',
      'office.name as officeName',
      sql<boolean>`exists (select from listing_entry e where e.listing = consent.listing and e.changed_at > consent.at)`.as(
        'stale',
      ),
    ])
    .where('consent.listing', '=', sql<string>`any(${[...listings]}::uuid[])`)
    .orderBy('consent.at')
    .orderBy('consent.id')
    .execute()
}

export type CommentDraft = {
  readonly id: string
  readonly listing: string
  readonly entry: string | null
  readonly office: string
  readonly at: string
  readonly account: string | null
  readonly text: string
  readonly evidence: string | null
  readonly regionPath: string
}

/** Records a comment. */
export async function insertComment(tx: Tx, draft: CommentDraft): Promise<void> {
  const { regionPath, ...rest } = draft
  await tx
    .insertInto('listing_comment')
    .values({ ...rest, region_path: regionPath })
    .execute()
}

/** The comments on a list within sight. */
export async function listComments(tx: Tx, listing: string) {
  return await tx
    .selectFrom('listing_comment as comment')
    .innerJoin('office', 'office.id', 'comment.office')
    .leftJoin('listing_entry as entry', 'entry.id', 'comment.entry')
    .leftJoin('file', 'file.id', 'comment.evidence')
    .select([
      'comment.id',
      'comment.at',
      'comment.text',
      'comment.entry',
      'entry.name as entryName',
      'comment.evidence',
      'file.name as evidenceName',
      'office.name as officeName',
    ])
    .where('comment.listing', '=', listing)
    .orderBy('comment.at')
    .orderBy('comment.id')
    .execute()
}
