import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A table with the columns that are written (not those the database computes) and their types. */
export type StoredTable = {
  readonly name: string
  readonly columns: readonly string[]
  readonly types: readonly string[]
}

/** The next number of a sequence: `lastValue`, or the one after it where `isCalled`. */
export type StoredSequence = { readonly name: string; readonly lastValue: number; readonly isCalled: boolean }

/** A foreign key as it can be dropped and made again. */
export type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string }

/** Every table a backup holds: all of the schema but the note of the migrations, which the program writes itself. */
export async function storedTables(tx: Tx): Promise<StoredTable[]> {
  const found = await sql<StoredTable>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
      array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as types
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'schema_migration'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by c.relname order by c.relname`.execute(tx)
  return found.rows
}

/** The counters of all sequences; asked as the owner. */
export async function storedSequences(tx: Tx): Promise<StoredSequence[]> {
  const names = await sql<{ name: string }>`select sequencename as name from pg_sequences
    where schemaname = 'public' order by sequencename`.execute(tx)
  const sequences: StoredSequence[] = []
  for (const { name } of names.rows) {
    const found = await sql<Omit<StoredSequence, 'name'>>`
      select last_value as "lastValue", is_called as "isCalled" from ${sql.table(name)}`.execute(tx)
    sequences.push(...found.rows.map((row) => ({ name, ...row })))
  }
  return sequences
}

/** All foreign keys. */
export async function foreignKeys(tx: Tx): Promise<ForeignKey[]> {
  const found = await sql<ForeignKey>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`.execute(tx)
  return found.rows
}

/** The first table that holds a row, or null; asked as the system. */
export async function firstFilledTable(tx: Tx): Promise<string | null> {
  for (const { name } of await storedTables(tx)) {
    const found = await sql<{ filled: boolean }>`
      select exists (select from ${sql.table(name)}) as filled`.execute(tx)
    if (found.rows[0]?.filled === true) return name
  }
  return null
}
