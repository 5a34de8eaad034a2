import { ACTING_DEPARTMENTS, DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import type { ActingDepartment } from '@qingshen/core/vocabulary/department'
import type { OfficeLevel } from '@qingshen/core/vocabulary/office'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** An office with everything it may act as: its department and the functions it holds besides. */
export type CapableOffice = {
  readonly id: string
  readonly name: string
  readonly level: OfficeLevel
  readonly region: string
  readonly regionPath: string
  readonly placeName: string
  readonly capacities: ActingDepartment[]
}

/** The offices of a condition with their capacities; centres and parks have none. */
async function offices(tx: Tx, condition: ReturnType<typeof sql<boolean>>): Promise<CapableOffice[]> {
  const rows = await tx
    .selectFrom('office')
    .innerJoin('region', 'region.code', 'office.region')
    .select([
      'office.id',
      'office.name',
      sql<OfficeLevel>`office.level`.as('level'),
      'office.region',
      'office.region_path as regionPath',
      'region.name as placeName',
      'office.department',
      'office.functions',
      'office.kind',
    ])
    .where(condition)
    .orderBy('office.name')
    .execute()
  return rows.map(({ department, functions, kind, ...office }) => ({
    ...office,
    capacities:
      kind === 'authority' && DEPARTMENTS.is(department)
        ? [department, ...functions.filter((name) => ACTING_DEPARTMENTS.is(name))]
        : [],
  }))
}

/** The office of an id, or undefined. */
export async function findCapableOffice(tx: Tx, id: string): Promise<CapableOffice | undefined> {
  const [found] = await offices(tx, sql<boolean>`office.id = ${id}`)
  return found
}

/** Which department is sought at which place. */
export type ActingAt = { readonly department: ActingDepartment; readonly regionPath: string }

/** The office that acts as a department at a place, for several at once: with one query however many are sought. */
export async function findOfficesActingAs(
  tx: Tx,
  sought: readonly ActingAt[],
): Promise<(at: ActingAt) => CapableOffice | undefined> {
  const paths = [...new Set(sought.map(({ regionPath }) => regionPath))]
  if (paths.length === 0) return () => undefined
  const here = await offices(tx, sql<boolean>`office.region_path = any(${paths}) and office.kind = 'authority'`)
  return ({ department, regionPath }) =>
    here.find((office) => office.regionPath === regionPath && office.capacities.includes(department))
}

/** The office that acts as a department at a place, or undefined when none is registered. */
export async function findOfficeActingAs(
  tx: Tx,
  department: ActingDepartment,
  regionPath: string,
): Promise<CapableOffice | undefined> {
  const at = { department, regionPath }
  return (await findOfficesActingAs(tx, [at]))(at)
}

/** The name of a region by its path, or the path. */
export async function regionOf(tx: Tx, path: string): Promise<{ code: string; name: string; level: OfficeLevel }> {
  const code = path.split('/').at(-1) ?? path
  const row = await tx
    .selectFrom('region')
    .select(['code', 'name', sql<OfficeLevel>`level`.as('level')])
    .where('code', '=', code)
    .executeTakeFirst()
  return row ?? { code, name: code, level: 'province' }
}
