import type { NetworkFlow } from '../../balance/network/network.schema.ts'
import { isUseful } from '../../balance/network/useful-flow.ts'
import type { ScenarioTotals } from './scenario.ts'

/** What enters and leaves the plant in a layer with given amounts of its flows, in the unit of the layer. */
export function scenarioTotals(
  flows: readonly NetworkFlow[],
  valueOf: (flow: string) => number | null,
): ScenarioTotals {
  const total = (some: readonly NetworkFlow[]): number | null => {
    let sum = 0
    for (const { id } of some) {
      const value = valueOf(id)
      if (value === null) return null
      sum += value
    }
    return sum
  }
  const entering = flows.filter(({ from, to }) => from === null && to !== null)
  const leaving = flows.filter(({ from, to }) => from !== null && to === null)
  const input = total(entering)
  const product = total(leaving.filter(isUseful))
  return {
    input,
    output: total(leaving),
    product,
    loss: input === null || product === null ? null : input - product,
  }
}
