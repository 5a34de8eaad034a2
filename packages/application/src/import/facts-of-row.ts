import type { RegisterRow } from '@qingshen/core/register/register-row.schema'

type Stated = readonly [name: string, value: string | number | boolean]

/**
 * What a row states about its site, as facts; what it does not state is not among them. In a plan's own lists
 * (`ofPlan`) the list decides the industry: who stands on one has been found to lie within the plan's annex, unless
 * the row says otherwise.
 */
export function factsOfRow(row: RegisterRow, ofPlan = false): Stated[] {
  const stated = {
    listedIndustryGroup: row.listedIndustryGroup,
    industry: row.industry,
    industryEdition: row.industry === null ? null : row.industryEdition,
    employees: row.employees,
    revenue: row.revenue,
    size: row.size,
    permitClass: row.permitClass,
    annexMatch: ofPlan && row.listedIndustryGroup !== null ? true : null,
    ...row.facts,
  }
  return Object.entries(stated).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, value] as const],
  )
}
