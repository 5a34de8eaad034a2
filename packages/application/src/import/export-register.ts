import { isUnifiedCode } from '@qingshen/core/kernel/unified-code'
import { printOrganisationCode } from '@qingshen/core/kernel/organisation-code'
import { INDUSTRY_GROUPS } from '@qingshen/core/register/industry-group'
import { BOOLEAN_FACT_NAMES } from '@qingshen/core/vocabulary/fact'
import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import type { ExportedRow } from '@qingshen/documents/register-out/write-register'
import type { ExportRow } from '@qingshen/store/import/export-rows'
import { exportRowsOf, listMatchingSites } from '@qingshen/store/import/export-rows'
import type { SiteFilter } from '@qingshen/store/register/site-filter'
import type { ImportWork } from './import-work.ts'
import { CHUNK_ROWS } from './import-work.ts'

/** Every site within reach that matches, as the import would read it back. */
export async function exportRegister(work: ImportWork, filter: SiteFilter = {}): Promise<ExportedRow[]> {
  const rows: ExportedRow[] = []
  let after: string | null = null
  for (;;) {
    const from: string | null = after
    const sites: string[] = await work.inTransaction(({ tx }) => listMatchingSites(tx, filter, from, CHUNK_ROWS))
    const page = await work.inTransaction(({ tx }) => exportRowsOf(tx, sites))
    for (const row of page) rows.push(toExportedRow(row))
    after = sites.at(-1) ?? null
    if (sites.length < CHUNK_ROWS) return rows
  }
}

type Value = string | number | boolean | null | undefined

function toExportedRow(row: ExportRow): ExportedRow {
  const { current } = row
  const stated: Record<string, Value> = {
    group: INDUSTRY_GROUPS.is(row.group) ? INDUSTRY_GROUPS.label(row.group) : row.group,
    place: row.place,
    code: printedCode(row.codes),
    name: row.name,
    industry: current['industry'],
    industryEdition: current['industry_edition'],
    employees: current['employees'],
    revenue: current['revenue'],
    size: SIZE_CLASSES.is(current['size']) ? SIZE_CLASSES.label(current['size']) : null,
    permitClass: PERMIT_CLASSES.is(current['permit_class']) ? PERMIT_CLASSES.label(current['permit_class']) : null,
    listedOn: current['last_listed_on'],
    reportedOn: current['last_reported_on'],
    evaluatedOn: current['last_evaluated_on'],
    acceptedOn: current['last_accepted_on'],
    ...Object.fromEntries(BOOLEAN_FACT_NAMES.map((name) => [name, current[columnOf(name)]])),
  }
  return Object.fromEntries(
    Object.entries(stated).flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [[key, printed(value)]],
    ),
  )
}

function printed(value: string | number | boolean): string {
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value)
}

/** The unified code where there is one; an organisation code as its standard prints it, with the suffix. */
function printedCode(codes: readonly string[]): string | null {
  const unified = codes.find((code) => isUnifiedCode(code))
  if (unified !== undefined) return unified
  const [code] = codes
  return code === undefined ? null : printOrganisationCode(code.slice(0, 9), code.slice(9) || null)
}

function columnOf(fact: string): string {
  return fact.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
}
