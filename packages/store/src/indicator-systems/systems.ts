import type { Insertable, Selectable } from 'kysely'
import type { IndicatorSystemTable } from '../database-indicator.ts'
import type { Tx } from '../session/tx.ts'

/** A version of an indicator system as it is stored. */
export type SystemRow = Selectable<IndicatorSystemTable>
/** The same without its contents, for lists. */
export type SystemSummaryRow = Omit<SystemRow, 'content' | 'file' | 'import_columns'>

const SUMMARY = [
  'id',
  'code',
  'number',
  'kind',
  'title',
  'source',
  'is_fictitious',
  'state',
  'sha256',
  'row_count',
  'unverified_count',
  'fault_count',
  'imported_from',
  'version',
  'office',
  'owner_name',
  'audit_case',
  'site',
  'region_path',
  'organisation',
  'created_at',
  'created_by',
  'created_by_name',
  'changed_at',
  'changed_by',
  'changed_by_name',
  'published_at',
  'published_by_name',
  'withdrawn_at',
  'withdrawn_by_name',
  'withdrawn_reason',
] as const satisfies readonly (keyof SystemRow)[]

const MOST_LISTED = 500

/** The version of a key, as far as it is visible. */
export async function findSystemRow(tx: Tx, id: string): Promise<SystemRow | undefined> {
  return await tx.selectFrom('indicator_system').selectAll().where('id', '=', id).executeTakeFirst()
}

/**
 * The versions within reach that offices entered, or that the team of one case did with them; the latest changed first, at
 * most 500. What was discarded without ever having been published is left out.
 */
export async function listSystemRows(tx: Tx, auditCase: string | null): Promise<SystemSummaryRow[]> {
  return await tx
    .selectFrom('indicator_system')
    .select(SUMMARY)
    .where((where) =>
      where.or([where('audit_case', 'is', null), ...(auditCase === null ? [] : [where('audit_case', '=', auditCase)])]),
    )
    .where((where) => where.or([where('state', '<>', 'withdrawn'), where('published_at', 'is not', null)]))
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(MOST_LISTED)
    .execute()
}

/** A version that a team entered, with the case of its audit. */
export type AuditSystemRow = SystemSummaryRow & {
  readonly case_name: string
  readonly case_year: number
  readonly is_ended: boolean
}

/**
 * The versions that teams entered for audits within reach; the latest changed first, at most 500. What was discarded without
 * ever having been put in use is left out.
 */
export async function listAuditSystemRows(tx: Tx): Promise<AuditSystemRow[]> {
  return await tx
    .selectFrom('indicator_system')
    .innerJoin('audit_case', 'audit_case.id', 'indicator_system.audit_case')
    .select(SUMMARY.map((column) => `indicator_system.${column}` as const))
    .select(['audit_case.name as case_name', 'audit_case.year as case_year', 'audit_case.is_ended'])
    .where((where) =>
      where.or([
        where('indicator_system.state', '<>', 'withdrawn'),
        where('indicator_system.published_at', 'is not', null),
      ]),
    )
    .orderBy('indicator_system.changed_at', 'desc')
    .orderBy('indicator_system.id')
    .limit(MOST_LISTED)
    .execute()
}

/** All versions of a system within reach, the latest first. */
export async function versionsOfSystem(tx: Tx, code: string): Promise<SystemSummaryRow[]> {
  return await tx
    .selectFrom('indicator_system')
    .select(SUMMARY)
    .where('code', '=', code)
    .orderBy('number', 'desc')
    .limit(MOST_LISTED)
    .execute()
}

/** Writes a new version. */
export async function insertSystem(tx: Tx, row: Insertable<IndicatorSystemTable>): Promise<void> {
  await tx.insertInto('indicator_system').values(row).execute()
}

/** What an act changes in a version. */
export type SystemChange = Partial<
  Pick<
    SystemRow,
    | 'title'
    | 'source'
    | 'is_fictitious'
    | 'state'
    | 'content'
    | 'file'
    | 'sha256'
    | 'row_count'
    | 'unverified_count'
    | 'fault_count'
    | 'imported_from'
    | 'import_columns'
    | 'changed_at'
    | 'changed_by'
    | 'changed_by_name'
    | 'published_at'
    | 'published_by_name'
    | 'withdrawn_at'
    | 'withdrawn_by_name'
    | 'withdrawn_reason'
  >
>

/** Changes a version that still is the one that was seen; false when somebody else changed it meanwhile. */
export async function changeSystem(
  tx: Tx,
  seen: { readonly id: string; readonly version: number },
  change: SystemChange,
): Promise<boolean> {
  const changed = await tx
    .updateTable('indicator_system')
    .set({ ...change, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}
