import type { Decimal } from '../../kernel/decimal.ts'
import type { AuditMethod } from '../audit-method-in-force.schema.ts'
import { methodFigure } from './check.ts'

/** True when an amount of money is about ten thousand times another one: yuan written where 10 000 yuan are meant. */
export function isTenThousandfold(large: Decimal, small: Decimal, method: AuditMethod): boolean {
  const least = methodFigure(method, 'ten_thousandfold_least')
  const most = methodFigure(method, 'ten_thousandfold_most')
  if (least === null || most === null || !small.gt(0) || !large.gt(0)) return false
  const ratio = large.div(small)
  return ratio.gte(least) && ratio.lte(most)
}
