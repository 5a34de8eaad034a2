import { expect, test } from 'vitest'
import { decimalText } from '../kernel/decimal.ts'
import { allowedDeviation } from './allowed-deviation.ts'
import { METHOD } from './plausibility/method.fixture.ts'
import { runChecks } from './plausibility/run-checks.ts'
import { plantNetwork } from './plant-network.ts'
import { anAudit } from './workbench.fixture.ts'

test('the layer’s own tolerance comes first, also 0; a substance is held to the stricter figure of the method', () => {
  const allowed = (kind: 'water' | 'substance', tolerance?: string) => {
    const share = allowedDeviation({ kind, ...(tolerance === undefined ? {} : { tolerance }) }, METHOD)
    return share === null ? null : decimalText(share)
  }
  expect([allowed('water'), allowed('substance'), allowed('substance', '0.1'), allowed('water', '0')]).toEqual([
    '0.05',
    '0.01',
    '0.1',
    '0',
  ])
  expect(allowedDeviation({ kind: 'water' }, { figures: [] })).toBeNull()
})

test('the drawing and the checks allow the same', () => {
  const amount = (flow: string) => ({ flow, period: 'p', value: '100', sd: '1' })
  const content = (flow: string, value: string) => ({ layer: 's', flow, period: 'p', value, unit: 'g_per_t', sd: '1' })
  const data = anAudit({
    layers: {
      m: { name: '物料', kind: 'material', unit: 't' },
      s: { name: '铬', kind: 'substance', unit: 'kg', carrier: 'm' },
    },
    process_units: { u: { name: '鞣制' } },
    periods: { p: { name: '72小时' } },
    flows: { in: { layer: 'm', name: '生皮', to: 'u' }, out: { layer: 'm', name: '蓝湿革', from: 'u' } },
    flow_measurements: { a: amount('in'), b: amount('out') },
    concentrations: { a: content('in', '1000'), b: content('out', '900') },
  })
  const drawn = plantNetwork(data, { figures: METHOD.figures }).network.layers
  expect(drawn.map(({ tolerance }) => tolerance)).toEqual(['0.05', '0.01'])
  const [finding] = runChecks(data, METHOD).filter(({ check }) => check === 'closure_over_tolerance')
  expect(finding?.message).toContain('超过允许的 1 %')
})
