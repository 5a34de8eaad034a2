import type { FlowNetwork, FlowRoles } from '../flow-network.ts'
import { GIVEN, UNKNOWN } from '../flow-network.ts'
import { addAt, int, real } from '../indexed.ts'
import { unmeasuredForest } from '../unmeasured-forest.ts'

/** Units whose flows do not balance together, and by how much. */
export type Remainder = { readonly units: readonly number[]; readonly difference: number }

/** Remainders below this share of the values around are rounding. */
const ROUNDING = 1e-8
/** The same of the measurements around, the difference of which a small value may be. */
const CANCELLED = 1e-13
/** The same of the largest value of all: an estimate may be the difference of flows far away. */
const FAR = 1e-14
/** The same of everything known. */
const UNSEEN = 1e-20
/** The same of the smallest uncertainty of all: nobody can tell so little from nothing. */
const UNTOLD = 1e-12
/** Flows below their bound by less than this share of what is around are put on it. */
const BELOW = 1e-10

/**
 * Where values do not balance or a flow lies below its bound; null where all is well. An unknown flow without a value
 * (NaN) takes up what is left, so its ends are looked at together.
 */
export function remainderOf(network: FlowNetwork, { role }: FlowRoles, value: Float64Array): Remainder | null {
  const { parts, partOf } = unmeasuredForest(
    network,
    role.map((each, flow) => (each === UNKNOWN && Number.isNaN(value[flow]) ? UNKNOWN : GIVEN)),
  )
  const gap = new Float64Array(parts)
  const around = new Float64Array(network.units + 1)
  const allowed = new Float64Array(parts).fill(farRounding(network, value) + UNTOLD * leastKnown(network))
  for (let flow = 0; flow < value.length; flow += 1) {
    const [start, end] = [int(partOf, int(network.from, flow)), int(partOf, int(network.to, flow))]
    const [amount, known] = [real(value, flow), knownSize(network, flow)]
    for (const node of [int(network.from, flow), int(network.to, flow)]) {
      if (node < network.units) addAt(around, node, known + (Number.isNaN(amount) ? 0 : Math.abs(amount)))
    }
    if (start === end) continue
    addAt(gap, end, amount)
    addAt(gap, start, -amount)
    for (const part of [start, end]) addAt(allowed, part, ROUNDING * Math.abs(amount) + CANCELLED * known)
  }
  const below = flowBelow(network, value, around)
  if (below >= 0) {
    const units = [int(network.from, below), int(network.to, below)].filter((node) => node < network.units)
    return { units, difference: real(network.lower, below) - real(value, below) }
  }
  // written so that what is no number is a remainder, too
  const uneven = gap.findIndex((each, part) => part > 0 && !(Math.abs(each) <= real(allowed, part)))
  if (uneven < 0) return null
  const units = [...partOf.keys()].filter((node) => node < network.units && partOf[node] === uneven)
  return { units, difference: Math.abs(real(gap, uneven)) }
}

function knownSize({ measured, sd }: FlowNetwork, flow: number): number {
  return Number.isNaN(measured[flow]) ? 0 : Math.abs(real(measured, flow)) + real(sd, flow)
}

/** What differences of values far away leave in the estimate of a flow that carries nothing. */
function farRounding({ measured, sd }: FlowNetwork, value: Float64Array): number {
  let [found, known] = [0, 0]
  for (const each of value) if (Math.abs(each) > found) found = Math.abs(each)
  for (const list of [measured, sd]) for (const each of list) if (Math.abs(each) > known) known = Math.abs(each)
  return FAR * found + UNSEEN * known
}

/** The smallest standard deviation, or exact value that is not 0, of anything measured; 0 where nothing is. */
function leastKnown({ measured, sd }: FlowNetwork): number {
  let least = Infinity
  for (const [flow, value] of measured.entries()) {
    const known = real(sd, flow) > 0 ? real(sd, flow) : Math.abs(value)
    if (!Number.isNaN(value) && known > 0 && known < least) least = known
  }
  return least === Infinity ? 0 : least
}

/** The first flow below its bound by more than rounding of what is around it, or -1. */
function flowBelow({ from, to, lower }: FlowNetwork, value: Float64Array, around: Float64Array): number {
  return value.findIndex((each, flow) => {
    const near = Math.max(real(around, int(from, flow)), real(around, int(to, flow)))
    return real(lower, flow) - each > BELOW * near
  })
}
