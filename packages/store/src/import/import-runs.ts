import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** The states of an import: being read, ready for decisions, being written, done; or given up. */
export type ImportState = 'reading' | 'previewed' | 'committing' | 'committed' | 'failed' | 'discarded'

export type NewImportRun = {
  readonly id: string
  readonly sha256: string
  readonly fileName: string
  readonly startedAt: string
  readonly startedBy: string | null
  readonly regionPath: string
  readonly options: unknown
  readonly decisions: unknown
}

/** An import with its preview; the JSON parts are validated by whoever reads them. */
export type ImportRun = {
  readonly id: string
  readonly sha256: string
  readonly fileName: string
  readonly state: ImportState
  readonly startedAt: string
  readonly finishedAt: string | null
  readonly startedBy: string | null
  readonly startedByName: string | null
  readonly regionPath: string
  readonly summary: unknown
  readonly version: number
  readonly options: unknown
  readonly tables: unknown
  readonly plan: unknown
  readonly format: unknown
  readonly general: unknown
  readonly repairs: unknown
  readonly decisions: unknown
  readonly rowCount: number
  readonly doneCount: number
  readonly failure: string | null
}

/** Begins an import: the run and its empty preview. */
export async function insertImportRun(tx: Tx, run: NewImportRun): Promise<void> {
  await tx
    .insertInto('import_run')
    .values({
      id: run.id,
      kind: 'register',
      file_sha256: run.sha256,
      file_name: run.fileName,
      state: 'reading',
      summary: '{}',
      started_at: run.startedAt,
      started_by: run.startedBy,
      region_path: run.regionPath,
      finished_at: null,
      organisation: null,
    })
    .execute()
  await tx
    .insertInto('import_preview')
    .values({
      run: run.id,
      options: JSON.stringify(run.options),
      decisions: JSON.stringify(run.decisions),
      region_path: run.regionPath,
      failure: null,
      organisation: null,
    })
    .execute()
}

/** The import of an id, or undefined; `forUpdate` holds it against others until the transaction ends. */
export async function findImportRun(tx: Tx, id: string, forUpdate = false): Promise<ImportRun | undefined> {
  if (forUpdate) await sql`select 1 from import_run where id = ${id} for update`.execute(tx)
  const found = await sql<ImportRun>`${selectRun} where r.id = ${id}`.execute(tx)
  return found.rows[0]
}

/** The imports within reach, newest first, without what is large about them. */
export async function listImportRuns(
  tx: Tx,
  page: { offset: number; limit: number },
): Promise<{ rows: ImportRun[]; total: number }> {
  const rows =
    await sql<ImportRun>`${selectRun} order by r.started_at desc, r.id offset ${page.offset} limit ${page.limit}`.execute(
      tx,
    )
  const counted = await sql<{
    total: number
  }>`select count(*) as total from import_run where kind = 'register'`.execute(tx)
  return { rows: rows.rows, total: counted.rows[0]?.total ?? 0 }
}

/** An earlier import of the same bytes that was written, or undefined. */
export async function findCommittedRunOf(
  tx: Tx,
  sha256: string,
  besides: string,
): Promise<{ id: string; finishedAt: string } | undefined> {
  const found = await sql<{ id: string; finishedAt: string }>`
    select id, finished_at as "finishedAt" from import_run
    where file_sha256 = ${sha256} and state = 'committed' and id <> ${besides}
    order by finished_at desc limit 1`.execute(tx)
  return found.rows[0]
}

const selectRun = sql`
  select r.id, r.file_sha256 as sha256, r.file_name as "fileName", r.state, r.started_at as "startedAt",
    r.finished_at as "finishedAt", r.started_by as "startedBy", a.display_name as "startedByName",
    r.region_path as "regionPath", r.summary, p.version, p.options, p.tables, p.plan, p.format, p.general, p.repairs,
    p.decisions, p.row_count as "rowCount", p.done_count as "doneCount", p.failure
  from import_run r join import_preview p on p.run = r.id left join account a on a.id = r.started_by`

/** Moves an import to another state. */
export async function saveImportState(
  tx: Tx,
  id: string,
  change: {
    readonly state: ImportState
    readonly finishedAt?: string
    readonly failure?: string | null
    readonly summary?: unknown
  },
): Promise<void> {
  await tx
    .updateTable('import_run')
    .set({
      state: change.state,
      ...(change.finishedAt === undefined ? {} : { finished_at: change.finishedAt }),
      ...(change.summary === undefined ? {} : { summary: JSON.stringify(change.summary) }),
    })
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('import_preview')
    .set({ failure: change.failure ?? null })
    .where('run', '=', id)
    .execute()
}

/** Notes how far the work on an import is. */
export async function saveImportProgress(tx: Tx, id: string, done: number): Promise<void> {
  await tx.updateTable('import_preview').set({ done_count: done }).where('run', '=', id).execute()
}

/** Keeps what was read of the file as a whole. */
export async function saveImportReading(
  tx: Tx,
  id: string,
  read: { tables: unknown; plan: unknown; format: unknown; general: unknown; repairs: unknown; rowCount: number },
): Promise<void> {
  await tx
    .updateTable('import_preview')
    .set({
      tables: JSON.stringify(read.tables),
      plan: read.plan === null ? null : JSON.stringify(read.plan),
      format: JSON.stringify(read.format),
      general: JSON.stringify(read.general),
      repairs: JSON.stringify(read.repairs),
      row_count: read.rowCount,
    })
    .where('run', '=', id)
    .execute()
}

/** Keeps decisions when nobody else decided since `version`; false when somebody did. */
export async function saveImportDecisions(tx: Tx, id: string, decisions: unknown, version: number): Promise<boolean> {
  const changed = await tx
    .updateTable('import_preview')
    .set({ decisions: JSON.stringify(decisions), version: version + 1 })
    .where('run', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** The imports that a stop of the program left half done, oldest first. */
export async function listUnfinishedRuns(tx: Tx): Promise<ImportRun[]> {
  const found =
    await sql<ImportRun>`${selectRun} where r.state in ('reading', 'committing') order by r.started_at`.execute(tx)
  return found.rows
}
