import type { Division, DivisionTable } from '@qingshen/core/vocabulary/division'
import { currentCode, divisionPath } from '@qingshen/core/vocabulary/division'
import type { IndustryTable } from '@qingshen/core/vocabulary/industry'
import type { IndustryClassRow, OfficeRow, RegionRow } from '@qingshen/store/reference/seed-tables'
import { insertMissingOffices, upsertIndustryClasses, upsertRegions } from '@qingshen/store/reference/seed-tables'
import { seedWorkingDayYear } from '@qingshen/store/calendar/working-days'
import { findSetting, saveSetting } from '@qingshen/store/reference/settings'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { hashOf } from '@qingshen/core/kernel/hash'
import type { Deps } from '../deps.ts'
import type { ReferenceOffice } from './reference-office.ts'
import { stableId } from './stable-id.ts'

/** The path of a region: of what stands in its place today, so that an old code is seen where its place is seen. */
export function regionPathOf(divisions: DivisionTable, code: string): string {
  return divisionPath(divisions, currentCode(divisions, code)).join('/')
}

function dayAfter(date: string | null): string | null {
  return date === null ? null : Temporal.PlainDate.from(date).add({ days: 1 }).toString()
}

function toRegion(divisions: DivisionTable, row: Division): RegionRow {
  return {
    code: row.code,
    name: row.name,
    level: row.level,
    parent: row.parent,
    path: regionPathOf(divisions, row.code),
    reporting_parent: row.reportingParent,
    successor: row.successors.length === 1 ? (row.successors[0] ?? null) : null,
    valid_from: row.from,
    valid_to: dayAfter(row.to),
  }
}

function toIndustryClasses(table: IndustryTable): IndustryClassRow[] {
  return [...table.classes.values()].map((entry) => ({
    edition: table.edition,
    code: entry.code,
    name: entry.name,
    section: entry.section,
    division: entry.division ?? '',
    group_code: entry.group ?? '',
  }))
}

/** An office as the store keeps it, with a key that is the same in every store. */
export function toOfficeRow(divisions: DivisionTable, office: ReferenceOffice): OfficeRow {
  const department = office.department ?? 'none'
  return {
    id: stableId(`office:${office.region}:${department}:${office.kind}:${office.name}`),
    name: office.name,
    department,
    level: office.level,
    kind: office.kind,
    region: office.region,
    region_path: regionPathOf(divisions, office.region),
  }
}

const SETTING = 'reference_version'
const WORKING_DAY_SOURCE = '国务院办公厅历年部分节假日安排（随程序提供）'

/**
 * Brings divisions, industry classes, offices and working days of the store to those the program carries. Doing it again changes
 * nothing, and costs one look while the tables have not changed. Returns whether anything was written.
 */
export async function seedReference(deps: Deps): Promise<boolean> {
  const { divisions, industries, offices, workingDays } = deps.reference
  const regions = divisions.rows.map((row) => toRegion(divisions, row))
  const table = industries()
  const classes = table === undefined ? [] : toIndustryClasses(table)
  const officeRows = offices().map((office) => toOfficeRow(divisions, office))
  const years = workingDays()
  const version = hashOf([regions, classes, officeRows, years])
  return await runAsSystem(deps.engine, async (tx) => {
    if ((await findSetting(tx, SETTING)) === version) return false
    await upsertRegions(tx, regions)
    await upsertIndustryClasses(tx, classes)
    await insertMissingOffices(tx, officeRows)
    for (const year of years)
      await seedWorkingDayYear(tx, year, { source: WORKING_DAY_SOURCE, at: deps.now().toString() })
    await saveSetting(tx, SETTING, version, deps.now().toString())
    return true
  })
}
