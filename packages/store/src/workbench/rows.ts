import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A row of a sheet as it is stored. */
export type StoredRow = {
  readonly id: string
  readonly sheet: string
  readonly position: number
  readonly fields: Readonly<Record<string, string>>
  readonly fieldVersions: Readonly<Record<string, number>>
  readonly version: number
  readonly revision: number
  readonly removed: boolean
  readonly changedAt: string
  readonly changedBy: string
}

/** The rows of a workbench, unordered. */
export function selectRows(tx: Tx, auditCase: string) {
  return tx
    .selectFrom('workbench_row')
    .select([
      'id',
      'sheet',
      'position',
      'fields',
      'field_versions as fieldVersions',
      'version',
      'revision',
      'removed',
      'changed_at as changedAt',
      'changed_by_name as changedBy',
    ])
    .where('audit_case', '=', auditCase)
}

type Selected = Omit<StoredRow, 'position'> & { readonly position: string }

/** A row as it was selected, with its position as a number. */
export function stored(row: Selected): StoredRow {
  return { ...row, position: Number(row.position) }
}

/** The rows of some keys, removed ones too, by key. */
export async function findRows(tx: Tx, auditCase: string, ids: readonly string[]): Promise<Map<string, StoredRow>> {
  if (ids.length === 0) return new Map()
  const rows = await selectRows(tx, auditCase)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, stored(row)]))
}

/** What was changed after one revision and up to another, in the order of the changes, at most `limit` rows. */
export async function rowsBetween(
  tx: Tx,
  auditCase: string,
  span: { readonly after: number; readonly upTo: number; readonly limit: number },
): Promise<StoredRow[]> {
  const rows = await selectRows(tx, auditCase)
    .where('revision', '>', span.after)
    .where('revision', '<=', span.upTo)
    .orderBy('revision')
    .limit(span.limit)
    .execute()
  return rows.map(stored)
}

/** The next standing rows after a key, in the order of the keys: everything a workbench holds, page by page. */
export async function standingRowsAfter(
  tx: Tx,
  auditCase: string,
  after: string | null,
  limit: number,
): Promise<StoredRow[]> {
  const standing = selectRows(tx, auditCase).where('removed', '=', false).orderBy('id').limit(limit)
  const rows = await (after === null ? standing : standing.where('id', '>', after)).execute()
  return rows.map(stored)
}

/** The standing rows of one sheet, at most `limit`. */
export async function standingRowsOfSheet(
  tx: Tx,
  auditCase: string,
  sheet: string,
  limit: number,
): Promise<StoredRow[]> {
  const rows = await selectRows(tx, auditCase)
    .where('sheet', '=', sheet)
    .where('removed', '=', false)
    .orderBy('position')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(stored)
}

/** Writes rows as they are from now on, new ones and changed ones, in one statement. */
export async function writeRows(tx: Tx, auditCase: string, rows: readonly StoredRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into workbench_row (audit_case, id, sheet, position, fields, field_versions, version, revision, removed,
      changed_at, changed_by_name)
    select ${auditCase}::uuid, id, sheet, position, fields, "fieldVersions", version, revision, removed, "changedAt",
      "changedBy"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, sheet text, position numeric, fields jsonb,
      "fieldVersions" jsonb, version integer, revision integer, removed boolean, "changedAt" timestamptz,
      "changedBy" text)
    on conflict (audit_case, id) do update set position = excluded.position, fields = excluded.fields,
      field_versions = excluded.field_versions, version = excluded.version, revision = excluded.revision,
      removed = excluded.removed, changed_at = excluded.changed_at, changed_by_name = excluded.changed_by_name
  `.execute(tx)
}
