import type { NetworkLayer } from '../balance/network/network.schema.ts'
import type { Decimal } from '../kernel/decimal.ts'
import { decimal } from '../kernel/decimal.ts'
import type { AuditMethod } from './audit-method-in-force.schema.ts'

/**
 * By how much input and output of a layer may differ, as a share of the input (0.05 is 5 %): what the layer says itself,
 * else the figure of the method, for a substance the stricter one. Null where neither says anything. Wherever a balance is
 * judged, it is judged by this.
 */
export function allowedDeviation(
  { kind, tolerance }: Pick<NetworkLayer, 'kind' | 'tolerance'>,
  { figures }: Pick<AuditMethod, 'figures'>,
): Decimal | null {
  if (tolerance !== undefined) return decimal(tolerance)
  const wanted = kind === 'substance' ? 'closure_tolerance_strict' : 'closure_tolerance'
  const figure = figures.find(({ id }) => id === wanted)
  return figure === undefined ? null : decimal(figure.value)
}
