import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { DecisionReceiptTable } from '../database-register.ts'
import type { Tx } from '../session/tx.ts'

/** A decision receipt to keep; the JSON parts are plain values, the hash is made by `core`. */
export interface ReceiptDraft {
  readonly site: string
  readonly decidedOn: string
  readonly year: number
  readonly law: string
  readonly lawVersion: string
  readonly recordTime: string
  readonly facts: unknown
  readonly outcome: string
  readonly mode: string | null
  readonly listed: boolean | null
  readonly reasons: unknown
  readonly hash: string
}

/** Keeps receipts; they never change afterwards. */
export async function insertReceipts(tx: Tx, drafts: readonly ReceiptDraft[]): Promise<void> {
  if (drafts.length === 0) return
  await sql`
    insert into decision_receipt (site, decided_on, year, law, law_version, record_time, facts, outcome, mode, listed,
      reasons, hash)
    select site, "decidedOn", year, law, "lawVersion", "recordTime", facts, outcome, mode, listed, reasons, hash
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as draft(site uuid, "decidedOn" date, year int, law text,
      "lawVersion" text, "recordTime" timestamptz, facts jsonb, outcome text, mode text, listed boolean, reasons jsonb,
      hash text)`.execute(tx)
}

/** The receipts of a site, newest first. */
export function loadReceipts(tx: Tx, site: string): Promise<Selectable<DecisionReceiptTable>[]> {
  return tx
    .selectFrom('decision_receipt')
    .selectAll()
    .where('site', '=', site)
    .orderBy('decided_on', 'desc')
    .orderBy('record_time', 'desc')
    .execute()
}
