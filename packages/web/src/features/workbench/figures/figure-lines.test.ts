import type { PlantNetwork } from '@qingshen/core/balance/network/network.schema'
import { expect, test } from 'vitest'
import { energyLines } from './energy-lines.ts'
import { lossLines } from './loss-lines.ts'
import { waterLines } from './water-lines.ts'

const network: PlantNetwork = {
  units: [{ id: 'u', name: '冷却' }],
  layers: [
    { id: 'w', name: '水', kind: 'water', unit: 'm3' },
    { id: 'e', name: '能量', kind: 'energy', unit: 'gj' },
  ],
  flows: [
    { id: 'in', name: '新水', layer: 'w', from: null, to: 'u', role: 'fresh' },
    { id: 'out', name: '排水', layer: 'w', from: 'u', to: null, role: 'drain' },
    { id: 'gone', name: '蒸发', layer: 'w', from: 'u', to: null, role: 'consumed' },
    { id: 'heat', name: '外购热', layer: 'e', from: null, to: 'u', energyCarrier: 'heat' },
    { id: 'used', name: '用热', layer: 'e', from: 'u', to: null, isProduct: true },
  ],
  periods: [
    { id: 'p', name: '一月', output: { value: '4', unit: 't' } },
    { id: 'q', name: '二月' },
  ],
  measurements: [
    { id: '1', flow: 'in', period: 'p', value: '100', unit: 'm3', sd: '1' },
    { id: '2', flow: 'out', period: 'p', value: '0', unit: 'm3', sd: '1' },
    { id: '3', flow: 'heat', period: 'p', value: '50', unit: 'gj', sd: '1' },
    { id: '4', flow: 'used', period: 'p', value: '40', unit: 'gj', sd: '1' },
  ],
  concentrations: [],
  relations: [],
  losses: [{ id: 'l', unit: 'u', aspect: 'equipment', cause: '保温差', share: '0.8' }],
}
const [water, energy] = network.layers as [PlantNetwork['layers'][number], PlantNetwork['layers'][number]]

test('the figures of water say what they were made of, what is missing and what does not apply', () => {
  const lines = new Map(waterLines({ network, layer: water }).map((line) => [line.id, line]))
  expect(lines.get('fresh')).toMatchObject({ name: '新水量', unit: 'm³' })
  expect(lines.get('fresh')!.cells.get('p')).toEqual({ text: '100', note: '由“新水”的实测值算出' })
  expect(lines.get('drained')!.cells.get('p')!.text).toBe('0')
  expect(lines.get('consumed')!.cells.get('p')).toEqual({ text: '缺数', note: '“蒸发”还没有实测值' })
  expect(lines.get('reuse_rate')!.cells.get('p')!.text).toBe('不适用')
  expect(lines.get('unit_fresh_water')).toMatchObject({ unit: 'm³/t' })
  expect(lines.get('unit_fresh_water')!.cells.get('p')!.text).toBe('25')
  expect(lines.get('fresh')!.cells.has('q')).toBe(false)
})

test('while no flow says what its water is for there are no figures of water', () => {
  const flows = network.flows.map(({ id, name, layer, from, to }) => ({ id, name, layer, from, to }))
  expect(waterLines({ network: { ...network, flows }, layer: water })).toEqual([])
})

test('energy by carrier, per product and by unit; losses with their causes', () => {
  const lines = new Map(energyLines({ network, layer: energy }, () => '热力').map((line) => [line.name, line]))
  expect(lines.get('热力')!.cells.get('p')).toEqual({ text: '50', note: '占进厂能量的 100 %' })
  expect(lines.get('单位产品能耗')!.cells.get('p')!.text).toBe('12.5')
  expect(lines.get('“冷却”的能量利用率')!.cells.get('p')!.text).toBe('80 %')
  const losses = lossLines({ network, layer: energy })
  expect(losses.map(({ name, cells }) => [name, cells.get('p')!.text])).toEqual([
    ['“冷却”的损失', '10'],
    ['原因：设备', '8'],
  ])
  const open = { ...network, measurements: network.measurements.slice(0, 3) }
  expect(lossLines({ network: open, layer: energy })).toMatchObject([{ id: 'unknown', unit: '个' }])
})
