import type { FlowNetwork, FlowRoles } from '../flow-network.ts'
import { MEASURED } from '../flow-network.ts'
import { int, real } from '../indexed.ts'
import type { MeasuredIncidence } from '../measured-incidence.ts'
import type { BalanceSolution } from '../solve-balances.ts'
import { bringIntoBalance } from '../solve-balances.ts'

/** The branch behind an estimated flow: the places first..end - 1 of the forest's order. */
export type Cut = { readonly first: number; readonly end: number }

type Plant = {
  readonly network: FlowNetwork
  readonly roles: FlowRoles
  readonly solution: BalanceSolution
  readonly side: MeasuredIncidence
  /** As `isUneven` says of the network. */
  readonly uneven: boolean
}

/** A deviation below this share of what crosses the cut is rounding of nothing: none can be so small. */
const NOTHING = { even: 1e-12, uneven: 1e-20 }

/**
 * The standard deviation of the flow across a cut, as a sum of squares and therefore without cancellation: the vector sd²
 * over the measured flows of the cut, brought into balance, is y; the variance is the sum of (y / sd)². It costs as much
 * as a solution of the balances. Null where rounding left more than there was.
 */
export function cutDeviation({ network, roles, solution, side, uneven }: Plant, { first, end }: Cut): number | null {
  const value = new Float64Array(roles.role.length)
  let total = 0
  for (let place = first; place < end; place += 1) {
    const node = int(solution.forest.order, place)
    for (let at = int(side.start, place); at < int(side.start, place + 1); at += 1) {
      const other = int(side.otherPlace, at)
      if (other >= first && other < end) continue
      const flow = int(side.flow, at)
      const variance = real(network.sd, flow) ** 2
      value[flow] = int(network.from, flow) === node ? variance : -variance
      total += variance
    }
  }
  bringIntoBalance({ network, roles, forest: solution.forest, factor: solution.factor, value }, uneven)
  let sum = 0
  for (let flow = 0; flow < value.length; flow += 1) {
    if (roles.role[flow] === MEASURED) sum += (real(value, flow) / real(network.sd, flow)) ** 2
  }
  if (!(sum <= total)) return null
  const deviation = Math.sqrt(sum)
  const nothing = uneven ? NOTHING.uneven : NOTHING.even
  return deviation <= nothing * Math.sqrt(total) ? 0 : deviation
}
