import type { FlowNetwork, FlowRoles } from '../flow-network.ts'
import { GIVEN, UNKNOWN } from '../flow-network.ts'
import { addAt, int, real } from '../indexed.ts'
import type { UnmeasuredForest } from '../unmeasured-forest.ts'
import { unmeasuredForest } from '../unmeasured-forest.ts'

/** Given flows around a piece that differ by less than this share of their sum are even. */
const ROUNDING = 1e-12

/** The pieces into which given flows cut a network: the parts that hang together by any other flow. */
export function piecesBetween(network: FlowNetwork, { role }: FlowRoles): UnmeasuredForest {
  return unmeasuredForest(
    network,
    role.map((each) => (each === GIVEN ? GIVEN : UNKNOWN)),
  )
}

/**
 * The held flows to let go where the given flows around a piece (`roles`: held ones are given on their bound) do not
 * balance, for nothing inside the piece can make that good: those into a piece that lacks, out of one that has too much.
 */
export function heldAroundUneven(
  network: FlowNetwork,
  { role, given }: FlowRoles,
  { parts, partOf }: UnmeasuredForest,
  isHeld: Uint8Array,
): readonly number[] {
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
  // the outside takes and gives whatever is left
  const uneven = gap.map((each, part) => (part === 0 || Math.abs(each) <= ROUNDING * real(size, part) ? 0 : each))
  if (!uneven.some((each) => each !== 0)) return []
  return [...isHeld.keys()].filter((flow) => {
    if (isHeld[flow] === 0) return false
    const [start, end] = [int(partOf, int(network.from, flow)), int(partOf, int(network.to, flow))]
    return start !== end && (real(uneven, end) < 0 || real(uneven, start) > 0)
  })
}
