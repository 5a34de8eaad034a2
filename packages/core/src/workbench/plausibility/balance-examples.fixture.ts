import type { WrittenSheets } from '../workbench.fixture.ts'
import type { CheckExamples } from './check-example.fixture.ts'

const PLANT: WrittenSheets = {
  layers: { m: { name: '物料平衡', kind: 'material', unit: 't' } },
  process_units: { u: { name: '鞣制' } },
  periods: { p: { name: '72小时' } },
  flows: {
    in: { layer: 'm', name: '生皮', to: 'u' },
    out: { layer: 'm', name: '蓝湿革', from: 'u' },
  },
}
const value = (flow: string, amount: string, more = {}) => ({
  flow,
  period: 'p',
  value: amount,
  relative_sd: '2',
  ...more,
})
const measured = (input: string, output: string): WrittenSheets => ({
  ...PLANT,
  flow_measurements: { a: value('in', input), b: value('out', output) },
})
const transfer = (share: string) => ({ kind: 'transfer', layer: 'm', unit: 'u', flow: 'out', share })

const watered = (drained: string): WrittenSheets => ({
  layers: { w: { name: '水平衡', kind: 'water', unit: 'm3' } },
  process_units: { u: { name: '冷却' } },
  periods: { p: { name: '一月' } },
  flows: {
    in: { layer: 'w', name: '新水', to: 'u', water_role: 'fresh' },
    gone: { layer: 'w', name: '蒸发', from: 'u', water_role: 'consumed' },
    out: { layer: 'w', name: '排水', from: 'u', water_role: 'drain' },
  },
  flow_measurements: { a: value('in', '100'), b: value('gone', '20'), c: value('out', drained) },
})

/** What the checks of the balances find, and what not. */
export const BALANCE_EXAMPLES: CheckExamples = {
  closure_over_tolerance: {
    finds: measured('100', '94.9'),
    says: ['工序“鞣制”在“72小时”的物料平衡输入 100 t，输出 94.9 t，偏差 5.1 %，超过允许的 5 %'],
    passes: measured('100', '95'),
  },
  tolerance_above_method: {
    finds: { layers: { m: { name: '物料平衡', kind: 'material', unit: 't', tolerance: '20' } } },
    says: ['允许偏差为 20 %，大于一般允许的 5 %'],
    passes: { layers: { m: { name: '物料平衡', kind: 'material', unit: 't', tolerance: '3' } } },
  },
  stated_balance: {
    finds: { periods: { p: { name: '全年', stated_input: '100', stated_output: '90', stated_difference: '12' } } },
    says: ['差值是 12，但输入 100 减输出 90 等于 10'],
    passes: { periods: { p: { name: '全年', stated_input: '100', stated_output: '90', stated_difference: '10' } } },
  },
  water_identity: {
    finds: watered('70'),
    says: ['新水 100 m³，而耗水 20、排水 70、漏失 0 合计 90 m³，相差 10 m³（10.00 %）'],
    passes: watered('76'),
  },
  shares_over_one: {
    finds: {
      ...PLANT,
      relations: { r: transfer('0.7'), s: transfer('0.4') },
      losses: {
        a: { unit: 'u', aspect: 'technology', cause: '甲', share: '70' },
        b: { unit: 'u', aspect: 'staff', cause: '乙', share: '40' },
      },
    },
    says: ['转移系数合计为 1.1，超过 1', '原因合计占 110 %'],
    passes: {
      ...PLANT,
      relations: { r: transfer('0.7'), s: transfer('0.3') },
      losses: { a: { unit: 'u', aspect: 'technology', cause: '甲', share: '100' } },
    },
  },
  concentration_over_whole: {
    finds: {
      ...PLANT,
      layers: { ...PLANT.layers, s: { name: '铬', kind: 'substance', unit: 'kg', carrier: 'm' } },
      concentrations: { c: { layer: 's', flow: 'in', period: 'p', value: '120', unit: 'percent', sd: '1' } },
    },
    says: ['流股“生皮”的含量填了 120 %'],
    passes: {
      ...PLANT,
      layers: { ...PLANT.layers, s: { name: '铬', kind: 'substance', unit: 'kg', carrier: 'm' } },
      concentrations: { c: { layer: 's', flow: 'in', period: 'p', value: '120', unit: 'g_per_t', sd: '1' } },
    },
  },
  layer_unit: {
    finds: {
      layers: {
        w: { name: '水', kind: 'water', unit: 'kwh' },
        e: { name: '电', kind: 'energy', unit: 't' },
      },
    },
    says: [
      '图层“水”：“单位”不能用单位“kWh”：“水平衡”的图层应当按体积或者质量计',
      '“能量平衡”的图层应当按能量或者标准煤计',
    ],
    passes: {
      layers: {
        w: { name: '水', kind: 'water', unit: 't' },
        e: { name: '能', kind: 'energy', unit: 'tce' },
      },
    },
  },
  network_fault: {
    finds: {
      ...PLANT,
      flow_measurements: { a: value('in', '5', { unit: 'kwh' }), b: value('out', '5') },
    },
    says: ['“生皮”的单位是 kWh'],
    passes: measured('100', '100'),
  },
  unit_without_flows: {
    finds: { ...PLANT, process_units: { ...PLANT.process_units, lone: { name: '涂饰' } } },
    says: ['工序“涂饰”没有任何流股'],
    passes: PLANT,
  },
  flow_without_measurement: {
    finds: { ...PLANT, flow_measurements: { a: value('in', '5') } },
    says: ['有 1 股没有实测值：“蓝湿革”'],
    passes: measured('5', 'not_applicable'),
  },
  measurement_without_uncertainty: {
    finds: { ...PLANT, flow_measurements: { a: value('in', '5'), b: { flow: 'out', period: 'p', value: '5' } } },
    says: ['有 1 个实测值没有写标准差（“蓝湿革”）'],
    passes: {
      ...PLANT,
      flow_measurements: { a: value('in', '5'), b: { flow: 'out', period: 'p', value: '5', sd: '0' } },
    },
  },
  thousandfold_flow: {
    finds: measured('12', '11800'),
    says: ['输入 12 t，输出 11,800 t，相差约一千倍'],
    passes: measured('12', '118'),
  },
}
