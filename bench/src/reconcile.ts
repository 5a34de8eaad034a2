import { rolesOf } from '@qingshen/core/balance/flow-network'
import type { FlowNetwork } from '@qingshen/core/balance/flow-network'
import { flowDeviations } from '@qingshen/core/balance/deviations/flow-variances'
import { boundedValues } from '@qingshen/core/balance/bounds/lower-bounds'
import type { FlowStatus } from '@qingshen/core/balance/reconcile-result.schema'
import { statusesOf } from '@qingshen/core/balance/reconcile-flows'
import { solveBalances } from '@qingshen/core/balance/solve-balances'
import type { Finding } from './finding.ts'
import { figure, ratio } from './finding.ts'
import type { NetworkShape } from './generated-networks.ts'
import { generatedNetwork } from './generated-networks.ts'
import { quantile, threadClock } from './runner.ts'
import type { ScipyPeer } from './scipy-peer.ts'
import { startScipyPeer } from './scipy-peer.ts'

/** Runs before the first that counts: what is called often is compiled by then, as it is compiled beforehand in the peer. */
const WARM = 40
const AT_ONCE = 4
const SIZES = [100, 1000, 10_000] as const
/** Results are equal when they differ by less than this share of the largest flow; an interior point ends near by. */
const EQUAL = { solve: 1e-8, bounds: 1e-6 } as const
const STATUS: Readonly<Record<FlowStatus, number>> = {
  measured_redundant: 0,
  measured_nonredundant: 1,
  estimated: 2,
  unobservable: 3,
  fixed: 4,
}

type Case = { readonly name: string; readonly shape: Omit<NetworkShape, 'flows' | 'seed'>; readonly most: Most }
type Most = Readonly<Partial<Record<number, number>>>

const CASES: readonly Case[] = [
  {
    name: 'random, 30 % unmeasured',
    shape: { kind: 'random', unmeasured: 0.3, nonNegative: false },
    most: { 100: 0.5, 1000: 0.5, 10_000: 1 },
  },
  {
    name: 'chain, 30 % unmeasured',
    shape: { kind: 'chain', unmeasured: 0.3, nonNegative: false },
    most: { 100: 0.5, 1000: 0.5, 10_000: 1 },
  },
  { name: 'random, all measured', shape: { kind: 'random', unmeasured: 0, nonNegative: false }, most: { 10_000: 1.5 } },
  {
    name: 'random, 30 % unmeasured, x >= 0',
    shape: { kind: 'random', unmeasured: 0.3, nonNegative: true },
    most: { 100: 1, 1000: 1, 10_000: 2 },
  },
  {
    name: 'random, all measured, x >= 0',
    shape: { kind: 'random', unmeasured: 0, nonNegative: true },
    most: { 100: 1, 1000: 1, 10_000: 2 },
  },
]

/**
 * Reconciliation beside the same in numpy and scipy: both have the network as arrays and do the whole of it (contraction,
 * sparse solve, estimates, classes), in turn, each timed inside its own process; results equal. Standard deviations of
 * all flows beside our own solve.
 */
export async function benchReconcile({ rows, rounds }: { rows: number; rounds: number }): Promise<Finding[]> {
  const peer = await startScipyPeer()
  if (peer === null) return [figure('reconcile', 'skipped: no Python with scipy (apt-get install python3-scipy)')]
  const findings = [figure('peer', peer.versions)]
  for (const each of CASES) {
    for (const flows of SIZES.filter((size) => size <= rows)) {
      const network = generatedNetwork({ ...each.shape, flows, seed: 5 })
      findings.push(...(await against(peer, { each, flows, network, rounds: flows > 1000 ? rounds : 4 * rounds })))
    }
  }
  peer.stop()
  return findings
}

type Task = { readonly each: Case; readonly flows: number; readonly network: FlowNetwork; readonly rounds: number }

async function against(peer: ScipyPeer, { each, flows, network, rounds }: Task): Promise<Finding[]> {
  const task = each.shape.nonNegative ? 'bounds' : 'solve'
  const ours = () => (task === 'bounds' ? boundedRun(network) : solveRun(network))
  await peer.load(network)
  const { value: theirs = [], status } = await peer.run(task, true)
  const { value, statuses } = ours()
  requireEqual(`${each.name}, ${flows}`, value, theirs, EQUAL[task])
  if (status != null && status.some((code, flow) => code !== STATUS[statuses[flow] ?? 'fixed'])) {
    throw new Error(`${each.name}, ${flows}: other classes than the peer's`)
  }
  const solution = solveBalances(network, rolesOf(network))
  const deviate = () => void (task === 'solve' && flowDeviations(network, rolesOf(network), solution))
  const times = { ours: [] as number[], peer: [] as number[], deviations: [] as number[] }
  for (let round = 0; round < (flows > 1000 ? 3 : WARM); round += 1) {
    ours()
    deviate()
  }
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(timeOf(ours, flows))
    const run = await peer.run(task)
    times.peer.push(flows > 1000 ? run.cpu : run.ms)
    times.deviations.push(timeOf(deviate, flows))
  }
  const [own, other, deviations] = [times.ours, times.peer, times.deviations].map(middle)
  const what = `${each.name}, ${flows} flows`
  const most = each.most[flows]
  return [
    figure(what, `ours ${text(own)}, scipy ${text(other)}`),
    ratio(`${what}: ours : scipy`, own ?? 0, other ?? 0, most),
    ...(task === 'solve' ? [ratio(`${what}: deviations : solve`, deviations ?? 0, own ?? 0, 3)] : []),
  ]
}

function solveRun(network: FlowNetwork) {
  const roles = rolesOf(network)
  const solution = solveBalances(network, roles)
  return { value: solution.value, statuses: statusesOf(network, roles, solution) }
}

function boundedRun(network: FlowNetwork) {
  const roles = rolesOf(network)
  const solution = solveBalances(network, roles)
  return { value: boundedValues(network, roles, solution).value, statuses: statusesOf(network, roles, solution) }
}

function requireEqual(what: string, ours: Float64Array, theirs: readonly (number | null)[], most: number): void {
  const size = theirs.reduce((most: number, value) => Math.max(most, Math.abs(value ?? 0)), 0)
  ours.forEach((value, flow) => {
    const other = theirs[flow] ?? Number.NaN
    // flows on cycles of unknown ones can be anything: only the peer's interior point gives them a number
    if (Number.isNaN(value)) return
    if (!(Math.abs(value - other) <= most * size)) throw new Error(`${what}: flow ${flow} is ${value}, not ${other}`)
  })
}

/**
 * How long the work takes: on the clock when it is short (the processor's own account is too coarse), by the processor's
 * account of this thread when it is long and others may come in between; several runs make one time then.
 */
function timeOf(work: () => unknown, flows: number): number {
  if (flows <= 1000) {
    const began = performance.now()
    work()
    return performance.now() - began
  }
  const began = threadClock()
  for (let run = 0; run < AT_ONCE; run += 1) work()
  return (threadClock() - began) / AT_ONCE
}

function middle(times: number[]): number {
  return quantile(
    times.toSorted((a, b) => a - b),
    0.5,
  )
}

function text(ms: number | undefined): string {
  return `${(ms ?? 0).toFixed(2)} ms`
}
