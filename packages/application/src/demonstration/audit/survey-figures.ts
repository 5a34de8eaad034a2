/** What the workshop counts every year: kind, name, unit, further columns, figures of three years. */
type AuditItem = {
  readonly kind: string
  readonly name: string
  readonly unit: string
  readonly more?: Readonly<Record<string, string>>
  readonly figures: readonly [string, string, string]
}

export const AUDIT_YEARS = ['2023', '2024', '2025'] as const

/** The plant makes 300 days a year; what was measured in 54 of them (`plant.ts`) is in line with these figures. */
export const AUDIT_ITEMS: readonly AuditItem[] = [
  {
    kind: 'output',
    name: '电镀面积',
    unit: 'm2',
    more: { is_main: 'yes' },
    figures: ['1180000', '1235000', '1262000'],
  },
  { kind: 'output', name: '电镀件', unit: 't', figures: ['13560', '14190', '14500'] },
  { kind: 'material', name: '铬酐', unit: 'kg', figures: ['3020', '3130', '3170'] },
  { kind: 'material', name: '锌锭', unit: 't', figures: ['126', '131', '133.5'] },
  { kind: 'material', name: '盐酸', unit: 't', figures: ['112', '117', '120'] },
  { kind: 'material', name: '氢氧化钠', unit: 't', figures: ['64', '66', '67'] },
  {
    kind: 'energy',
    name: '电力',
    unit: 'kwh',
    more: { carrier: 'electricity' },
    figures: ['3180000', '3270000', '3310000'],
  },
  { kind: 'energy', name: '外购蒸汽', unit: 'gj', more: { carrier: 'heat' }, figures: ['21400', '22100', '22600'] },
  { kind: 'water', name: '新水', unit: 'm3', figures: ['39200', '40100', '39800'] },
  { kind: 'waste_generated', name: '电镀污泥', unit: 't', figures: ['845', '872', '890'] },
  { kind: 'waste_disposed', name: '电镀污泥委托处置', unit: 't', figures: ['845', '872', '890'] },
  { kind: 'pollutant_generated', name: '总铬（产生）', unit: 'kg', figures: ['990', '1030', '1050'] },
  {
    kind: 'pollutant_discharged',
    name: '总铬（排放）',
    unit: 'kg',
    more: { limit: '30' },
    figures: ['14.5', '13.8', '13.3'],
  },
  { kind: 'pollutant_generated', name: '化学需氧量（产生）', unit: 't', figures: ['7.4', '7.7', '7.8'] },
  {
    kind: 'pollutant_discharged',
    name: '化学需氧量（排放）',
    unit: 't',
    more: { limit: '2.6' },
    figures: ['1.9', '1.85', '1.82'],
  },
  { kind: 'money', name: '产值', unit: 'ten_thousand_yuan', figures: ['5210', '5480', '5600'] },
  { kind: 'money', name: '能源和水费', unit: 'ten_thousand_yuan', figures: ['412', '428', '431'] },
]
