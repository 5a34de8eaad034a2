import type { Engine } from '@qingshen/store/engine/open-engine'
import { sql } from 'kysely'

async function tablesOf(engine: Engine): Promise<string[]> {
  const found = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = 'public' order by 1`.execute(engine.db)
  return found.rows.map((row) => row.name)
}

/** Every row of every table as text, read past row-level security, and the state of the schema. */
export async function everythingOf(engine: Engine) {
  const schema = await sql<{ item: string }>`
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated::text as item
    from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
    union all select tgrelid::regclass || ' ' || tgname || tgenabled::text from pg_trigger where not tgisinternal
    union all select relname || relrowsecurity::text || relforcerowsecurity::text from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(engine.db)
  const rows: Record<string, string[]> = {}
  for (const table of (await tablesOf(engine)).filter((name) => name !== 'schema_migration')) {
    await engine.script(`alter table "${table}" no force row level security`)
    const found = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t order by 1`.execute(
      engine.db,
    )
    rows[table] = found.rows.map((one) => one.row)
    await engine.script(`alter table "${table}" force row level security`)
  }
  return { schema: schema.rows, rows, next: await sequencesOf(engine) }
}

async function sequencesOf(engine: Engine): Promise<Record<string, unknown>> {
  const names = await sql<{ name: string }>`select sequencename as name from pg_sequences
    where schemaname = 'public' order by 1`.execute(engine.db)
  const states: Record<string, unknown> = {}
  for (const { name } of names.rows) {
    const state = await sql`select last_value, is_called from ${sql.table(name)}`.execute(engine.db)
    states[name] = state.rows[0]
  }
  return states
}
