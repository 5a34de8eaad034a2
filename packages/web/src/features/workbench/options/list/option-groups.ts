import type { Decimal } from '@qingshen/core/kernel/decimal'
import { sum } from '@qingshen/core/kernel/decimal'
import type { CostClass, OptionNature } from '@qingshen/core/vocabulary/option-codes'
import { COST_CLASSES, OPTION_NATURES } from '@qingshen/core/vocabulary/option-codes'
import type { AuditOption } from '@qingshen/core/workbench/options/audit-option'

/** Options of one cost class; null: no class can be told. Money in 10 000 yuan. */
export interface OptionGroup {
  readonly costClass: CostClass | null
  readonly options: readonly AuditOption[]
  readonly investment: Decimal
  /** How many of them state no investment. */
  readonly lacking: number
}

/** Options by cost class, the cheapest first, those without a class last; classes without options are left out. */
export function groupOptions(options: readonly AuditOption[]): readonly OptionGroup[] {
  const classes = [...COST_CLASSES.codes, null]
  return classes.flatMap((costClass) => {
    const own = options.filter((option) => option.costClass === costClass)
    if (own.length === 0) return []
    const investments = own.flatMap(({ investment }) => investment ?? [])
    return [{ costClass, options: own, investment: sum(investments), lacking: own.length - investments.length }]
  })
}

/** What the list is narrowed to; absent: everything. */
export interface OptionFilters {
  readonly aspect?: string | undefined
  readonly nature?: string | undefined
  readonly state?: string | undefined
  readonly cost?: string | undefined
  readonly indicator?: string | undefined
  readonly q?: string | undefined
}

/** The options that all filters let through; `none` lets through those that say nothing. */
export function filterOptions(options: readonly AuditOption[], filters: OptionFilters): readonly AuditOption[] {
  const { aspect, nature, state, cost, indicator, q = '' } = filters
  const isLike = (value: string | null, wanted: string | undefined) =>
    wanted === undefined || (wanted === UNSAID ? value === null : value === wanted)
  return options.filter(
    (option) =>
      isLike(option.aspect, aspect) &&
      isLike(option.nature, nature) &&
      isLike(option.state, state) &&
      isLike(option.costClass, cost) &&
      (indicator === undefined || option.causes.indicator === indicator) &&
      (option.name.includes(q.trim()) || (option.row.fields['content'] ?? '').includes(q.trim())),
  )
}

/** Filters for what is not filled in. */
export const UNSAID = 'unsaid'

/** How many options, and how much money, take hold at which end. */
export interface NatureShare {
  readonly nature: OptionNature | null
  readonly count: number
  readonly investment: Decimal
}

/** The shares of natures among options, in the order of the list, those that say nothing last. */
export function natureShares(options: readonly AuditOption[]): readonly NatureShare[] {
  return [...OPTION_NATURES.codes, null].flatMap((nature) => {
    const own = options.filter((option) => option.nature === nature)
    if (own.length === 0) return []
    return [{ nature, count: own.length, investment: sum(own.flatMap(({ investment }) => investment ?? [])) }]
  })
}
