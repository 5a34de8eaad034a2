import { Problem } from '@qingshen/core/kernel/problem'
import type { EntryOrigin, EntryState } from '@qingshen/core/listing/listing-codes'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A site to be put on a list; scope columns follow from the site. */
export type EntryDraft = {
  readonly id: string
  readonly listing: string
  readonly part: string
  readonly office: string
  readonly site: string
  readonly name: string
  readonly code: string | null
  readonly placeName: string
  readonly origin: EntryOrigin
  readonly grounds: readonly unknown[]
  readonly mode: string | null
  readonly receipt: string | null
  readonly reason: string | null
  readonly evidence: string | null
  readonly at: string
}

/** Puts sites on a list. A site that stands there already is a conflict. */
export async function insertEntries(tx: Tx, drafts: readonly EntryDraft[]): Promise<void> {
  if (drafts.length === 0) return
  await sql`
    insert into listing_entry (id, listing, part, office, site, name, code, place_name, origin, grounds, mode, receipt,
      reason, evidence, added_at, changed_at)
    select id, listing, part, office, site, name, code, "placeName", origin, grounds, mode, receipt, reason, evidence,
      at, at
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as draft(id uuid, listing uuid, part uuid, office uuid,
      site uuid, name text, code text, "placeName" text, origin text, grounds jsonb, mode text, receipt uuid,
      reason text, evidence uuid, at timestamptz)`.execute(tx)
}

export type EntryChanges = {
  readonly state?: EntryState
  readonly name?: string
  readonly code?: string | null
  readonly grounds?: string
  readonly mode?: string | null
  readonly receipt?: string | null
  readonly remark?: string | null
  readonly figures?: string
  readonly removal_reason?: string | null
  readonly removal_fact?: string | null
  readonly removal_evidence?: string | null
  readonly removal_office?: string | null
  readonly changed_at?: string
  readonly field_versions?: string
}

/**
 * Changes an entry that is at `version`, to the version after it.
 * @throws Problem stale_version
 */
export async function updateEntry(tx: Tx, id: string, version: number, changes: EntryChanges): Promise<void> {
  const updated = await tx
    .updateTable('listing_entry')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (updated === undefined) throw staleEntry([])
}

/** The refusal when the same fields were changed by somebody else in the meantime. */
export function staleEntry(fields: readonly string[]): Problem {
  return new Problem(
    'stale_version',
    '同一栏目已被他人修改，您的修改没有保存。请重新打开这家企业，核对后再改。',
    [],
    fields.length === 0 ? {} : { fields },
  )
}

/** Writes the ranks of entries. */
export async function updateRanks(tx: Tx, ranks: ReadonlyMap<string, number>): Promise<void> {
  const rows = JSON.stringify([...ranks].map(([id, rank]) => ({ id, rank })))
  await sql`update listing_entry set rank = given.rank, version = version + 1
    from jsonb_to_recordset(${rows}::jsonb) as given(id uuid, rank int)
    where listing_entry.id = given.id and listing_entry.rank is distinct from given.rank`.execute(tx)
}

/** A site the rules cannot decide yet. */
export type QuestionDraft = {
  readonly listing: string
  readonly part: string
  readonly site: string
  readonly name: string
  readonly placeName: string
  readonly missing: readonly string[]
  readonly receipt: string | null
}

/** Sites by their keys: those after `after` up to `upTo`; null where there is no such end. */
export type SiteRange = { readonly after: string | null; readonly upTo: string | null }

/** Replaces the open questions of a part about a range of sites by those of its latest run. */
export async function replaceQuestions(
  tx: Tx,
  part: string,
  { after, upTo }: SiteRange,
  drafts: readonly QuestionDraft[],
): Promise<void> {
  await sql`delete from listing_question where part = ${part}
    and (${after}::uuid is null or site > ${after}::uuid)
    and (${upTo}::uuid is null or site <= ${upTo}::uuid)`.execute(tx)
  if (drafts.length === 0) return
  await sql`
    insert into listing_question (part, site, listing, name, place_name, missing, receipt)
    select part, site, listing, name, "placeName", array(select jsonb_array_elements_text(missing)), receipt
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as draft(part uuid, site uuid, listing uuid, name text,
      "placeName" text, missing jsonb, receipt uuid)`.execute(tx)
}

/** A page of the open questions of a list within reach. */
export async function listQuestions(
  tx: Tx,
  filter: { readonly listing: string; readonly part?: string | undefined },
  page: { readonly offset: number; readonly limit: number },
) {
  let query = tx.selectFrom('listing_question').where('listing', '=', filter.listing)
  if (filter.part !== undefined) query = query.where('part', '=', filter.part)
  const rows = await query.selectAll().orderBy('name').orderBy('site').offset(page.offset).limit(page.limit).execute()
  const counted = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total: counted.total }
}
