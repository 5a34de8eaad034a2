import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'

/** A row as the server tells it. */
export function aRow(sheet: string, id: string, fields: Record<string, string>): WorkbenchRow {
  return { id, sheet, position: 1, fields, version: 1, revision: 1, removed: false, changedAt: '', changedBy: '' }
}

/** A small plant: water enters washing, part is used again, part leaves; chromium rides on the water. */
export function aSmallPlant(): WorkbenchRow[] {
  return [
    aRow('layers', 'water', { name: '水平衡', kind: 'water', unit: 'm3' }),
    aRow('layers', 'chromium', { name: '铬', kind: 'substance', unit: 'kg', carrier: 'water' }),
    aRow('periods', 'p1', { name: '2026 年 9 月' }),
    aRow('process_units', 'wash', { name: '漂洗', x: '0', y: '0', is_placed: 'yes' }),
    aRow('process_units', 'treat', { name: '废水处理' }),
    aRow('flows', 'fresh', { layer: 'water', name: '新水', to: 'wash' }),
    aRow('flows', 'waste', { layer: 'water', name: '含铬废水', from: 'wash', to: 'treat' }),
    aRow('flows', 'reuse', { layer: 'water', name: '回用水', from: 'treat', to: 'wash' }),
    aRow('flows', 'drain', { layer: 'water', name: '排水', from: 'treat' }),
    aRow('flows', 'lost', { layer: 'water', name: '两端都没有' }),
    aRow('flow_measurements', 'm1', {
      flow: 'fresh',
      period: 'p1',
      value: '1200',
      unit: 'm3',
      relative_sd: '2',
      method: 'meter',
    }),
    aRow('concentrations', 'c1', { layer: 'chromium', flow: 'waste', period: 'p1', value: '35.5', unit: 'mg_per_l' }),
  ]
}
