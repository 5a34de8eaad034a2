import { expect, test } from 'vitest'
import { checkNetwork } from '../balance/network/check-network.ts'
import type { SheetId } from './all-sheets.ts'
import { placeOfPointer } from './network-place.ts'
import { METHOD } from './plausibility/method.fixture.ts'
import { plantNetwork } from './plant-network.ts'
import type { Fields, WorkbenchRow } from './row.schema.ts'
import { workbenchData } from './workbench-data.ts'

function aRow(sheet: SheetId, id: string, fields: Fields): WorkbenchRow {
  return { id, sheet, position: 0, fields, version: 1, revision: 1, removed: false, changedAt: '', changedBy: '' }
}

const rows = [
  aRow('layers', 'm', { name: '物料', kind: 'material', unit: 't', tolerance: '3' }),
  aRow('layers', 's', { name: '铬', kind: 'substance', unit: 'kg', carrier: 'm' }),
  aRow('process_units', 'a', { name: '鞣制' }),
  aRow('flows', 'in', { layer: 'm', name: '生皮', to: 'a' }),
  aRow('flows', 'out', { layer: 'm', name: '蓝湿革', from: 'a', is_product: 'yes', price: '900' }),
  aRow('flows', 'waste', { layer: 'm', name: '皮屑', from: 'a' }),
  aRow('periods', 'p', { name: '72小时' }),
  aRow('flow_measurements', 'v1', { flow: 'in', period: 'p', value: '1e2', relative_sd: '1.5' }),
  aRow('flow_measurements', 'v2', { flow: 'out', period: 'p', value: '90000', unit: 'kg' }),
  aRow('flow_measurements', 'v3', { flow: 'waste', period: 'p', value: 'not_applicable' }),
  aRow('concentrations', 'c1', { layer: 's', flow: 'in', period: 'p', value: '0', unit: 'percent', sd: '0.1' }),
  aRow('relations', 'r1', { kind: 'transfer', layer: 's', unit: 'a', flow: 'out', share: '0.6' }),
  aRow('relations', 'r2', { kind: 'sum', layer: 'm', flow: 'out', other: 'waste', share: '100', sd: '1' }),
  aRow('relations', 'r3', { kind: 'ratio', layer: 'm', flow: 'waste', other: 'out', share: '0.1' }),
  aRow('losses', 'l1', { unit: 'a', aspect: 'technology', cause: '铬吸收率低', share: '70' }),
]

test('XJ05-13c the rows of the sheets are one network, percents are shares, values keep their exact text', () => {
  const { network, leftOut } = plantNetwork(workbenchData(rows), { figures: METHOD.figures, relativeSd: '0.02' })
  expect(leftOut).toEqual([])
  expect(checkNetwork(network)).toEqual([])
  expect(network.layers.map(({ tolerance }) => tolerance)).toEqual(['0.03', '0.01'])
  expect(network.flows[1]).toEqual({
    id: 'out',
    name: '蓝湿革',
    layer: 'm',
    from: 'a',
    to: null,
    isProduct: true,
    price: '900',
  })
  expect(network.measurements).toEqual([
    { id: 'v1', flow: 'in', period: 'p', value: '100', unit: 't', relativeSd: '0.015' },
    { id: 'v2', flow: 'out', period: 'p', value: '90000', unit: 'kg', relativeSd: '0.02' },
  ])
  expect(network.concentrations[0]).toMatchObject({ value: '0', sd: '0.1' })
  expect(network.relations.map(({ kind }) => kind)).toEqual(['transfer', 'linear', 'ratio'])
  expect(network.losses[0]!.share).toBe('0.7')
})

test('an unfinished row is left out and named, the others work on', () => {
  const unfinished = [...rows, aRow('flows', 'half', { name: '未完' }), aRow('layers', 'l', { name: '水' })]
  const { network, leftOut } = plantNetwork(workbenchData(unfinished))
  expect(leftOut).toEqual([
    { sheet: 'layers', row: 'l' },
    { sheet: 'flows', row: 'half' },
  ])
  expect(network.flows).toHaveLength(3)
  expect(plantNetwork(workbenchData([])).network.flows).toEqual([])
})

test('a finding about the network leads back to its cell', () => {
  const wrong = rows.map((row) => (row.id === 'v2' ? { ...row, fields: { ...row.fields, unit: 'm3' } } : row))
  const { network } = plantNetwork(workbenchData(wrong))
  const [issue] = checkNetwork(network)
  expect(placeOfPointer(network, issue!.pointer)).toEqual({ sheet: 'flow_measurements', row: 'v2', field: 'unit' })
  expect(placeOfPointer(network, '/measurements/0/relativeSd')!.field).toBe('relative_sd')
  expect(placeOfPointer(network, '')).toBeNull()
  expect(placeOfPointer(network, '/flows/99')).toBeNull()
})

test('energy of any carrier is counted in standard coal on the last day of its period', () => {
  const energy = [
    aRow('layers', 'e', { name: '能量', kind: 'energy', unit: 'tce' }),
    aRow('flows', 'power', { layer: 'e', name: '外购电', to: 'a', energy_carrier: 'electricity' }),
    aRow('periods', 'q', { name: '旧', to_on: '2009-06-30', output: '5', output_unit: 't' }),
    aRow('flow_measurements', 'v4', { flow: 'power', period: 'p', value: '10', unit: 'mwh', sd: '1' }),
    aRow('flow_measurements', 'v5', { flow: 'power', period: 'q', value: '10', unit: 'mwh', sd: '1' }),
  ]
  const factors = [
    { id: 'electricity', unit: 'kwh', kgce: '0.404', from: null, to: '2009-12-31' },
    { id: 'electricity', unit: 'kwh', kgce: '0.1229', from: '2010-01-01', to: null },
  ] as const
  const { network } = plantNetwork(workbenchData([...rows, ...energy]), { coal: { factors, day: '2026-11-22' } })
  const values = network.measurements.filter(({ flow }) => flow === 'power').map(({ value, unit }) => [value, unit])
  expect(values).toEqual([
    ['1229', 'kgce'],
    ['4040', 'kgce'],
  ])
  expect(network.periods.find(({ id }) => id === 'q')!.output).toEqual({ value: '5', unit: 't' })
})
