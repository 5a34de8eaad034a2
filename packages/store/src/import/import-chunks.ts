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
