import type { Selectable } from 'kysely'
import type { AuditRoundTable } from '../database-register.ts'
import type { Tx } from '../session/tx.ts'

/** A round of audit as it is entered; days that are not known are null. */
export interface RoundFields {
  readonly ground: string | null
  readonly kind: string
  readonly listed_on: string | null
  readonly published_on: string | null
  readonly reported_on: string | null
  readonly evaluated_on: string | null
  readonly accepted_on: string | null
  readonly source: string
  readonly evidence: string | null
}

/** Adds an earlier round of a site. */
export async function insertRound(tx: Tx, round: RoundFields & { readonly id: string; readonly site: string }) {
  await tx.insertInto('audit_round').values(round).execute()
}

/** A round of a site, locked for a change; undefined when it is not there. */
export function findRound(tx: Tx, site: string, id: string): Promise<Selectable<AuditRoundTable> | undefined> {
  return tx
    .selectFrom('audit_round')
    .selectAll()
    .where('id', '=', id)
    .where('site', '=', site)
    .forUpdate()
    .executeTakeFirst()
}

/** Writes another wording of a round that was locked by `findRound`. */
export async function saveRound(tx: Tx, id: string, version: number, fields: RoundFields): Promise<void> {
  await tx
    .updateTable('audit_round')
    .set({ ...fields, version: version + 1 })
    .where('id', '=', id)
    .execute()
}
