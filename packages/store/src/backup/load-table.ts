import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'
import type { StoredTable } from './store-catalogue.ts'

const BATCH_SIZE = 1_000_000

/** Inserts the lines of a part of a table as `dumpTable` wrote them; returns the number of rows. */
export async function loadTable(tx: Tx, table: StoredTable, lines: string): Promise<number> {
  let rows = 0
  for (const batch of batchesOf(lines.split('\n'))) {
    await insertLines(tx, table, batch)
    rows += batch.length
  }
  return rows
}

function* batchesOf(lines: readonly string[]): Generator<string[]> {
  let batch: string[] = []
  let size = 0
  for (const line of lines) {
    batch.push(line)
    size += line.length
    if (size < BATCH_SIZE) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}

async function insertLines(tx: Tx, table: StoredTable, lines: readonly string[]): Promise<void> {
  const columns = sql.join(table.columns.map((column) => sql.ref(column)))
  const values = sql.join(table.types.map((type, index) => sql`(line ->> ${sql.lit(index)})::${sql.raw(type)}`))
  await sql`insert into ${sql.table(table.name)} (${columns})
    select ${values} from jsonb_array_elements(${`[${lines.join(',')}]`}::jsonb) as line`.execute(tx)
}
