import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { sql } from 'kysely'
import type { CaseRow } from '../casework/cases.ts'
import type { Tx } from '../session/tx.ts'
import type { StoredRow } from './rows.ts'
import { stored, selectRows } from './rows.ts'

/**
 * Earlier cases of the site of a case, the oldest first, at most the latest `limit`, as far as they are visible. Those that
 * were withdrawn, taken off the list or carried on in the next list are no rounds of their own.
 */
export async function earlierCases(tx: Tx, row: CaseRow, limit: number): Promise<CaseRow[]> {
  const cases = await tx
    .selectFrom('audit_case')
    .selectAll()
    .where('site', '=', row.site)
    .where('id', '!=', row.id)
    .where('opened_at', '<', row.opened_at)
    .where('state', '!=', 'withdrawn')
    .where(sql<boolean>`not sides && array['removed', 'rolled_over']`)
    .orderBy('opened_at', 'desc')
    .limit(limit)
    .execute()
  return cases.toReversed() as CaseRow[]
}

/** The rows of some sheets as they were handed in last with a report; null where no report was. */
export async function rowsHandedIn(
  tx: Tx,
  auditCase: string,
  sheets: readonly string[],
): Promise<readonly WorkbenchRow[] | null> {
  const latest = await tx
    .selectFrom('workbench_snapshot as snapshot')
    .innerJoin('submission', 'submission.id', 'snapshot.submission')
    .select('snapshot.id')
    .where('snapshot.audit_case', '=', auditCase)
    .orderBy('submission.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (latest === undefined) return null
  const { rows } = await sql<{ row: WorkbenchRow }>`
    select given.row from workbench_snapshot_part part, jsonb_array_elements(part.rows) as given (row)
    where part.snapshot = ${latest.id}::uuid and given.row ->> 'sheet' = any(${[...sheets]}::text[])
    order by part.number
  `.execute(tx)
  return rows.map(({ row }) => row)
}

/** The standing rows of some sheets, at most `limit`. */
export async function standingRowsOfSheets(
  tx: Tx,
  auditCase: string,
  sheets: readonly string[],
  limit: number,
): Promise<StoredRow[]> {
  const rows = await selectRows(tx, auditCase)
    .where('sheet', 'in', [...sheets])
    .where('removed', '=', false)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(stored)
}
