import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'
import type { StoredTable } from './store-catalogue.ts'

// Characters that are taken from the database at once, and that make one part of the archive.
const FETCH_SIZE = 1_000_000
const PART_SIZE = 4_000_000
const FIRST_FETCH_ROWS = 20
const MOST_FETCH_ROWS = 5_000

/** Pages of a table as it lies on the disk, from the first up to but without the last. */
export type PageRange = { readonly from: number; readonly to: number }

/** Some rows of a table: one JSON array of column texts a line, null where there is no value. */
export type TablePart = { readonly lines: string; readonly rows: number }

/**
 * Reads a table in parts of a few megabytes. The database writes the lines itself, every value in its own text form,
 * so that nothing is rounded or reformatted on the way. With `pages` it reads the rows that lie there.
 */
export async function* dumpTable(tx: Tx, table: StoredTable, pages?: PageRange): AsyncGenerator<TablePart> {
  const texts = sql.join(table.columns.map((column) => sql`${sql.ref(column)}::text`))
  const range = pages === undefined ? sql`` : withinPages(pages)
  await sql`declare backup_rows no scroll cursor for
    select json_build_array(${texts})::text as line from ${sql.table(table.name)} ${range}`.execute(tx)
  let lines: string[] = []
  let held = 0
  for (let wanted = FIRST_FETCH_ROWS; ;) {
    const fetched = await sql<{ line: string }>`fetch ${sql.lit(wanted)} from backup_rows`.execute(tx)
    if (fetched.rows.length === 0) break
    const size = fetched.rows.reduce((sum, { line }) => sum + line.length, 0)
    for (const { line } of fetched.rows) lines.push(line)
    held += size
    if (held >= PART_SIZE) {
      yield { lines: lines.join('\n'), rows: lines.length }
      lines = []
      held = 0
    }
    wanted = Math.min(MOST_FETCH_ROWS, Math.max(1, Math.floor((fetched.rows.length * FETCH_SIZE) / size)))
  }
  await sql`close backup_rows`.execute(tx)
  if (lines.length > 0) yield { lines: lines.join('\n'), rows: lines.length }
}

function withinPages({ from, to }: PageRange) {
  return sql`where ctid >= ${sql.lit(`(${from},0)`)}::tid and ctid < ${sql.lit(`(${to},0)`)}::tid`
}
