import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'
import type { JournalDraft } from './journal-entry.ts'
import { entryHash } from './journal-entry.ts'

/**
 * Writes an entry of the journal inside the transaction that makes the change. The entry is hashed here and touches no
 * row that other writers touch; the sealing job chains it later.
 */
export async function appendEntry(tx: Tx, draft: JournalDraft): Promise<number> {
  const numbered = await sql<{ id: number }>`select nextval('journal_entry_id_seq') as id`.execute(tx)
  const id = numbered.rows[0]?.id
  if (id === undefined) throw new Error('no number for a journal entry')
  await tx
    .insertInto('journal_entry')
    .values({
      id,
      at: draft.at,
      account: draft.account,
      office: draft.office,
      action: draft.action,
      subject_kind: draft.subjectKind,
      subject_id: draft.subjectId,
      before: jsonText(draft.before),
      after: jsonText(draft.after),
      hash: entryHash({ ...draft, id }),
      region_path: draft.regionPath ?? null,
    })
    .execute()
  return id
}

function jsonText(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value)
}
