import type { FactName } from '@qingshen/core/vocabulary/fact'
import type { SizeRule } from '@qingshen/core/vocabulary/enterprise-size'
import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import type { SiteCurrentTable } from '../database-register.ts'
import type { ScopeFrame } from './scope-frame.ts'

/** Where the wide row keeps each fact; the industry is read as its cell. */
export const FACT_COLUMNS = {
  overStandard: 'over_standard',
  overCap: 'over_cap',
  energyOverQuota: 'energy_over_quota',
  toxicMaterial: 'toxic_material',
  toxicDischarge: 'toxic_discharge',
  miningStep: 'mining_step',
  coatingStep: 'coating_step',
  clinker: 'clinker',
  highConsumption: 'high_consumption',
  priorityChemicals: 'priority_chemicals',
  keyIndustry: 'key_industry',
  annexMatch: 'annex_match',
  aboveScale: 'above_scale',
  suspendedTwoYears: 'suspended_two_years',
  onClosureList: 'on_closure_list',
  notYetAccepted: 'not_yet_accepted',
  validPriorAudit: 'valid_prior_audit',
  industry: 'industry',
  size: 'size',
  permitClass: 'permit_class',
} as const satisfies Readonly<Record<FactName, keyof SiteCurrentTable>>

/** A fact of the wide row; size and above scale are computed from the figures (persons, 10 000 yuan) where not stated. */
export function factColumn(fact: FactName, { sizeRule }: ScopeFrame): RawBuilder<unknown> {
  const stated = sql.ref(FACT_COLUMNS[fact])
  if (fact === 'aboveScale') return sql`coalesce(${stated}, revenue >= ${sizeRule.aboveScaleRevenue}::numeric)`
  return fact === 'size' ? sql`coalesce(${stated}, ${sizeOfFigures(sizeRule)})` : stated
}

/** True of a wide row when its industry is known in the edition the law's cells are made of. */
export function knownIndustry({ edition }: ScopeFrame): RawBuilder<SqlBool> {
  return sql`(industry is not null and (industry_edition is null or industry_edition = ${edition}))`
}

/**
 * The class both of whose lower limits are met, else the smallest. One figure alone gives the smallest class or
 * nothing: whatever else it allows, the missing one could lower.
 */
function sizeOfFigures({ limits, smallest }: SizeRule): RawBuilder<string | null> {
  const sizes = [...limits.map(({ size }) => size), smallest]
  const steps = limits.map((limit, index) => {
    const below = sql`employees < ${limit.employees}::numeric or revenue < ${limit.revenue}::numeric`
    return sql`when ${below} then ${sizes[index + 1]}`
  })
  const [toSmallest, ...others] = steps.toReversed()
  const known = sql`when employees is null or revenue is null then null`
  return sql`case ${sql.join([toSmallest, known, ...others], sql` `)} else ${sizes[0]} end`
}
