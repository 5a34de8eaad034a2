import type { Visibility } from '@qingshen/core/access/visibility'
import type { Department } from '@qingshen/core/vocabulary/department'
import type { OfficeLevel } from '@qingshen/core/vocabulary/office'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** An office with the functions it holds besides its department's. */
export type OfficeFunctionsRow = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly regionPath: string
  readonly functions: readonly string[]
  readonly version: number
}

function select(tx: Tx) {
  return tx.selectFrom('office').select(['id', 'name', 'kind', 'region_path as regionPath', 'functions', 'version'])
}

/** The office of an id, or undefined. */
export async function findOfficeFunctions(tx: Tx, id: string): Promise<OfficeFunctionsRow | undefined> {
  return await select(tx).where('id', '=', id).executeTakeFirst()
}

/** An office with its functions and where it is. */
export type PlacedOfficeRow = Omit<OfficeFunctionsRow, 'kind' | 'regionPath'> & {
  readonly department: Department | 'none'
  readonly level: OfficeLevel
  readonly regionName: string
}

export type OfficeFilter = {
  readonly shown: Visibility
  readonly text: string
  /** Only offices that hold a function besides their department's. */
  readonly holding: boolean
}

/** A page of the departments' offices a visibility shows, highest first, and how many there are. */
export async function listOfficeFunctions(
  tx: Tx,
  { shown, text, holding }: OfficeFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ rows: PlacedOfficeRow[]; total: number }> {
  const path = shown.kind === 'all' ? '' : shown.kind === 'region' ? shown.path : null
  const matching = sql<boolean>`${path}::text is not null and office.kind = 'authority'
    and position(${text} in office.name) > 0
    and (${path}::text = '' or office.region_path = ${path} or starts_with(office.region_path, ${path} || '/'))
    and (not ${holding} or cardinality(office.functions) > 0)`
  const rows = await tx
    .selectFrom('office')
    .innerJoin('region', 'region.code', 'office.region')
    .select(['office.id', 'office.name', 'office.functions', 'office.version', 'region.name as regionName'])
    .select([sql<PlacedOfficeRow['department']>`office.department`.as('department')])
    .select([sql<OfficeLevel>`office.level`.as('level')])
    .where(matching)
    .orderBy(sql`length(office.region_path)`)
    .orderBy('office.region_path')
    .orderBy('office.name')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  const counted = await tx
    .selectFrom('office')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(matching)
    .executeTakeFirstOrThrow()
  return { rows, total: counted.total }
}

/** The other offices at a place that hold a function. */
export async function otherHolders(tx: Tx, office: OfficeFunctionsRow, name: string): Promise<OfficeFunctionsRow[]> {
  return await select(tx)
    .where('region_path', '=', office.regionPath)
    .where('id', '<>', office.id)
    .where(sql<boolean>`${name} = any(functions)`)
    .execute()
}

/** Sets the functions of an office that is as it was seen; false when it has changed since or lies out of reach. */
export async function saveOfficeFunctions(
  tx: Tx,
  office: { readonly id: string; readonly version: number },
  functions: readonly string[],
): Promise<boolean> {
  const saved = await tx
    .updateTable('office')
    .set({ functions: [...functions], version: office.version + 1 })
    .where('id', '=', office.id)
    .where('version', '=', office.version)
    .returning('id')
    .executeTakeFirst()
  return saved !== undefined
}
