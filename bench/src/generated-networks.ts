import type { FlowNetwork } from '@qingshen/core/balance/flow-network'
import { seededRandom } from './seeded-random.ts'

/** What a generated network looks like. */
export type NetworkShape = {
  readonly kind: 'random' | 'chain'
  readonly flows: number
  /** Share of flows without a measurement. */
  readonly unmeasured: number
  readonly nonNegative: boolean
  readonly seed: number
}

const FLOWS_PER_UNIT = 2
const REACH = 5

/**
 * A network whose true flows are positive and balance, measured with noise: `random` joins any two units, `chain` is a
 * line of units with side streams to the outside and to units near by. Small flows are often measured below zero.
 */
export function generatedNetwork(shape: NetworkShape): FlowNetwork {
  const random = seededRandom(shape.seed).next
  const units = Math.max(1, Math.round(shape.flows / FLOWS_PER_UNIT))
  const ends = shape.kind === 'random' ? randomEnds(shape.flows, units, random) : chainEnds(shape.flows, units, random)
  const truth = balanceTree(ends, units, random)
  const measured = new Float64Array(shape.flows)
  const sd = new Float64Array(shape.flows)
  for (let flow = 0; flow < shape.flows; flow += 1) {
    const value = truth[flow] ?? 0
    const isMeasured = random() >= shape.unmeasured
    sd[flow] = isMeasured ? 0.03 * value + 0.05 : Number.NaN
    measured[flow] = isMeasured ? value + (sd[flow] ?? 0) * normal(random) : Number.NaN
  }
  const lower = new Float64Array(shape.flows).fill(shape.nonNegative ? 0 : Number.NEGATIVE_INFINITY)
  return { units, from: ends.from, to: ends.to, measured, sd, lower }
}

type Ends = { readonly from: Int32Array; readonly to: Int32Array }

/** A tree to the outside (node `units`) first, in which every unit comes after its parent; then any two nodes. */
function randomEnds(flows: number, units: number, random: () => number): Ends {
  const ends = { from: new Int32Array(flows), to: new Int32Array(flows) }
  for (let flow = 0; flow < flows; flow += 1) {
    const [a, b] = flow < units ? [flow, parentOf(flow, units, random)] : pair(units + 1, random)
    ends.from[flow] = a
    ends.to[flow] = b
  }
  return ends
}

function parentOf(unit: number, units: number, random: () => number): number {
  const parent = Math.floor(random() * (unit + 1))
  return parent === unit ? units : parent
}

function pair(nodes: number, random: () => number): readonly [number, number] {
  const a = Math.floor(random() * nodes)
  return [a, (a + 1 + Math.floor(random() * (nodes - 1))) % nodes]
}

function chainEnds(flows: number, units: number, random: () => number): Ends {
  const ends = { from: new Int32Array(flows), to: new Int32Array(flows) }
  for (let flow = 0; flow < flows; flow += 1) {
    const unit = flow < units ? flow : Math.floor(random() * units)
    const near = unit + 1 + Math.floor(random() * REACH)
    const side = random() < 0.5 || near >= units ? units : near
    ends.from[flow] = unit
    ends.to[flow] = flow < units ? (unit === 0 ? units : unit - 1) : side
  }
  return ends
}

/** Random amounts beside the tree, what they need in it; a flow that runs backwards is turned round. */
function balanceTree(ends: Ends, units: number, random: () => number): Float64Array {
  const amount = new Float64Array(ends.from.length)
  const gap = new Float64Array(units + 1)
  const add = (flow: number): void => {
    gap[ends.to[flow] ?? 0] = (gap[ends.to[flow] ?? 0] ?? 0) + (amount[flow] ?? 0)
    gap[ends.from[flow] ?? 0] = (gap[ends.from[flow] ?? 0] ?? 0) - (amount[flow] ?? 0)
  }
  for (let flow = units; flow < amount.length; flow += 1) {
    amount[flow] = Math.exp(1.5 * normal(random))
    if (random() < 0.5) turn(ends, flow)
    add(flow)
  }
  for (let flow = units - 1; flow >= 0; flow -= 1) {
    amount[flow] = gap[flow] ?? 0
    add(flow)
    if ((amount[flow] ?? 0) >= 0) continue
    amount[flow] = -(amount[flow] ?? 0)
    turn(ends, flow)
  }
  return amount
}

function turn(ends: Ends, flow: number): void {
  const start = ends.from[flow] ?? 0
  ends.from[flow] = ends.to[flow] ?? 0
  ends.to[flow] = start
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
