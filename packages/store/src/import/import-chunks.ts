import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A few hundred rows of an import: as printed, what was found about them, how many issues of each code. */
export type ImportChunk = {
  readonly ordinal: number
  readonly firstRow: number
  readonly rowCount: number
  readonly rows: unknown
  readonly findings: unknown
  readonly counts: unknown
}

/** Keeps the rows of a chunk as printed. */
export async function insertImportChunk(
  tx: Tx,
  run: { readonly id: string; readonly regionPath: string },
  chunk: { readonly ordinal: number; readonly firstRow: number; readonly rows: readonly unknown[] },
): Promise<void> {
  await tx
    .insertInto('import_chunk')
    .values({
      run: run.id,
      ordinal: chunk.ordinal,
      first_row: chunk.firstRow,
      row_count: chunk.rows.length,
      rows: JSON.stringify(chunk.rows),
      region_path: run.regionPath,
      organisation: null,
    })
    .execute()
}

/** One chunk, or undefined past the last. */
export async function findImportChunk(tx: Tx, run: string, ordinal: number): Promise<ImportChunk | undefined> {
  const found = await sql<ImportChunk>`
    select ordinal, first_row as "firstRow", row_count as "rowCount", rows, findings, counts
    from import_chunk where run = ${run} and ordinal = ${ordinal}`.execute(tx)
  return found.rows[0]
}

/** The extent and the counts of every chunk, in order: what a page of the preview is chosen by. */
export async function listImportChunks(tx: Tx, run: string): Promise<Omit<ImportChunk, 'rows' | 'findings'>[]> {
  const found = await sql<Omit<ImportChunk, 'rows' | 'findings'>>`
    select ordinal, first_row as "firstRow", row_count as "rowCount", counts
    from import_chunk where run = ${run} order by ordinal`.execute(tx)
  return found.rows
}

/** Keeps what was found about the rows of a chunk. */
export async function saveChunkFindings(
  tx: Tx,
  run: string,
  ordinal: number,
  found: { findings: unknown; counts: unknown },
): Promise<void> {
  await tx
    .updateTable('import_chunk')
    .set({ findings: JSON.stringify(found.findings), counts: JSON.stringify(found.counts) })
    .where('run', '=', run)
    .where('ordinal', '=', ordinal)
    .execute()
}

/** Keeps which sites the rows from that chunk on made. */
export async function noteCreatedSites(tx: Tx, run: string, ordinal: number, sites: readonly string[]): Promise<void> {
  if (sites.length === 0) return
  await sql`update import_chunk set created = created || ${[...sites]}::uuid[]
    where run = ${run} and ordinal = ${ordinal}`.execute(tx)
}

/** Forgets which sites an import made: written anew from its first row, it finds them like any others. */
export async function forgetCreatedSites(tx: Tx, run: string): Promise<void> {
  await sql`update import_chunk set created = default where run = ${run} and created <> '{}'`.execute(tx)
}

/** Those of the named sites that the import itself made, since it was last begun. */
export async function sitesCreatedBy(tx: Tx, run: string, sites: readonly string[]): Promise<ReadonlySet<string>> {
  if (sites.length === 0) return new Set()
  const found = await sql<{ site: string }>`
    select site from (select unnest(created) as site from import_chunk where run = ${run}) made
    where site = any (${[...sites]}::uuid[])`.execute(tx)
  return new Set(found.rows.map(({ site }) => site))
}
