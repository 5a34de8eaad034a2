import { Problem } from '@qingshen/core/kernel/problem'
import type { RawBuilder, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { DisclosureCheckTable, DisclosurePublicationTable } from '../database-disclosure.ts'
import type { Tx } from '../session/tx.ts'

/** A public copy with its proof. */
export type PublicationRow = Selectable<DisclosurePublicationTable>
/** What a regulator found. */
export type CheckRow = Selectable<DisclosureCheckTable>

type Later = 'replaced_on' | 'withdrawn_on' | 'withdrawn_reason' | 'withdrawn_by' | 'removed_on'
type Filled = 'search_text' | 'site' | 'region_path' | 'organisation' | 'content' | Later

/** Makes a version public, and lets it take the place of the one before. */
export async function insertPublication(
  tx: Tx,
  draft: Omit<PublicationRow, Filled> & { readonly content: object },
): Promise<void> {
  await tx
    .updateTable('disclosure_publication')
    .set({ replaced_on: draft.published_on })
    .where('audit_case', '=', draft.audit_case)
    .where('purpose', '=', draft.purpose)
    .where('occurrence', '=', draft.occurrence)
    .where('replaced_on', 'is', null)
    .execute()
  await tx
    .insertInto('disclosure_publication')
    .values({ ...draft, content: JSON.stringify(draft.content) })
    .execute()
}

/** What was made public on a case, by purpose, the newest version first. */
export async function publicationsOfCase(tx: Tx, auditCase: string): Promise<PublicationRow[]> {
  return await tx
    .selectFrom('disclosure_publication')
    .selectAll()
    .where('audit_case', '=', auditCase)
    .orderBy('purpose')
    .orderBy('occurrence', 'desc')
    .orderBy('number', 'desc')
    .execute()
}

/** Takes a public copy back; from then on only those of the case read it. */
export async function withdrawPublication(
  tx: Tx,
  id: string,
  withdrawal: Pick<PublicationRow, 'withdrawn_on' | 'withdrawn_reason' | 'withdrawn_by'>,
): Promise<void> {
  await tx.updateTable('disclosure_publication').set(withdrawal).where('id', '=', id).execute()
}

/**
 * A public copy that counts now; what was replaced or taken back is none.
 * @throws Problem not_found
 */
export async function loadPublication(tx: Tx, id: string): Promise<PublicationRow> {
  const row = await tx
    .selectFrom('disclosure_publication')
    .selectAll()
    .where('id', '=', id)
    .where('replaced_on', 'is', null)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
  if (row === undefined)
    throw new Problem('not_found', '没有找到这份公布内容，或者已经更正、撤下。请从公开的企业信息中重新查找现行的内容。')
  return row
}

export type PublicationFilter = {
  readonly text?: string | undefined
  readonly year?: number | undefined
  readonly purpose?: string | undefined
  readonly listing?: string | undefined
}

/** A page of what is public now, the newest first, and how many there are. */
export async function findPublications(
  tx: Tx,
  filter: PublicationFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ rows: PublicationRow[]; total: number }> {
  const rows = await tx
    .selectFrom('disclosure_publication')
    .selectAll()
    .where(wanted(filter))
    .orderBy('published_on', 'desc')
    .orderBy('id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  const { total } = await tx
    .selectFrom('disclosure_publication')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(wanted(filter))
    .executeTakeFirstOrThrow()
  return { rows, total }
}

function wanted({ text, year, purpose, listing }: PublicationFilter): RawBuilder<boolean> {
  const conditions = [sql`replaced_on is null and withdrawn_on is null`]
  if (year !== undefined) conditions.push(sql`year = ${year}`)
  if (purpose !== undefined) conditions.push(sql`purpose = ${purpose}`)
  if (listing !== undefined) conditions.push(sql`listing = ${listing}`)
  for (const word of (text ?? '').split(/\s+/u).filter((each) => each !== '')) {
    conditions.push(sql`search_grams(search_text) @> query_grams(search_form(${word}::text))
      and strpos(search_text, search_form(${word}::text)) > 0`)
  }
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}

/** The checks on a case, the oldest first. */
export async function listChecks(tx: Tx, auditCase: string): Promise<CheckRow[]> {
  return await tx
    .selectFrom('disclosure_check')
    .selectAll()
    .where('audit_case', '=', auditCase)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
}

/** Records what a regulator found. */
export async function insertCheck(
  tx: Tx,
  check: Pick<
    CheckRow,
    'id' | 'audit_case' | 'publication' | 'event' | 'office' | 'office_name' | 'on_day' | 'agrees' | 'note'
  > & { readonly remarks: readonly object[] },
): Promise<void> {
  await tx
    .insertInto('disclosure_check')
    .values({ ...check, remarks: JSON.stringify(check.remarks) })
    .execute()
}
