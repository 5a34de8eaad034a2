import { sql } from 'kysely'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import type { Engine } from '../engine/engine.ts'

// Reads as its owner on purpose: an index on a search condition is not used under row-level security.
const OWNER_VIEWS = ['case_search', 'obligation_search', 'site_search']

async function names(engine: Engine, query: ReturnType<typeof sql<{ name: string }>>): Promise<string[]> {
  return (await query.execute(engine.db)).rows.map((row) => row.name)
}

const relations = sql`pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'`

forEachEngine((store) => {
  test('every table has row-level security, forced, and a policy', async () => {
    const bare = sql<{ name: string }>`select relname as name from ${relations} where relkind in ('r', 'p')
      and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy where polrelid = c.oid))`
    expect(await names(store.engine, bare)).toEqual([])
  })

  test('every view reads as the one who asks, but those that say why not', async () => {
    const owners = sql<{ name: string }>`select relname as name from ${relations} where relkind in ('v', 'm')
      and not coalesce('security_invoker=true' = any(reloptions) or 'security_invoker=on' = any(reloptions), false)`
    expect((await names(store.engine, owners)).toSorted()).toEqual(OWNER_VIEWS)
  })

  test('every table, column, function and view is described', async () => {
    const silent = sql<{ name: string }>`
      select relname as name from ${relations} where relkind in ('r', 'p', 'v') and obj_description(c.oid) is null
      union all
      select relname || '.' || attname from ${relations} join pg_attribute a on a.attrelid = c.oid
      where relkind in ('r', 'p') and attnum > 0 and not attisdropped and col_description(c.oid, attnum) is null
      union all
      select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'public'
      where obj_description(p.oid) is null
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`
    expect(await names(store.engine, silent)).toEqual([])
  })

  test('no policy reads another table', async () => {
    const joined = sql<{ name: string }>`select tablename || ': ' || policyname as name from pg_policies
      where coalesce(qual, '') || coalesce(with_check, '') ~* '(?<!distinct )\\mfrom\\M'`
    expect(await names(store.engine, joined)).toEqual([])
  })

  test('the row types are those of the catalogue', async () => {
    const columns = await sql<{ table: string; column: string; nullable: boolean }>`
      select table_name as table, column_name as column, is_nullable = 'YES' as nullable
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(store.engine.db)
    const found = columns.rows.map((row) => `${row.table}.${row.column}${row.nullable ? ' | null' : ''}`)
    expect(found.toSorted()).toEqual(declaredColumns().toSorted())
  })
})

function declaredColumns(): string[] {
  const source = (name: string) => readFileSync(new URL(`../${name}.ts`, import.meta.url), 'utf8')
  const index = source('database')
  const files = [...index.matchAll(/from '\.\/([\w-]+)\.ts'/g)].map((match) => source(match[1] ?? ''))
  const tables = [...index.matchAll(/^ {2}(\w+): (\w+)$/gm)].filter(([, table]) => !OWNER_VIEWS.includes(table ?? ''))
  return tables.flatMap(([, table, type = '']) => {
    const file = files.find((one) => one.includes(`interface ${type} `))
    if (file === undefined) throw new Error(`no row type ${type}`)
    return membersOf(type, file).map(([column, text]) => `${table}.${column}${isNullable(text) ? ' | null' : ''}`)
  })
}

/** The members of a row type with their types, those it extends included, short names of types written out. */
function membersOf(type: string, file: string): [string, string][] {
  const found = new RegExp(`(?:interface|type) ${type}(?: extends ([\\w, ]+))?(?: =)? \\{\n([\\s\\S]*?)\n\\}`).exec(
    file,
  )
  if (found === null) throw new Error(`no type ${type}`)
  const inherited = (found[1] ?? '').split(', ').filter((base) => base !== '')
  const own = [...(found[2] ?? '').matchAll(/^ {2}(\w+): (.*)$/gm)].map(
    ([, column = '', text = '']): [string, string] => [
      column,
      new RegExp(`^type ${text} = (.*)$`, 'm').exec(file)?.[1] ?? text,
    ],
  )
  return [...inherited.flatMap((base) => membersOf(base, file)), ...own]
}

// Of ColumnType the first type is what is read; `unknown` holds null already, so its insert type tells.
function isNullable(type: string): boolean {
  const read = /^ColumnType<([^,]+(?:<[^>]*>)?[^,]*),\s*([^,]+)/.exec(type)
  if (read?.[1] === 'unknown') return read[2]?.includes('null') === true
  return type.includes('| null')
}
