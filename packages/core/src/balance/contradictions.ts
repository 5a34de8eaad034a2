import type { FlowNetwork, FlowRoles } from './flow-network.ts'
import { GIVEN } from './flow-network.ts'
import { real } from './indexed.ts'
import { sendThrough } from './bounds/lower-bounds.ts'
import { givenAround, piecesBetween } from './pieces-between.ts'

/**
 * Why a network cannot balance: around these units exact values (`exact`), or they and the bounds (`bounds`), clash; or
 * sizes too far apart leave a remainder (`rounding`).
 */
export type Contradiction = {
  readonly clash: 'exact' | 'bounds' | 'rounding'
  readonly units: readonly number[]
  readonly difference: number
}

/** Exact values that differ by less than this share of their sum are taken as equal. */
const ROUNDING = 1e-9

/** The contradictions among exact values, or else of them with lower bounds; none: then a balanced network exists. */
export function findContradictions(network: FlowNetwork, roles: FlowRoles): readonly Contradiction[] {
  const { role, given } = roles
  const flows = [...role.keys()]
  const hasGiven = flows.some((flow) => role[flow] === GIVEN && given[flow] !== 0)
  const isDemanding = hasGiven || network.lower.some((lower, flow) => role[flow] !== GIVEN && lower > 0)
  if (!isDemanding) return []
  const exact = hasGiven ? exactContradictions(network, roles) : []
  if (exact.length > 0) return exact
  const movable = flows.filter((flow) => role[flow] !== GIVEN)
  if (movable.every((flow) => network.lower[flow] === Number.NEGATIVE_INFINITY)) return []
  const { stuck, isStuck } = sendThrough(network, movable, given)
  if (stuck === 0) return []
  const units = [...isStuck.keys()].filter((node) => isStuck[node] === 1 && node < network.units)
  const others = [...isStuck.keys()].filter((node) => isStuck[node] === 0 && node < network.units)
  return [{ clash: 'bounds', units: isStuck[network.units] === 1 ? others : units, difference: stuck }]
}

/** Units that only exact values join with the rest: what goes in and out of them must be equal. */
function exactContradictions(network: FlowNetwork, roles: FlowRoles): Contradiction[] {
  const pieces = piecesBetween(network, roles)
  const { gap, size } = givenAround(network, roles, pieces)
  return [...gap.keys()]
    .filter((part) => Math.abs(real(gap, part)) > ROUNDING * real(size, part))
    .map((part) => ({
      clash: 'exact',
      units: [...pieces.partOf.keys()].filter((node) => node < network.units && pieces.partOf[node] === part),
      difference: Math.abs(real(gap, part)),
    }))
}
