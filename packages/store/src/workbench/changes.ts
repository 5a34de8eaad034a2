import type { FieldChange } from '@qingshen/core/workbench/change-row'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** One change of a row as it was made. */
export type StoredChange = {
  readonly row: string
  readonly version: number
  readonly at: string
  readonly account: string | null
  readonly byName: string
  readonly origin: 'typed' | 'excel' | 'drawing'
  readonly removed: boolean
  readonly fields: readonly FieldChange[]
}

/** Writes changes into the history, in one statement. */
export async function insertChanges(tx: Tx, auditCase: string, changes: readonly StoredChange[]): Promise<void> {
  if (changes.length === 0) return
  await sql`
    insert into workbench_change (audit_case, "row", version, at, account, by_name, origin, removed, fields)
    select ${auditCase}::uuid, "row", version, at, account, "byName", origin, removed, fields
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as given ("row" uuid, version integer, at timestamptz,
      account uuid, "byName" text, origin text, removed boolean, fields jsonb)
  `.execute(tx)
}

/** The changes of a row, the latest first. */
export async function changesOfRow(tx: Tx, auditCase: string, row: string, limit: number): Promise<StoredChange[]> {
  const changes = await tx
    .selectFrom('workbench_change')
    .select(['row', 'version', 'at', 'account', 'by_name as byName', 'origin', 'removed', 'fields'])
    .where('audit_case', '=', auditCase)
    .where('row', '=', row)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()
  return changes.map((each) => ({ ...each, fields: each.fields as FieldChange[] }))
}

/** Who made a version of a row, and when, by row and version (`row/version`). */
export async function makersOfVersions(
  tx: Tx,
  auditCase: string,
  versions: readonly { readonly row: string; readonly version: number }[],
): Promise<Map<string, { readonly by: string; readonly at: string }>> {
  if (versions.length === 0) return new Map()
  const { rows } = await sql<{ row: string; version: number; by: string; at: string }>`
    select change."row", change.version, change.by_name as by, change.at
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as asked ("row" uuid, version integer)
    join workbench_change as change on change.audit_case = ${auditCase}::uuid and change."row" = asked."row"
      and change.version = asked.version`.execute(tx)
  return new Map(rows.map(({ row, version, by, at }) => [`${row}/${version}`, { by, at }]))
}
