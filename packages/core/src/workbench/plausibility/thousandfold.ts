import type { Decimal } from '../../kernel/decimal.ts'
import type { AuditMethod } from '../audit-method-in-force.schema.ts'
import { methodFigure } from './check.ts'

/** True when one of two figures is about a thousand times the other: a slip of the unit (kg and t, kWh and 万kWh …). */
export function isThousandfold(a: Decimal, b: Decimal, method: AuditMethod): boolean {
  const least = methodFigure(method, 'thousandfold_least')
  const most = methodFigure(method, 'thousandfold_most')
  if (least === null || most === null || a.isZero() || b.isZero()) return false
  if (isFarOff(Math.abs(a.toNumber() / b.toNumber()), least.toNumber(), most.toNumber())) return false
  const ratio = a.abs().gt(b.abs()) ? a.div(b).abs() : b.div(a).abs()
  return ratio.gte(least) && ratio.lte(most)
}

/** A float tells most pairs apart at once; those near a border are judged exactly. */
function isFarOff(ratio: number, least: number, most: number): boolean {
  const larger = ratio < 1 ? 1 / ratio : ratio
  return larger < least * 0.99 || larger > most * 1.01
}
