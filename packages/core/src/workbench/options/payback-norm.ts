import { Decimal, decimal } from '../../kernel/decimal.ts'
import { COST_CLASSES } from '../../vocabulary/option-codes.ts'
import type { CostClass } from '../../vocabulary/option-codes.ts'
import type { AuditMethod } from '../audit-method-in-force.schema.ts'
import type { PaybackNorm } from './audit-option.ts'

/**
 * The payback asked of a class of options: the longest of the norms of the method is the limit, the shortest is wished for.
 * `stated`: what the study itself asks, which wins. Null where neither says anything.
 */
export function paybackNorm(
  costClass: CostClass | null,
  stated: Decimal | null,
  { paybackNorms }: Pick<AuditMethod, 'paybackNorms'>,
): PaybackNorm | null {
  if (stated !== null && stated.gt(0))
    return { limit: stated, wished: stated, title: '本次分析要求的偿还期', from: 'study' }
  const own = paybackNorms.filter((norm) => norm.costClass === costClass)
  if (costClass === null || own.length === 0) return null
  const limit = Decimal.max(...own.map(({ most }) => decimal(most)))
  const wished = Decimal.min(...own.map(({ least }) => decimal(least)))
  return { limit, wished, title: `${COST_CLASSES.label(costClass)}方案的定额`, from: 'class' }
}

/** How a payback in years stands to its norm: within the wished one, longer but within the limit, beyond it. */
export function judgePayback(years: number | null, norm: PaybackNorm | null): 'within' | 'long' | 'beyond' | null {
  if (years === null || norm === null || !Number.isFinite(years)) return null
  const payback = new Decimal(years)
  if (payback.lte(norm.wished)) return 'within'
  return payback.lte(norm.limit) ? 'long' : 'beyond'
}
