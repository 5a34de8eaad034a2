import type { RegisterRow } from '@qingshen/core/register/register-row.schema'

/** What a row states about its site, as facts; what it does not state is not among them. */
export function factsOfRow(row: RegisterRow): (readonly [name: string, value: string | number | boolean])[] {
  const stated = {
    listedIndustryGroup: row.listedIndustryGroup,
    industry: row.industry,
    industryEdition: row.industry === null ? null : row.industryEdition,
    employees: row.employees,
    revenue: row.revenue,
    size: row.size,
    permitClass: row.permitClass,
    ...row.facts,
  }
  return Object.entries(stated).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, value] as const],
  )
}
