import { present } from '../../kernel/present.ts'
import fc from 'fast-check'
import { MATERIAL, SUBSTANCE, aConcentration, aFlow, aMeasurement, aNetwork } from './network.fixture.ts'
import type { PlantNetwork } from './network.schema.ts'

type Way = { stops: number[]; amount: number; share: number }

/**
 * A plant that balances, and measurements of it with errors of the size they state. Made of ways of material through the
 * units, each with its own share of the substance.
 */
export function aPlant({ substances = 1, units = 6 } = {}): fc.Arbitrary<{ network: PlantNetwork }> {
  const stop = fc.integer({ min: 0, max: units - 1 })
  const way: fc.Arbitrary<Way> = fc.record({
    stops: fc.uniqueArray(stop, { minLength: 1, maxLength: 4 }),
    amount: fc.integer({ min: 5, max: 100 }),
    share: fc.integer({ min: 1, max: 50 }),
  })
  const error = fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10)
  const errors = fc.array(fc.record({ flow: error, share: error, isMeasured: fc.integer({ min: 0, max: 9 }) }), {
    minLength: 60,
    maxLength: 60,
  })
  return fc.tuple(fc.array(way, { minLength: 2, maxLength: 8 }), errors).map(([ways, wrong]) => {
    const flows = flowsOf(ways)
    const all = [...flows.values()]
    return {
      network: aNetwork(
        [...flows].map(([key, { id }]) => aFlow(id, key)),
        {
          layers: substances > 0 ? [MATERIAL, SUBSTANCE] : [MATERIAL],
          measurements: all.flatMap(({ id, amount }, n) => {
            const { flow, isMeasured } = present(wrong[n % 60])
            return isMeasured < 8 || n === 0 ? [aMeasurement(id, (amount * (1 + flow / 100)).toFixed(6))] : []
          }),
          concentrations: all.flatMap(({ id, amount, carried }, n) => {
            const percent = (carried / amount) * (1 + present(wrong[n % 60]).share / 50)
            return substances > 0 ? [aConcentration(id, percent.toFixed(6))] : []
          }),
        },
      ),
    }
  })
}

function flowsOf(ways: readonly Way[]): Map<string, { id: string; amount: number; carried: number }> {
  const flows = new Map<string, { id: string; amount: number; carried: number }>()
  for (const { stops, amount, share } of ways) {
    const names = ['', ...stops.map((unit) => `u${unit}`), '']
    names.slice(1).forEach((to, n) => {
      const key = `${names[n]}>${to}`
      const flow = flows.get(key) ?? { id: `f${flows.size}`, amount: 0, carried: 0 }
      flow.amount += amount
      flow.carried += amount * share
      flows.set(key, flow)
    })
  }
  return flows
}
