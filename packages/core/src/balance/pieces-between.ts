import type { FlowNetwork, FlowRoles } from './flow-network.ts'
import { GIVEN, UNKNOWN } from './flow-network.ts'
import { addAt, int, real } from './indexed.ts'
import type { UnmeasuredForest } from './unmeasured-forest.ts'
import { unmeasuredForest } from './unmeasured-forest.ts'

/** The pieces into which given flows cut a network: the parts that hang together by any other flow. */
export function piecesBetween(network: FlowNetwork, { role }: FlowRoles): UnmeasuredForest {
  return unmeasuredForest(
    network,
    role.map((each) => (each === GIVEN ? GIVEN : UNKNOWN)),
  )
}

/**
 * For each piece, what given flows bring more than they take away (`gap`, in the unit of the flows) and the sum of their
 * amounts (`size`, what a rounding is a share of). The outside, piece 0, takes and gives whatever is left: its gap is 0.
 */
export function givenAround(
  network: FlowNetwork,
  { role, given }: FlowRoles,
  { parts, partOf }: UnmeasuredForest,
): { readonly gap: Float64Array; readonly size: Float64Array } {
  const gap = new Float64Array(parts)
  const size = new Float64Array(parts)
  for (let flow = 0; flow < role.length; flow += 1) {
    if (role[flow] !== GIVEN) continue
    const [start, end] = [int(partOf, int(network.from, flow)), int(partOf, int(network.to, flow))]
    if (start === end) continue
    const amount = real(given, flow)
    addAt(gap, end, amount)
    addAt(gap, start, -amount)
    for (const part of [start, end]) addAt(size, part, Math.abs(amount))
  }
  gap[0] = 0
  return { gap, size }
}
