import { present } from '../../kernel/present.ts'
import type { Issue } from '../../kernel/issue.ts'
import { pointerOf } from '../../kernel/json-pointer.ts'
import { chiSquareTail } from '../statistics/chi-square.ts'
import type { GlobalTest } from '../reconcile-result.schema.ts'
import type { JointBuild, JointScope } from './joint-build.ts'
import { jointProblem } from './joint-problem.ts'
import { jointStatistics } from './joint-statistics.ts'
import { jointSuspects } from './joint-suspects.ts'
import type { Constraint } from './joint-types.ts'
import { layerValues } from './joint-values.ts'
import { networkIssue } from './network-issues.ts'
import type { ReconciledGroup, ReconciledLayer } from './network-result.ts'
import type { JointFailure, JointSolution } from './solve-joint.ts'
import { objective, solveJoint } from './solve-joint.ts'

/** The joint problem is solved densely: beyond this many unknowns it would take minutes. */
const MOST_UNKNOWNS = 8_000

/** Layers solved together; empty `layers` where no solution was found, which an issue then says. */
export type SolvedGroup = {
  readonly group: ReconciledGroup | null
  readonly layers: readonly ReconciledLayer[]
  readonly issues: readonly Issue[]
}

/**
 * Reconciles layers with their relations and substances as one problem. Values are those of the optimum within the lower
 * bounds; classes, deviations and suspects those of the optimum without.
 */
export function reconcileJoint(scope: JointScope, significance: number): SolvedGroup {
  const build = jointProblem(scope)
  const { problem } = build
  if (problem.variables.length > MOST_UNKNOWNS) return refused(tooLarge(build))
  const bounded = solveJoint(problem, true)
  if ('failure' in bounded) return refused(failureIssue(build, bounded))
  if (!bounded.converged) return refused(notConverged(build, bounded))
  const unbounded = solveJoint(problem, false, bounded.point)
  const isUsable = !('failure' in unbounded) && unbounded.converged
  const at = isUsable ? unbounded.point : bounded.point
  const statistics = jointStatistics(problem, at)
  const isLinear = problem.constraints.every(({ products }) => products.length === 0)
  const solved = { build, point: bounded.point, held: bounded.held, statistics, isLinear }
  const group: ReconciledGroup = {
    layers: scope.layers.map(({ id }) => id),
    converged: true,
    iterations: bounded.iterations,
    residual: bounded.residual,
    test: globalTest(objective(problem, bounded.point), statistics.degrees, significance),
    ...jointSuspects(build, { point: at, statistics }, significance),
  }
  return { group, layers: scope.layers.map((layer) => layerValues(solved, layer)), issues: [] }
}

function globalTest(statistic: number, degrees: number, significance: number): GlobalTest {
  const pValue = degrees === 0 ? 1 : chiSquareTail(statistic, degrees)
  return { statistic, degrees, pValue, passed: degrees === 0 ? null : pValue >= significance }
}

function refused(issue: Issue): SolvedGroup {
  return { group: null, layers: [], issues: [issue] }
}

function layerPointer({ network, layers }: JointBuild): string {
  return pointerOf(['layers', network.layers.findIndex(({ id }) => id === layers[0]?.id)])
}

function tooLarge(build: JointBuild): Issue {
  const layers = build.layers.map(({ name }) => `“${name}”`).join('、')
  const params = { layers, count: build.problem.variables.length, most: MOST_UNKNOWNS }
  return networkIssue('network.too_large', layerPointer(build), params)
}

function notConverged(build: JointBuild, { iterations, residual }: JointSolution): Issue {
  const layers = build.layers.map(({ name }) => `“${name}”`).join('、')
  const params = { layers, iterations, residual: `${(residual * 100).toPrecision(2)} %` }
  return networkIssue('network.not_converged', layerPointer(build), params)
}

function failureIssue(build: JointBuild, failure: JointFailure): Issue {
  if (failure.failure === 'contradiction') {
    const clash = failure.constraints.map((index) => present(build.problem.constraints[index]))
    const params = { conditions: some(clash.map((constraint) => conditionName(build, constraint))) }
    return networkIssue('network.contradiction', contradictionPointer(build, clash), params)
  }
  const flows = failure.unknowns.map((unknown) => {
    const { role } = present(build.problem.variables[unknown])
    return role.kind === 'relation' ? `关系 ${role.relation}` : `“${flowName(build, role.flow)}”`
  })
  return networkIssue('network.bounds_contradiction', layerPointer(build), { flows: some([...new Set(flows)]) })
}

/** At most ten names. */
function some(names: readonly string[]): string {
  return names.length > 10 ? `${names.slice(0, 10).join('、')}等 ${names.length} 项` : names.join('、')
}

function flowName({ network }: JointBuild, flow: string): string {
  return network.flows.find(({ id }) => id === flow)?.name ?? flow
}

function conditionName(build: JointBuild, { origin }: Constraint): string {
  const { network } = build
  if (origin.kind === 'link') return `“${flowName(build, origin.flow)}”的含量`
  if (origin.kind === 'balance') {
    const unit = network.units.find(({ id }) => id === origin.unit)?.name ?? origin.unit
    return `工序“${unit}”的${network.layers.find(({ id }) => id === origin.layer)?.name ?? ''}平衡`
  }
  const relation = network.relations.find(({ id }) => id === origin.relation)
  if (relation === undefined) return '流股关系'
  const flow = relation.kind === 'linear' ? relation.terms[0]?.flow : relation.out
  return `“${flowName(build, flow ?? '')}”的流股关系`
}

function contradictionPointer(build: JointBuild, clash: readonly Constraint[]): string {
  for (const { origin } of clash) {
    if (origin.kind !== 'relation') continue
    return pointerOf(['relations', build.network.relations.findIndex(({ id }) => id === origin.relation)])
  }
  const [first] = clash
  if (first?.origin.kind !== 'balance') return layerPointer(build)
  const { unit } = first.origin
  return pointerOf(['units', build.network.units.findIndex(({ id }) => id === unit)])
}
