import type { Issue } from '../kernel/issue.ts'
import { Problem } from '../kernel/problem.ts'
import type { Contradiction } from './contradictions.ts'
import { measurementClosure } from './measurement-closure.ts'
import { networkFaults } from './network-faults.ts'
import { networkOutline } from './network-outline.ts'
import { readNetwork } from './read-network.ts'
import type { ReconciledFlows } from './reconcile-flows.ts'
import { reconcileFlows } from './reconcile-flows.ts'
import type { ReconcileInput } from './reconcile-input.schema.ts'
import { ReconcileInputSchema } from './reconcile-input.schema.ts'
import { reconcileInputIssues, reconcileIssue } from './reconcile-issues.ts'
import type { ReconciledFlow, ReconcileResult } from './reconcile-result.schema.ts'

const DEFAULT_SIGNIFICANCE = 0.05
const NAMED_UNITS = 10
const CLASHES = {
  exact: 'balance_exact_contradiction',
  bounds: 'balance_bounds_contradiction',
  rounding: 'balance_not_precise',
} as const

/**
 * Reconciles the measurements of a flow network, given as unknown JSON (`ReconcileInput`): values nearest to the
 * measurements in standard deviations that balance at every unit and keep their lower bounds; what follows for the flows
 * without a measurement; closure of the measurements as given; chi-square test; measurements suspected of a gross error.
 * All numbers in the unit of the input. Not recursive, any size up to the limits of the schema.
 * @throws Problem validation_failed with every issue at once, also when exact values or bounds cannot balance.
 */
export function reconcile(input: unknown): ReconcileResult {
  const parsed = ReconcileInputSchema.safeParse(input)
  if (!parsed.success) {
    throw refusal([...parsed.error.issues.flatMap(reconcileInputIssues), ...networkFaults(networkOutline(input))])
  }
  const faults = networkFaults(parsed.data)
  if (faults.length > 0) throw refusal(faults)
  const network = readNetwork(parsed.data)
  const found = reconcileFlows(network, parsed.data.options?.significance ?? DEFAULT_SIGNIFICANCE)
  if ('contradictions' in found) {
    throw refusal(found.contradictions.map((each) => contradictionIssue(parsed.data, each)))
  }
  return resultOf(parsed.data, found, network.lower)
}

function refusal(issues: readonly Issue[]): Problem {
  return new Problem('validation_failed', '流程网络无法校正。请按每条提示改正后重新提交。', issues)
}

function contradictionIssue({ units }: ReconcileInput, { clash, units: at, difference }: Contradiction): Issue {
  const names = at.slice(0, NAMED_UNITS).map((unit) => `“${units[unit]?.name ?? units[unit]?.id ?? ''}”`)
  const more = at.length > NAMED_UNITS ? `等 ${at.length} 个单元` : ''
  const params = { units: `${names.join('、')}${more}`, difference: Number(difference.toPrecision(6)) }
  return reconcileIssue(CLASHES[clash], at[0] === undefined ? '/flows' : `/units/${at[0]}`, params)
}

function resultOf(input: ReconcileInput, found: ReconciledFlows, lower: Float64Array): ReconcileResult {
  const flows = input.flows.map((flow, at): ReconciledFlow => {
    const value = finite(found.value[at])
    const measured = flow.measured ?? null
    const status = found.status[at] ?? 'unobservable'
    const adjustment = value === null || measured === null ? null : value - measured
    const isAtBound = status !== 'fixed' && value !== null && value === lower[at]
    const reconciled = { id: flow.id, value, sd: finite(found.sd[at]), measured, adjustment, status }
    return isAtBound ? { ...reconciled, atBound: true } : reconciled
  })
  return {
    flows,
    closure: measurementClosure(input),
    test: found.test,
    suspects: found.suspects.map(({ flow, statistic }) => ({ flow: input.flows[flow]?.id ?? '', statistic })),
    unobservable: flows.filter(({ status }) => status === 'unobservable').map(({ id }) => id),
  }
}

/** No -0 and no NaN leaves the calculation. */
function finite(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value + 0
}
