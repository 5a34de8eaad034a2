import type { RawBuilder, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { PenaltyPublicationTable, PenaltyTable } from '../database-penalty.ts'
import type { Tx } from '../session/tx.ts'

/** A decision to punish. */
export type PenaltyRow = Selectable<PenaltyTable>
/** Where and when a penalty was made known. */
export type PenaltyPublicationRow = Selectable<PenaltyPublicationTable>

type Scope = 'site' | 'region_path' | 'organisation'

/** The penalties of a case, the newest first. */
export async function listPenalties(tx: Tx, auditCase: string): Promise<PenaltyRow[]> {
  return await tx
    .selectFrom('penalty')
    .selectAll()
    .where('audit_case', '=', auditCase)
    .orderBy('decided_on', 'desc')
    .orderBy('id')
    .execute()
}

/** Records a penalty. */
export async function insertPenalty(
  tx: Tx,
  penalty: Omit<PenaltyRow, Scope | 'settled_event' | 'settled_on' | 'settled_note'>,
): Promise<void> {
  await tx.insertInto('penalty').values(penalty).execute()
}

/** Records that a penalty was carried out, also where it was made known. */
export async function closePenalty(
  tx: Tx,
  id: string,
  settled: Pick<PenaltyRow, 'settled_event' | 'settled_on' | 'settled_note'>,
): Promise<void> {
  await tx.updateTable('penalty').set(settled).where('id', '=', id).execute()
  await tx
    .updateTable('penalty_publication')
    .set({ settled_on: settled.settled_on })
    .where('penalty', '=', id)
    .execute()
}

/** Where the penalties of a case were made known. */
export async function publicationsOfPenalties(tx: Tx, auditCase: string): Promise<PenaltyPublicationRow[]> {
  return await tx
    .selectFrom('penalty_publication')
    .selectAll()
    .where('audit_case', '=', auditCase)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
}

/** Records where a penalty was made known; from then on it stands on the public list. */
export async function insertPenaltyPublication(
  tx: Tx,
  publication: Omit<PenaltyPublicationRow, Scope | 'search_text'>,
): Promise<void> {
  await tx.insertInto('penalty_publication').values(publication).execute()
}

export type PublicPenaltyFilter = {
  readonly text?: string | undefined
  /** Year of the decision. */
  readonly year?: number | undefined
  /** Only what was made known on this day or later. */
  readonly since?: string | undefined
}

/** A page of the penalties made known, each with every place where it was, the latest decision first. */
export async function findPublicPenalties(
  tx: Tx,
  filter: PublicPenaltyFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ penalties: PenaltyPublicationRow[][]; total: number }> {
  const ids = await tx
    .selectFrom('penalty_publication')
    .select('penalty')
    .where(wanted(filter))
    .groupBy(['penalty', 'decided_on'])
    .orderBy('decided_on', 'desc')
    .orderBy('penalty')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  const { total } = await tx
    .selectFrom('penalty_publication')
    .select((eb) => eb.fn.count<number>('penalty').distinct().as('total'))
    .where(wanted(filter))
    .executeTakeFirstOrThrow()
  const keys = ids.map(({ penalty }) => penalty)
  if (keys.length === 0) return { penalties: [], total }
  const rows = await tx
    .selectFrom('penalty_publication')
    .selectAll()
    .where('penalty', 'in', keys)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  return { penalties: keys.map((key) => rows.filter(({ penalty }) => penalty === key)), total }
}

function wanted({ text, year, since }: PublicPenaltyFilter): RawBuilder<boolean> {
  const conditions = [sql`true`]
  if (year !== undefined) conditions.push(sql`extract(year from decided_on) = ${year}`)
  if (since !== undefined) conditions.push(sql`on_day >= ${since}::date`)
  for (const word of (text ?? '').split(/\s+/u).filter((each) => each !== '')) {
    conditions.push(sql`search_grams(search_text) @> query_grams(search_form(${word}::text))
      and strpos(search_text, search_form(${word}::text)) > 0`)
  }
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}
