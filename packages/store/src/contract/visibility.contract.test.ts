import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@qingshen/core/access/actor'
import { can } from '@qingshen/core/access/can'
import type { Permission } from '@qingshen/core/access/permission'
import { PERMISSION_IDS } from '@qingshen/core/access/permission'
import { ROLE_IDS } from '@qingshen/core/access/role'
import type { ResourceFacts } from '@qingshen/core/access/visibility'
import { forEachEngine } from '@qingshen/testing/engine-matrix'
import { SOMEBODYS_THING } from '@qingshen/testing/example-of'
import { fillTables } from '@qingshen/testing/fill-tables'
import { runAs, runAsSystem } from '../session/run-as.ts'

const PATHS = ['650000', '650000/652800', '650000/652800/652801', '140000', '140000/140100']
const STRANGER = '00000000-0000-4000-8000-0000000000b1'
const ACCOUNT = '00000000-0000-4000-8000-0000000000c1'
const ACTORS = 24

/** A table whose rows lie somewhere, and the permissions its reading policy asks for. */
type PlacedTable = { readonly name: string; readonly permissions: Permission[]; readonly columns: readonly string[] }

const actor: fc.Arbitrary<Actor> = fc.record({
  accountId: fc.constant(ACCOUNT),
  role: fc.constantFrom(...ROLE_IDS),
  office: fc.option(
    fc.record({
      id: fc.constant('00000000-0000-4000-8000-0000000000d1'),
      department: fc.constantFrom('ecology' as const, 'development' as const, null),
      level: fc.constantFrom('province' as const, 'city' as const, 'county' as const),
      regionPath: fc.constantFrom(...PATHS),
    }),
  ),
  organisationIds: fc.uniqueArray(fc.constantFrom(SOMEBODYS_THING, STRANGER)),
  caseIds: fc.uniqueArray(fc.constantFrom(SOMEBODYS_THING, STRANGER)),
})

function permissionsIn(condition: string): Permission[] {
  const named = [...condition.matchAll(/'([a-z_]+\.[a-z_]+)'::text/g)].map((match) => match[1])
  return PERMISSION_IDS.filter((permission) => named.includes(permission))
}

forEachEngine((store) => {
  let tables: PlacedTable[]

  // Not asked: what everybody may read, and lists, which an office sees also above and below itself (proven with them).
  const IN_LINE = 'read_above_and_below'
  const EVERYBODY = 'read_by_everybody'

  beforeAll(async () => {
    await fillTables(store.engine)
    const found = await sql<{ name: string; condition: string; columns: string[] }>`
      select p.tablename as name, string_agg(p.qual, ' ') as condition,
        (select array_agg(a.attname::text) from pg_attribute a
          where a.attrelid = p.tablename::regclass and a.attnum > 0 and not a.attisdropped) as columns
      from pg_policies p where p.schemaname = 'public' and p.cmd in ('SELECT', 'ALL')
      group by p.tablename having string_agg(p.qual, ' ') like '%reach_%' and not bool_or(p.policyname = ${IN_LINE}) 
        and not bool_or(p.qual = 'true' or p.policyname = ${EVERYBODY})`.execute(store.engine.db)
    tables = found.rows
      .filter(({ columns }) => columns.includes('region_path'))
      .map(({ name, condition, columns }) => ({ name, columns, permissions: permissionsIn(condition) }))
  })

  async function moveEverythingTo(path: string): Promise<void> {
    const statements = tables.map(
      ({ name }) => `alter table "${name}" disable trigger user, no force row level security;
        update "${name}" set region_path = '${path}';
        alter table "${name}" enable trigger user, force row level security;`,
    )
    await store.engine.script(statements.join('\n'))
  }

  /** Where the one row of every table stands: its place, its organisation, its case. */
  async function factsOfAll(): Promise<Map<string, ResourceFacts>> {
    const wanted = { organisationId: 'organisation', caseId: 'audit_case' }
    const rows = tables.map(({ name, columns }) => {
      const [organisation, auditCase] = Object.values(wanted).map((column) => {
        if (columns.includes(column)) return sql`${sql.ref(column)}::text`
        return name === column ? sql`id::text` : sql`null::text`
      })
      return sql`select ${name}::text as name, region_path as "regionPath", ${organisation} as "organisationId",
        ${auditCase} as "caseId" from ${sql.table(name)}`
    })
    const asked = sql<ResourceFacts & { name: string }>`${sql.join(rows, sql` union all `)}`
    const found = await runAsSystem(store.engine, (tx) => asked.execute(tx))
    return new Map(found.rows.map(({ name, ...facts }) => [name, facts]))
  }

  async function shownTo(who: Actor): Promise<Set<string>> {
    const counts = sql.join(
      tables.map(({ name }) => sql`select ${name}::text as name where exists (select from ${sql.table(name)})`),
      sql` union all `,
    )
    const { rows } = await runAs(store.engine, who, (tx) => sql<{ name: string }>`${counts}`.execute(tx))
    return new Set(rows.map((row) => row.name))
  }

  test('what can denies no list shows, in any table whose rows lie somewhere', async () => {
    expect(tables.length).toBeGreaterThan(15)
    const wrong: string[] = []
    let shownAtAll = 0
    for (const path of PATHS) {
      await moveEverythingTo(path)
      const facts = await factsOfAll()
      for (const who of fc.sample(actor, { numRuns: ACTORS, seed: 11 })) {
        const shown = await shownTo(who)
        shownAtAll += shown.size
        const denied = tables.filter(({ name, permissions }) => {
          const where = facts.get(name) ?? {}
          return shown.has(name) && !permissions.some((permission) => can(who, permission, where).allowed)
        })
        const place = `at ${path} shown to ${who.role} of ${who.office?.regionPath ?? 'no office'}`
        wrong.push(...denied.map(({ name }) => `${name} ${place}`))
      }
    }
    expect([...new Set(wrong)]).toEqual([])
    expect(shownAtAll).toBeGreaterThan(200)
  })
})
