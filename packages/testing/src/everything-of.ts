import type { Engine } from '@qingshen/store/engine/open-engine'

/** A store as a whole: its schema's constraints, triggers and protection, every row as text, every counter. */
export type Everything = {
  readonly schema: readonly string[]
  readonly rows: Readonly<Record<string, readonly string[]>>
  readonly next: Readonly<Record<string, unknown>>
}

const SCHEMA = `
  select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated::text as item
  from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
  union all select tgrelid::regclass || ' ' || tgname || tgenabled::text from pg_trigger where not tgisinternal
  union all select relname || relrowsecurity::text || relforcerowsecurity::text from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`

const TABLES = `select tablename as item from pg_tables
  where schemaname = 'public' and tablename <> 'schema_migration' order by 1`

const SEQUENCES = "select sequencename as item from pg_sequences where schemaname = 'public' order by 1"

/** Reads everything, past row-level security; for stores of a test. */
export async function everythingOf(engine: Engine): Promise<Everything> {
  const rows: Record<string, readonly string[]> = {}
  const schema = await itemsOf(engine, SCHEMA)
  for (const table of await itemsOf(engine, TABLES)) {
    await engine.script(`alter table "${table}" no force row level security`)
    rows[table] = await itemsOf(engine, `select t::text as item from "${table}" t order by 1`)
    await engine.script(`alter table "${table}" force row level security`)
  }
  const next: Record<string, unknown> = {}
  for (const sequence of await itemsOf(engine, SEQUENCES)) {
    next[sequence] = await itemsOf(engine, `select last_value || ' ' || is_called as item from "${sequence}"`)
  }
  return { schema, rows, next }
}

async function itemsOf(engine: Engine, query: string): Promise<string[]> {
  const session = await engine.source.acquire()
  try {
    const { rows } = await session.query(query, [])
    return (rows as { item: string }[]).map((row) => row.item)
  } finally {
    await engine.source.release(session)
  }
}
