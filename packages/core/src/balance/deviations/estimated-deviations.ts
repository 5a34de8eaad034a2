import type { FlowNetwork, FlowRoles } from '../flow-network.ts'
import { isUneven } from '../flow-network.ts'
import { int, real } from '../indexed.ts'
import type { MeasuredIncidence } from '../measured-incidence.ts'
import { measuredIncidence } from '../measured-incidence.ts'
import type { Cut } from './cut-deviation.ts'
import { cutDeviation } from './cut-deviation.ts'
import type { QuadraticForm, ReducedVector } from './quadratic-form.ts'
import { addReduced, quadraticForm, reducedForm, reducedZero } from './quadratic-form.ts'
import type { Resistances } from '../laplacian/resistances.ts'
import type { BalanceSolution } from '../solve-balances.ts'

/** A variance below this share of what it is the difference of is rounding. */
const ROUNDING = 1e-13
/** Below this share rounding leaves too few digits; of deviations far apart always. */
const TOO_CLOSE = { even: 1e-6, uneven: 2 }
/** So many of those are worked out anew, one by one, to the last digit; fewer where the network is larger than any plant. */
const MOST_ANEW = { plant: 500, larger: 50 }
const LARGEST_PLANT = 2000
/** Branches with more measured flows keep a running sum instead of adding all of theirs up again. */
const LARGE = 32

type Estimates = {
  readonly solution: BalanceSolution
  readonly found: Resistances
  /** Receives the standard deviations by flow. */
  readonly value: Float64Array
}

type Work = Estimates & {
  readonly network: FlowNetwork
  readonly side: MeasuredIncidence
  readonly form: QuadraticForm
  readonly sums: Map<number, ReducedVector>
  readonly spare: ReducedVector[]
  /** Estimated flows whose variance is too small a difference, with the branch behind each. */
  readonly close: Map<number, Cut>
  readonly tooClose: number
  readonly mostAnew: number
}

/**
 * Standard deviations of the estimated flows. Each is the balance of the branch behind it: the variance of the measured
 * flows across that cut, less what the balances of the other parts take away from it.
 */
export function estimatedDeviations(network: FlowNetwork, roles: FlowRoles, estimates: Estimates): void {
  const { forest } = estimates.solution
  const side = measuredIncidence(network, roles, forest)
  const form = quadraticForm(estimates.found)
  const uneven = isUneven(network, roles)
  const isPlant = network.from.length <= LARGEST_PLANT
  const care = {
    tooClose: isPlant && uneven ? TOO_CLOSE.uneven : TOO_CLOSE.even,
    mostAnew: isPlant ? MOST_ANEW.plant : MOST_ANEW.larger,
  }
  const work: Work = { ...estimates, network, side, form, sums: new Map(), spare: [], close: new Map(), ...care }
  for (let place = forest.order.length - 1; place >= 0; place -= 1) {
    const flow = int(forest.parentFlow, int(forest.order, place))
    const isLarge = int(side.start, int(side.end, place)) - int(side.start, place) > LARGE
    if (flow < 0) release(work, place)
    else if (isLarge) large(work, place, flow)
    else if (forest.isBridge[flow] === 1) small(work, place, flow)
  }
  const plant = { network, roles, solution: estimates.solution, side, uneven }
  for (const [flow, cut] of work.close) {
    const deviation = cutDeviation(plant, cut)
    if (deviation !== null) estimates.value[flow] = deviation
  }
}

type Difference = { readonly total: number; readonly taken: number }

function store(
  { value, close, side, tooClose, mostAnew }: Work,
  { flow, place }: Branch,
  { total, taken }: Difference,
): void {
  const left = total - taken
  value[flow] = left <= ROUNDING * total ? 0 : Math.sqrt(left)
  if (left < tooClose * total && close.size < mostAnew) close.set(flow, { first: place, end: int(side.end, place) })
}

type Branch = { readonly flow: number; readonly place: number }

function small(work: Work, place: number, flow: number): void {
  const end = int(work.side.end, place)
  const total = crossing(work, place, end)
  collect(work, place, end)
  store(work, { flow, place }, { total, taken: work.form.take() })
}

/** The sum for a large branch: the sums of the large branches in it, and everything beside them. */
function large(work: Work, place: number, flow: number): void {
  const { side, solution, form, found } = work
  const end = int(side.end, place)
  const sum = work.sums.get(place) ?? work.spare.pop() ?? reducedZero(found)
  work.sums.delete(place)
  collect(work, place, place + 1)
  for (let child = place + 1; child < end; child = int(side.end, child)) {
    if (int(side.start, int(side.end, child)) - int(side.start, child) <= LARGE) {
      collect(work, child, int(side.end, child))
    }
  }
  form.pour(sum)
  if (solution.forest.isBridge[flow] === 1) {
    store(work, { flow, place }, { total: crossing(work, place, end), taken: reducedForm(found, sum) })
  }
  hand(work, int(side.parentPlace, place), sum)
}

/** Hands a finished sum to the parent. */
function hand(work: Work, parent: number, sum: ReducedVector): void {
  const known = work.sums.get(parent)
  if (known === undefined) {
    work.sums.set(parent, sum)
    return
  }
  addReduced(known, sum)
  work.spare.push(cleared(sum))
}

function release(work: Work, place: number): void {
  const sum = work.sums.get(place)
  if (sum !== undefined) work.spare.push(cleared(sum))
  work.sums.delete(place)
}

function cleared(sum: ReducedVector): ReducedVector {
  sum.value.fill(0)
  sum.image.fill(0)
  return sum
}

/** The variance of the measured flows between the places from..end - 1 and all others. */
function crossing({ network, side }: Work, from: number, end: number): number {
  let total = 0
  for (let at = int(side.start, from); at < int(side.start, end); at += 1) {
    const other = int(side.otherPlace, at)
    if (other < from || other >= end) total += real(network.sd, int(side.flow, at)) ** 2
  }
  return total
}

/** Adds the covariance of the flows out of these places with the balances of the parts. */
function collect({ network, side, solution, form }: Work, from: number, end: number): void {
  const { partOf, order } = solution.forest
  const own = int(partOf, int(order, from)) - 1
  for (let at = int(side.start, from); at < int(side.start, end); at += 1) {
    const part = int(partOf, int(order, int(side.otherPlace, at))) - 1
    if (part === own) continue
    const variance = real(network.sd, int(side.flow, at)) ** 2
    if (own >= 0) form.add(own, variance)
    if (part >= 0) form.add(part, -variance)
  }
}
