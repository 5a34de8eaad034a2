import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A named choice of cases; `office` is the one whose people share it. */
export type SavedFilterRow = {
  readonly id: string
  readonly account: string
  readonly office: string | null
  readonly name: string
  readonly query: unknown
}

/** One's own filters and those shared at one's office, one's own first, by name. */
export async function listSavedFilters(tx: Tx, account: string, limit: number): Promise<SavedFilterRow[]> {
  return await tx
    .selectFrom('saved_filter')
    .select(['id', 'account', 'office', 'name', 'query'])
    .orderBy(sql`account <> ${account}::uuid`)
    .orderBy('name')
    .limit(limit)
    .execute()
}

/** How many filters of other names somebody has saved. */
export async function countOtherFilters(tx: Tx, account: string, name: string): Promise<number> {
  const row = await tx
    .selectFrom('saved_filter')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account', '=', account)
    .where('name', '<>', name)
    .executeTakeFirst()
  return row?.count ?? 0
}

/** Saves a filter under its name, in the place of an earlier one of the same person. */
export async function saveFilter(
  tx: Tx,
  { query, ...filter }: Omit<SavedFilterRow, 'id'> & { readonly savedAt: string },
): Promise<SavedFilterRow> {
  const { account, office, name, savedAt } = filter
  const values = { office, query: JSON.stringify(query), saved_at: savedAt }
  return await tx
    .insertInto('saved_filter')
    .values({ account, name, ...values })
    .onConflict((conflict) => conflict.columns(['account', 'name']).doUpdateSet(values))
    .returning(['id', 'account', 'office', 'name', 'query'])
    .executeTakeFirstOrThrow()
}

/** Removes one's own filter; false when there is none. */
export async function deleteFilter(tx: Tx, account: string, id: string): Promise<boolean> {
  const removed = await tx
    .deleteFrom('saved_filter')
    .where(sql<boolean>`id::text = ${id}`)
    .where('account', '=', account)
    .returning('id')
    .executeTakeFirst()
  return removed !== undefined
}
