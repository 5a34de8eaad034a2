import type { FlowNetwork, FlowRoles } from '../flow-network.ts'
import { int, real } from '../indexed.ts'
import { givenAround } from '../pieces-between.ts'
import type { UnmeasuredForest } from '../unmeasured-forest.ts'

/** Given flows around a piece that differ by less than this share of their sum are even. */
const ROUNDING = 1e-12

/**
 * The held flows to let go where the given flows around a piece (`roles`: held ones are given on their bound) do not
 * balance, for nothing inside the piece can make that good: those into a piece that lacks, out of one that has too much.
 */
export function heldAroundUneven(
  network: FlowNetwork,
  roles: FlowRoles,
  pieces: UnmeasuredForest,
  isHeld: Uint8Array,
): readonly number[] {
  const { gap, size } = givenAround(network, roles, pieces)
  const uneven = gap.map((each, part) => (Math.abs(each) <= ROUNDING * real(size, part) ? 0 : each))
  if (!uneven.some((each) => each !== 0)) return []
  return [...isHeld.keys()].filter((flow) => {
    if (isHeld[flow] === 0) return false
    const [start, end] = [int(pieces.partOf, int(network.from, flow)), int(pieces.partOf, int(network.to, flow))]
    return start !== end && (real(uneven, end) < 0 || real(uneven, start) > 0)
  })
}
