import { expect, test } from 'vitest'
import type { FlowNetwork } from '../flow-network.ts'
import { rolesOf } from '../flow-network.ts'
import { flowDeviations } from './flow-variances.ts'
import { solveBalances } from '../solve-balances.ts'

/** A tree of units with flows across, a share of them unmeasured: parts of many units, long branches. */
function treeNetwork(flows: number, unmeasured: number): FlowNetwork {
  const units = Math.floor(flows / 2)
  let state = 11
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  const ends = Array.from({ length: flows }, (_, flow) => {
    const a = flow < units ? flow : Math.floor(random() * (units + 1))
    const near = flow % 3 === 0 ? Math.floor(random() * (a + 1)) : a - 1
    const b =
      flow < units ? (near < 0 || near === a ? units : near) : (a + 1 + Math.floor(random() * units)) % (units + 1)
    return [a, b] as const
  })
  const isMeasured = ends.map(() => random() >= unmeasured)
  return {
    units,
    from: Int32Array.from(ends, ([a]) => a),
    to: Int32Array.from(ends, ([, b]) => b),
    measured: Float64Array.from(isMeasured, (is) => (is ? 10 * random() : Number.NaN)),
    sd: Float64Array.from(isMeasured, (is) => (is ? 0.1 + 3 * random() : Number.NaN)),
    lower: new Float64Array(flows).fill(Number.NEGATIVE_INFINITY),
  }
}

test.each([0.25, 0.45, 0.6])(
  'deviations are what moving each measurement by its own adds up to (%d unmeasured)',
  (share) => {
    const network = treeNetwork(360, share)
    const roles = rolesOf(network)
    const solution = solveBalances(network, roles)
    const { value: sd, adjustment } = flowDeviations(network, roles, solution)
    const variance = { value: new Float64Array(sd.length), adjustment: new Float64Array(sd.length) }
    for (let moved = 0; moved < sd.length; moved += 1) {
      if (Number.isNaN(network.measured[moved])) continue
      const step = network.sd[moved] ?? 0
      const measured = network.measured.map((value, flow) => (flow === moved ? value + step : value))
      const other = solveBalances({ ...network, measured }, roles)
      for (let flow = 0; flow < sd.length; flow += 1) {
        const change = (other.value[flow] ?? 0) - (solution.value[flow] ?? 0)
        variance.value[flow] = (variance.value[flow] ?? 0) + change ** 2
        variance.adjustment[flow] = (variance.adjustment[flow] ?? 0) + (change - (flow === moved ? step : 0)) ** 2
      }
    }
    for (let flow = 0; flow < sd.length; flow += 1) {
      if (Number.isNaN(solution.value[flow])) expect(sd[flow]).toBeNaN()
      else expect(sd[flow]).toBeCloseTo(Math.sqrt(variance.value[flow] ?? 0), 7)
      if (!Number.isNaN(network.measured[flow])) {
        expect(adjustment[flow]).toBeCloseTo(Math.sqrt(variance.adjustment[flow] ?? 0), 7)
      }
    }
  },
)
