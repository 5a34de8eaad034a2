import type { WorkingDayException, WorkingDayYear } from '@qingshen/core/calendar/working-day.schema'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A year of the calendar as it holds for a place; `regionPath` is the province it was entered for, '' the country. */
export type KeptYear = WorkingDayYear & {
  readonly id: string
  readonly state: 'seeded' | 'confirmed'
  readonly source: string
  readonly version: number
  readonly changedAt: string
  readonly regionPath: string
}

/** The region path under which a year holds for the whole country. */
export const WHOLE_COUNTRY = ''

/** The years that hold for a province in the order of years: its own where it has one, else the country's. */
export async function loadWorkingDayYears(tx: Tx, province: string): Promise<KeptYear[]> {
  const years = await tx
    .selectFrom('working_day_year')
    .distinctOn('year')
    .select([
      'id',
      'year',
      sql<KeptYear['state']>`state`.as('state'),
      'source',
      'version',
      'changed_at as changedAt',
      'region_path as regionPath',
    ])
    .where('region_path', 'in', [WHOLE_COUNTRY, province])
    .orderBy('year')
    .orderBy('region_path', 'desc')
    .execute()
  const exceptions = await tx
    .selectFrom('working_day_exception as exception')
    .innerJoin('working_day_year as year', (join) =>
      join.onRef('year.id', '=', 'exception.working_day_year').onRef('year.version', '=', 'exception.version'),
    )
    .select([
      'year.id as year',
      'exception.day as date',
      sql<WorkingDayException['kind']>`exception.kind`.as('kind'),
      'name',
    ])
    .where('year.region_path', 'in', [WHOLE_COUNTRY, province])
    .orderBy('exception.day')
    .execute()
  const byYear = Map.groupBy(exceptions, ({ year }) => year)
  return years.map((year) => ({
    ...year,
    exceptions: (byYear.get(year.id) ?? []).map(({ date, kind, name }) => ({ date, kind, name })),
  }))
}

/** Puts a year of the whole country where none is yet; one that is there stays as it is. */
export async function seedWorkingDayYear(
  tx: Tx,
  year: WorkingDayYear,
  { source, at }: { readonly source: string; readonly at: string },
): Promise<void> {
  const added = await tx
    .insertInto('working_day_year')
    .values({ year: year.year, state: 'seeded', source, changed_at: at, changed_by: null, region_path: WHOLE_COUNTRY })
    .onConflict((conflict) => conflict.columns(['region_path', 'year']).doNothing())
    .returning(['id', 'version'])
    .executeTakeFirst()
  if (added !== undefined) await insertExceptions(tx, added, year, WHOLE_COUNTRY)
}

export type YearToSave = WorkingDayYear & {
  readonly province: string
  readonly source: string
  readonly at: string
  readonly account: string | null
  /** The province's own version that was seen; 0 where it had none. */
  readonly version: number
}

/** Writes a province's year as a new version; false when it has changed since it was seen or lies out of reach. */
export async function saveWorkingDayYear(tx: Tx, given: YearToSave): Promise<boolean> {
  const facts = { state: 'confirmed', source: given.source, changed_at: given.at, changed_by: given.account }
  const saved =
    given.version === 0
      ? await tx
          .insertInto('working_day_year')
          .values({ ...facts, year: given.year, region_path: given.province })
          .onConflict((conflict) => conflict.columns(['region_path', 'year']).doNothing())
          .returning(['id', 'version'])
          .executeTakeFirst()
      : await tx
          .updateTable('working_day_year')
          .set({ ...facts, version: given.version + 1 })
          .where('region_path', '=', given.province)
          .where('year', '=', given.year)
          .where('version', '=', given.version)
          .returning(['id', 'version'])
          .executeTakeFirst()
  if (saved === undefined) return false
  await insertExceptions(tx, saved, given, given.province)
  return true
}

async function insertExceptions(
  tx: Tx,
  year: { readonly id: string; readonly version: number },
  { exceptions }: WorkingDayYear,
  regionPath: string,
): Promise<void> {
  if (exceptions.length === 0) return
  const rows = exceptions.map(({ date, kind, name }) => {
    return { working_day_year: year.id, version: year.version, day: date, kind, name, region_path: regionPath }
  })
  await tx.insertInto('working_day_exception').values(rows).execute()
}
