import type { Tx } from '../session/tx.ts'
import type { CaseRow } from './cases.ts'

/** Begins the round of a voluntary case. */
export async function insertRoundOfCase(tx: Tx, row: CaseRow, onDay: string): Promise<void> {
  const round = await tx
    .insertInto('audit_round')
    .values({
      site: row.site,
      ground: null,
      kind: row.kind,
      listed_on: onDay,
      source: '自愿审核案件',
      audit_case: row.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.updateTable('audit_case').set({ round: round.id }).where('id', '=', row.id).execute()
}
