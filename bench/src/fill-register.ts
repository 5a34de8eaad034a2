import { regionPathOf, seedReference } from '@qingshen/application/reference/seed-reference'
import type { Deps } from '@qingshen/application/deps'
import { FACT_COLUMNS } from '@qingshen/store/scope/fact-columns'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { sql } from 'kysely'
import { enterpriseGenerator } from './generated-enterprises.ts'
import { nameGenerator } from './generated-names.ts'
import { seededRandom } from './seeded-random.ts'

/** The indexes of the wide rows; they are made once all rows are there, as a restore does. */
const INDEXES = 'site_current_grams site_current_name site_current_pinyin site_current_place site_current_industry'
const BATCH = 5000

/**
 * Puts generated enterprises of a place into a fresh, migrated store: organisation, site and wide row of each. The facts
 * themselves are left out, since nothing measured here reads them. Without `indexed` the wide rows have no index.
 */
export async function fillRegister(
  deps: Deps,
  { rows, place, indexed }: { readonly rows: number; readonly place: string; readonly indexed: boolean },
): Promise<void> {
  await seedReference(deps)
  const indexes = await takeIndexes(deps)
  const rowOf = wideRows(deps, place)
  for (let start = 0; start < rows; start += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, rows - start) }, (_, at) => rowOf(start + at))
    await insertBatch(deps, batch)
  }
  if (indexed) for (const definition of indexes) await deps.engine.script(definition)
  await deps.engine.maintain()
}

type WideRow = Readonly<Record<string, unknown>>

/** The wide row of the enterprise with a number, as the triggers would have made it. */
function wideRows({ reference }: Deps, place: string): (number: number) => WideRow {
  const enterpriseOf = enterpriseGenerator(place)
  const nameOf = nameGenerator()
  return (number) => {
    const { division, employees, revenue, industry, size, permitClass, facts } = enterpriseOf(number)
    const { name, code, pinyinKey, pinyinInitials } = nameOf(number, division)
    const stated = Object.entries({ industry, size, permitClass, ...facts })
    return {
      site: uuidOf(number, 's'),
      organisation: uuidOf(number, 'o'),
      region_path: regionPathOf(reference.divisions, division),
      division,
      name,
      organisation_name: name,
      codes: [code],
      pinyin_key: pinyinKey,
      pinyin_initials: pinyinInitials,
      search_text: [name, pinyinInitials, code.toLowerCase()].join('\n'),
      employees,
      revenue,
      ...Object.fromEntries(stated.map(([fact, value]) => [FACT_COLUMNS[fact as keyof typeof FACT_COLUMNS], value])),
    }
  }
}

async function takeIndexes({ engine }: Deps): Promise<string[]> {
  const names = INDEXES.split(' ')
  const { rows } = await sql<{ indexname: string; indexdef: string }>`
    select indexname, indexdef from pg_indexes where indexname = any(${names}::text[])`.execute(engine.db)
  for (const { indexname } of rows) await engine.script(`drop index ${indexname}`)
  return rows.map(({ indexdef }) => indexdef)
}

async function insertBatch({ engine, now }: Deps, batch: readonly WideRow[]): Promise<void> {
  const at = now().toString()
  const rows = sql`jsonb_populate_recordset(null::site_current, ${JSON.stringify(batch)}::jsonb)`
  const columns = sql.raw([...Object.keys(batch[0] ?? {}).filter((name) => name !== 'site'), 'site'].join(', '))
  await runAsSystem(engine, async (tx) => {
    await sql`select set_config('qingshen.refresh', 'deferred', true)`.execute(tx)
    await sql`insert into organisation (id, created_at) select organisation, ${at}::timestamptz from ${rows}`.execute(
      tx,
    )
    await sql`insert into site (id, organisation, name_as_listed, division, region_path, pinyin_key, pinyin_initials,
        source, created_at)
      select site, organisation, name, division, region_path, pinyin_key, pinyin_initials, 'bench', ${at}::timestamptz
      from ${rows}`.execute(tx)
    await sql`insert into site_current (${columns}) select ${columns} from ${rows}`.execute(tx)
  })
}

/** Keys as random as those of the program, since their order decides how indexes are filled. */
function uuidOf(number: number, kind: 's' | 'o'): string {
  const random = seededRandom(number * 2 + (kind === 's' ? 0 : 1))
  const part = (): string =>
    Math.floor(random.next() * 4_294_967_296)
      .toString(16)
      .padStart(8, '0')
  const [a, b, c, d] = [part(), part(), part(), part()]
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`
}
