import { sql } from 'kysely'
import { asProgram } from '../session/as-program.ts'
import type { Tx } from '../session/tx.ts'

/** An entry of the journal about something, with the office that acted; sealed once a block of the chain holds it. */
export type SubjectEntry = {
  readonly id: number
  readonly at: string
  readonly action: string
  readonly officeName: string | null
  readonly isProgram: boolean
  readonly hash: string
  readonly isSealed: boolean
}

/**
 * A page of the journal about one thing, the latest first, and how many entries there are; actions that begin like one
 * of `hidden` are left out. Whoever may see the thing may see what was done about it, so the program reads: the caller
 * has established that the reader may.
 */
export async function entriesOfSubject(
  tx: Tx,
  subject: { readonly kind: string; readonly id: string; readonly hidden: readonly string[] },
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: SubjectEntry[]; readonly total: number }> {
  const isAbout = sql`subject_kind = ${subject.kind} and subject_id = ${subject.id}
    and not exists (select from unnest(${[...subject.hidden]}::text[]) as hidden where starts_with(action, hidden))`
  return await asProgram(tx, async () => {
    const { rows } = await sql<SubjectEntry>`
      select entry.id, entry.at, entry.action, office.name as "officeName", entry.account is null as "isProgram",
        entry.hash, not exists (select from journal_unsealed where journal_unsealed.entry = entry.id) as "isSealed"
      from journal_entry entry left join office on office.id = entry.office
      where ${isAbout} order by entry.id desc limit ${page.limit} offset ${page.offset}`.execute(tx)
    const counted = await sql<{ total: number }>`select count(*) as total from journal_entry where ${isAbout}`.execute(
      tx,
    )
    return { rows: [...rows], total: counted.rows[0]?.total ?? 0 }
  })
}
