import type { FlowNetwork, FlowRoles } from './flow-network.ts'
import { GIVEN, UNKNOWN } from './flow-network.ts'
import { addAt, int, real } from './indexed.ts'
import { sendThrough } from './lower-bounds.ts'
import { unmeasuredForest } from './unmeasured-forest.ts'

/** Why a network cannot balance: around these units exact values (`exact`), or they and the bounds (`bounds`), clash. */
export type Contradiction = {
  readonly clash: 'exact' | 'bounds'
  readonly units: readonly number[]
  readonly difference: number
}

/** Exact values that differ by less than this share of their sum are taken as equal. */
const ROUNDING = 1e-9

/** The first contradiction among exact values and lower bounds, or null: then a balanced network exists. */
export function findContradiction(network: FlowNetwork, roles: FlowRoles): Contradiction | null {
  const { role, given } = roles
  const isGiven = (flow: number): boolean => role[flow] === GIVEN && given[flow] !== 0
  const flows = [...role.keys()]
  const hasGiven = flows.some(isGiven)
  const isDemanding = hasGiven || network.lower.some((lower, flow) => role[flow] !== GIVEN && lower > 0)
  if (!isDemanding) return null
  const exact = hasGiven ? exactContradiction(network, roles) : null
  if (exact !== null) return exact
  const movable = flows.filter((flow) => role[flow] !== GIVEN)
  if (movable.every((flow) => network.lower[flow] === Number.NEGATIVE_INFINITY)) return null
  const { stuck, isStuck } = sendThrough(network, movable, given)
  if (stuck === 0) return null
  const units = [...isStuck.keys()].filter((node) => isStuck[node] === 1 && node < network.units)
  const others = [...isStuck.keys()].filter((node) => isStuck[node] === 0 && node < network.units)
  return { clash: 'bounds', units: isStuck[network.units] === 1 ? others : units, difference: stuck }
}

/** Units that only exact values join with the rest: what goes in and out of them must be equal. */
function exactContradiction(network: FlowNetwork, { role, given }: FlowRoles): Contradiction | null {
  const movable = role.map((each) => (each === GIVEN ? GIVEN : UNKNOWN))
  const { parts, partOf } = unmeasuredForest(network, movable)
  const gap = new Float64Array(parts)
  const size = new Float64Array(parts)
  for (let flow = 0; flow < role.length; flow += 1) {
    if (role[flow] !== GIVEN) continue
    const [start, end] = [int(partOf, int(network.from, flow)), int(partOf, int(network.to, flow))]
    if (start === end) continue
    addAt(gap, end, real(given, flow))
    addAt(gap, start, -real(given, flow))
    for (const part of [start, end]) addAt(size, part, Math.abs(real(given, flow)))
  }
  const part = gap.findIndex((each, at) => at > 0 && Math.abs(each) > ROUNDING * real(size, at))
  if (part < 0) return null
  const units = [...partOf.keys()].filter((node) => node < network.units && partOf[node] === part)
  return { clash: 'exact', units, difference: Math.abs(real(gap, part)) }
}
