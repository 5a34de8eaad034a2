import { reconcileNetwork } from '@qingshen/core/balance/network/reconcile-network'
import type { ReconciledNetwork } from '@qingshen/core/balance/network/network-result'
import type { PlantNetwork } from '@qingshen/core/balance/network/network.schema'
import { expect, test } from 'vitest'
import { PLANT_FLOWS, PLANT_UNITS, WRONG_METER, WRONG_SAMPLE } from './plant.ts'

type Figure = { readonly kind: 'meter' | 'sample'; readonly flow: string; readonly value: number }

/** The plant as the audit enters it, each figure as `read` says. */
function plantOf(read: (figure: Figure) => number): PlantNetwork {
  return {
    units: PLANT_UNITS.map((name) => ({ id: name, name })),
    layers: [
      { id: 'water', name: '水平衡', kind: 'water', unit: 'm3' },
      { id: 'chromium', name: '总铬', kind: 'substance', unit: 'kg', carrier: 'water' },
    ],
    flows: PLANT_FLOWS.map(({ name, from, to }) => ({ id: name, name, layer: 'water', from, to })),
    periods: [{ id: 'p', name: '10 月' }],
    measurements: PLANT_FLOWS.flatMap(({ name, measured }) => {
      if (measured === null) return []
      const value = String(read({ kind: 'meter', flow: name, value: Number(measured) }))
      return [{ id: `m ${name}`, flow: name, period: 'p', value, unit: 'm3' as const, relativeSd: '0.015' }]
    }),
    concentrations: PLANT_FLOWS.flatMap(({ name, content, chromium }) => {
      if (content === null) return []
      const value = String(read({ kind: 'sample', flow: name, value: Number(content) }))
      const spread = chromium === 0 ? { sd: '0.01' } : { relativeSd: '0.03' }
      const of = { id: `c ${name}`, layer: 'chromium', flow: name, period: 'p' }
      return [{ ...of, value, unit: 'mg_per_l' as const, ...spread }]
    }),
    relations: [],
    losses: [],
  }
}

/** The largest share of the largest flow of its layer by which a unit does not balance. */
function worstImbalance({ layers }: ReconciledNetwork): number {
  const shares = layers.flatMap(({ flows }) => {
    const values = new Map(flows.map(({ flow, value }) => [flow, value]))
    const largest = Math.max(...flows.map(({ value }) => Math.abs(value ?? 0)))
    return PLANT_UNITS.map((unit) => {
      let sum = 0
      for (const { name, from, to } of PLANT_FLOWS) {
        const value = values.get(name)
        if (value === null || value === undefined) expect([name, value]).toBe('a value')
        else if (from === unit || to === unit) sum += to === unit ? value : -value
      }
      return Math.abs(sum) / largest
    })
  })
  return Math.max(...shares)
}

function expectBalanced(network: PlantNetwork): ReconciledNetwork {
  const result = reconcileNetwork(network, 'p')
  expect(result.issues).toEqual([])
  expect(result.groups).toMatchObject([{ converged: true }])
  expect(result.groups[0]!.residual).toBeLessThanOrEqual(1e-8)
  expect(worstImbalance(result)).toBeLessThan(1e-8)
  for (const { flows } of result.layers) for (const { value } of flows) expect(value).toBeGreaterThanOrEqual(0)
  expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/)
  return result
}

/** Numbers from 0 to 1, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

function isWrong(one: Figure, kind: Figure['kind'], { flow }: { readonly flow: string }): boolean {
  return one.kind === kind && one.flow === flow
}

test('the plant balances as it was measured, and when the wrong meter is corrected', () => {
  const before = expectBalanced(plantOf(({ value }) => value))
  const after = expectBalanced(plantOf((one) => (isWrong(one, 'meter', WRONG_METER) ? 2250 : one.value)))
  expect(after.groups[0]!.test.statistic).toBeLessThan(before.groups[0]!.test.statistic / 1.5)
})

test('the plant balances whatever small errors its meters and samples have', () => {
  const random = seeded(2026)
  for (let variation = 0; variation < 60; variation++) {
    const corrected = { meter: variation % 2 === 1, sample: variation % 4 > 1 }
    expectBalanced(
      plantOf((one) => {
        let value = one.value * (1 + 0.02 * (random() - 0.5))
        if (corrected.meter && isWrong(one, 'meter', WRONG_METER)) value /= WRONG_METER.factor
        if (corrected.sample && isWrong(one, 'sample', WRONG_SAMPLE)) value /= WRONG_SAMPLE.factor
        return Number(value.toPrecision(6))
      }),
    )
  }
})
