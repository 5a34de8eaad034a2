import type { Engine } from '@qingshen/store/engine/open-engine'

type Column = { name: string; type: string; nullable: boolean; allowed: string | null }

// One value a type: keys and what refers to them are equal everywhere, so every reference is met.
const VALUES: Readonly<Record<string, string>> = {
  uuid: '00000000-0000-4000-8000-00000000000a',
  text: '65甲"\\\n\t{},\u0001',
  integer: '2026',
  bigint: '9007199254740991',
  numeric: '1.50',
  boolean: 'true',
  date: '2026-02-28',
  daterange: '[2026-01-01,)',
  'timestamp with time zone': '2026-11-21T08:00:00.123456Z',
  jsonb: '{"乙": [1.50, null, "\\u0001\\n"], "a": {}}',
  'text[]': '{"a,b \\"c\\\\"}',
  'uuid[]': '{00000000-0000-4000-8000-00000000000a}',
  'bigint[]': '{9007199254740991}',
  bytea: '\\x00ff',
}

/** Puts one odd row into every table, present and future, past triggers and row-level security; for stores of a test. */
export async function fillTables(engine: Engine): Promise<void> {
  const tables = await rowsOf<{ name: string }>(
    engine,
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration' order by 1",
  )
  let waiting = tables.map((row) => row.name)
  while (waiting.length > 0) {
    const left: string[] = []
    for (const table of waiting) if (!(await hasTakenRow(engine, table))) left.push(table)
    if (left.length === waiting.length) throw new Error(`no row could be made for ${left.join(', ')}`)
    waiting = left
  }
}

// With every column where the checks allow it, else with those that must be there, else with one more of the others
// (where exactly one of several has to be filled).
async function hasTakenRow(engine: Engine, table: string): Promise<boolean> {
  const columns = await columnsOf(engine, table)
  const required = columns.filter((column) => !column.nullable)
  const oneMore = columns.filter((column) => column.nullable).map((column) => [...required, column])
  for (const chosen of [columns, required, ...oneMore]) {
    const names = chosen.map((column) => `"${column.name}"`).join(', ')
    const values = chosen.map(valueOf).join(', ')
    const insert = `insert into "${table}" (${names}) values (${values})`
    const state = await engine
      .script(`alter table "${table}" disable trigger user, no force row level security; ${insert};
        alter table "${table}" enable trigger user, force row level security`)
      .then(
        () => null,
        (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
      )
    if (state === null) return true
    // A check or a reference not met yet; anything else is a fault of the test.
    if (state !== '23514' && state !== '23503') throw new Error(`${table}: ${state}`)
  }
  return false
}

function columnsOf(engine: Engine, table: string): Promise<Column[]> {
  return rowsOf<Column>(
    engine,
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
      (select substring(pg_get_constraintdef(c.oid) from '''([a-z_]+)''::text') from pg_constraint c
        where c.conrelid = a.attrelid and c.contype = 'c' and c.conkey = array[a.attnum]
        and pg_get_constraintdef(c.oid) ~ 'ANY') as allowed
    from pg_attribute a where a.attrelid = '${table}'::regclass and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = '' order by a.attnum`,
  )
}

async function rowsOf<T>(engine: Engine, query: string): Promise<T[]> {
  const session = await engine.source.acquire()
  try {
    return (await session.query(query, [])).rows as T[]
  } finally {
    await engine.source.release(session)
  }
}

function valueOf({ type, allowed, name }: Column): string {
  const value = allowed ?? VALUES[type.replace(/\(.*\)/, '')]
  if (value === undefined) throw new Error(`no value of type ${type} for ${name}`)
  return `'${value.replaceAll("'", "''")}'`
}
