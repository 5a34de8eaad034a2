import { feasibility } from '@qingshen/contracts/feasibility.operations'
import { calculation } from '../use-case.ts'
import type { WireOptions } from './appraise-wire-options.ts'
import { appraiseWireOptions } from './appraise-wire-options.ts'
import { appraiserInThreads } from './feasibility-in-thread.ts'

/** Flows that may have several rates of return: so many are done before a thread would have begun, whatever they are. */
const FEW = 12
/** Flows of any kind. */
const MANY = 2000
const LONGEST_MS = 10_000

const appraiseAside = appraiserInThreads(LONGEST_MS)

/** Payback, present value and rate of return of options, with the verdict; what may take long in a thread. */
export const feasibilityUseCase = calculation(feasibility, (_deps, { body: { options } }) =>
  isLong(options) ? appraiseAside(options) : appraiseWireOptions(options),
)

function isLong(options: WireOptions): boolean {
  const flows = options.reduce((sum, { cashFlows = [] }) => sum + cashFlows.length, 0)
  return flows > MANY || flowsOfManyRates(options) > FEW
}

/** How many flows belong to options whose flows change their sign more than once; only these may have several rates. */
function flowsOfManyRates(options: WireOptions): number {
  return options.reduce((sum, { cashFlows = [] }) => {
    const signs = cashFlows.map((flow) => Math.sign(Number(flow))).filter((sign) => sign !== 0)
    const changes = signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length
    return changes > 1 ? sum + cashFlows.length : sum
  }, 0)
}
