import { z } from 'zod'
import type { Decimal } from '../kernel/decimal.ts'
import { decimal, decimalText } from '../kernel/decimal.ts'
import { DecimalTextSchema } from '../kernel/decimal.schema.ts'
import { PeriodSchema } from '../kernel/period.ts'
import type { SizeClass } from './size-class.ts'
import { SIZE_CLASSES } from './size-class.ts'

/** What is known of an enterprise: staff (persons) and revenue (10 000 yuan); null or absent is unknown. */
export type SizeFigures = {
  readonly employees?: string | number | Decimal | null | undefined
  readonly revenue?: string | number | Decimal | null | undefined
}

const LowerLimitSchema = z.object({
  size: SIZE_CLASSES.schema,
  employees: DecimalTextSchema,
  revenue: DecimalTextSchema,
})

/**
 * A rule of sizes: the classes with both of their lower limits, largest first; what meets none is
 * `smallest`. `aboveScaleRevenue` is the least revenue (10 000 yuan) of an enterprise above scale.
 */
export const SizeRuleSchema = z.object({
  limits: z.array(LowerLimitSchema).min(1),
  smallest: SIZE_CLASSES.schema,
  aboveScaleRevenue: DecimalTextSchema,
})
export type SizeRule = z.infer<typeof SizeRuleSchema>

/** The rules one after another, each with its name and the days on which it holds. */
export const DatedSizeRulesSchema = z
  .array(SizeRuleSchema.extend({ id: z.string(), title: z.string(), ...PeriodSchema.shape }))
  .min(1)
export type DatedSizeRule = z.infer<typeof DatedSizeRulesSchema>[number]

/**
 * The size class: the largest one both of whose lower limits are met, else the smallest. Null when a
 * missing figure could change it.
 * @throws RangeError when a figure is no exact number or is negative.
 */
export function sizeClassOf(figures: SizeFigures, rule: SizeRule): SizeClass | null {
  const byEmployees = largestReached('employees', figures, rule)
  const byRevenue = largestReached('revenue', figures, rule)
  const rank = rankOf(rule)
  if (byEmployees !== null && byRevenue !== null) return rank(byEmployees) >= rank(byRevenue) ? byEmployees : byRevenue
  const known = byEmployees ?? byRevenue
  return known === rule.smallest ? known : null
}

/** True when revenue reaches the limit of enterprises above scale, false when not, null when it is unknown. */
export function isAboveScale(revenue: SizeFigures['revenue'], rule: SizeRule): boolean | null {
  if (revenue === null || revenue === undefined) return null
  return figure(revenue).gte(rule.aboveScaleRevenue)
}

/** The largest class one figure alone allows, or null when the figure is unknown. */
function largestReached(key: 'employees' | 'revenue', figures: SizeFigures, rule: SizeRule): SizeClass | null {
  const value = figures[key]
  if (value === null || value === undefined) return null
  const amount = figure(value)
  return rule.limits.find((limit) => amount.gte(limit[key]))?.size ?? rule.smallest
}

/** Position from largest (0) to smallest: of two limits that must both hold, the smaller class governs. */
function rankOf(rule: SizeRule): (size: SizeClass) => number {
  const order = [...rule.limits.map((limit) => limit.size), rule.smallest]
  return (size) => order.indexOf(size)
}

function figure(value: string | number | Decimal): Decimal {
  const amount = typeof value === 'number' ? decimal(String(value)) : decimal(value)
  if (amount.isNegative() && !amount.isZero()) throw new RangeError(`a negative figure: ${decimalText(amount)}`)
  return amount
}
