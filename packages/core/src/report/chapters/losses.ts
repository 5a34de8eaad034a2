import { flowsOf } from '../../balance/network/measured-values.ts'
import type { EnergyFigures } from '../../balance/energy/energy-figures.ts'
import { energyFigures } from '../../balance/energy/energy-figures.ts'
import type { WaterFigure } from '../../balance/water/water-figures.ts'
import { waterFigures } from '../../balance/water/water-figures.ts'
import { WATER_FIGURE_NAMES } from '../../balance/water/water-words.ts'
import { UNITS } from '../../kernel/unit.ts'
import { CAUSE_ASPECTS } from '../../vocabulary/cause-aspect.ts'
import type { MeasuredClosure } from '../../workbench/plausibility/check.ts'
import { rowsOf } from '../../workbench/workbench-data.ts'
import type { Desk } from '../desk.ts'
import type { Computed } from '../parts/runs.ts'
import { cellOf, cellWith, computed, placeOf, gap } from '../parts/runs.ts'
import { sheetTable } from '../parts/sheet-table.ts'
import { table } from '../parts/table.ts'
import type { Block, ReportCell } from '../report-document.schema.ts'
import type { NumberRule } from '../report-number.ts'

/** The figures of each water balance; nothing where no water was measured. */
export function waterPart(desk: Desk, section: string): readonly Block[] {
  return closuresOf(desk, 'water').map((closure) => {
    const { layer, period } = closure
    if (flowsOf(desk.readings.network, layer.id).every(({ role }) => role === undefined)) {
      return gap(
        section,
        `“${layer.name}”的流股都没有标明水的用途，算不出用水指标。请在平衡图上选流股，填写“水的用途”。`,
      )
    }
    const figures = waterFigures(desk.readings.network, period.id, layer)
    const rows = figures.map((figure) => [
      cellOf(WATER_FIGURE_NAMES[figure.id]),
      cellOf(waterUnit(figure)),
      waterCell(desk, closure, figure),
    ])
    const head = [
      { title: '指标', wide: 2 },
      { title: '单位', align: 'center' as const },
      { title: '数值', align: 'right' as const },
    ]
    return table(
      desk,
      { id: `${section}_water_${layer.id}_${period.id}`, title: `${layer.name}（${period.name}）用水指标` },
      head,
      rows,
    )
  })
}

function closuresOf({ readings }: Desk, kind: 'water' | 'energy'): readonly MeasuredClosure[] {
  return readings.closures.filter(({ layer }) => layer.kind === kind)
}

function waterUnit({ unit, perUnit }: WaterFigure): string {
  if (unit === null) return '%'
  return perUnit === null ? UNITS[unit].symbol : `${UNITS[unit].symbol}/${UNITS[perUnit].symbol}`
}

function waterCell(desk: Desk, { layer, period }: MeasuredClosure, figure: WaterFigure): ReportCell {
  const value: Computed = figure.state === 'value' ? (figure.value ?? 'missing') : figure.state
  const lacking = figure.lacking.map((id) => desk.readings.nameOf(id) ?? id).join('、')
  const missing = lacking === '' ? '没有标明这种用途的流股，或者没有填写期间产量' : `这些流股没有实测值：${lacking}`
  const how = value === 'missing' ? missing : value === 'not_applicable' ? '没有这类用水' : '按用水的用途由实测值计算'
  const rule: NumberRule = figure.unit === null ? 'share' : figure.perUnit === null ? 'exact' : 'quotient'
  return cellWith(
    computed(desk, value, {
      key: `computed:water:${layer.id}:${period.id}:${figure.id}`,
      label: `${layer.name} ${period.name} ${WATER_FIGURE_NAMES[figure.id]}`,
      places: [placeOf('layers', layer.id, null), ...figure.flows.map((id) => placeOf('flows', id, 'water_role'))],
      how,
      unit: waterUnit(figure),
      rule,
    }),
  )
}

/** The figures of each energy balance: what each carrier brings in, how well each unit uses it. */
export function energyPart(desk: Desk, section: string): readonly Block[] {
  return closuresOf(desk, 'energy').flatMap((closure) => {
    const figures = energyFigures(desk.readings.network, closure.period.id, closure.layer)
    return [...carrierTable(desk, section, closure, figures), ...efficiencyTable(desk, section, closure, figures)]
  })
}

function carrierTable(
  desk: Desk,
  section: string,
  { layer, period }: MeasuredClosure,
  figures: EnergyFigures,
): Block[] {
  if (figures.carriers.length === 0) return []
  const rows = figures.carriers.map((use) => carrierRow(desk, { layer, period }, use))
  const head = [
    { title: '能源种类', wide: 2 },
    { title: `输入（${UNITS[layer.unit].symbol}）`, align: 'right' as const },
    { title: '所占份额（%）', align: 'right' as const },
  ]
  return [
    table(
      desk,
      { id: `${section}_carriers_${layer.id}_${period.id}`, title: `${layer.name}（${period.name}）能源构成` },
      head,
      rows,
    ),
  ]
}

function carrierRow(
  desk: Desk,
  { layer, period }: Pick<MeasuredClosure, 'layer' | 'period'>,
  { carrier, amount, share }: EnergyFigures['carriers'][number],
): ReportCell[] {
  const carriers = desk.readings.printing.choices.energy_carriers ?? []
  const name = carriers.find(({ code }) => code === carrier)?.label ?? '没有写明种类'
  const label = `${layer.name} ${period.name} ${name}`
  const key = `computed:energy:${layer.id}:${period.id}:${carrier ?? 'none'}`
  const places = [placeOf('layers', layer.id, null)]
  const unit = UNITS[layer.unit].symbol
  const how = share === null ? '有流股没有实测值，不能计算' : '这种能源÷全部输入'
  return [
    cellOf(name),
    cellWith(computed(desk, amount, { key, label, places, how: '由厂外进入的这种能源之和', unit, rule: 'exact' })),
    cellWith(
      computed(desk, share ?? 'missing', {
        key: `${key}:share`,
        label: `${label}所占份额`,
        places,
        how,
        rule: 'share',
      }),
    ),
  ]
}

function efficiencyTable(
  desk: Desk,
  section: string,
  { layer, period }: MeasuredClosure,
  figures: EnergyFigures,
): Block[] {
  if (figures.units.length === 0) return []
  const unit = UNITS[layer.unit].symbol
  const rows = figures.units.map((each) => {
    const name = desk.readings.nameOf(each.unit) ?? each.unit
    const how = each.missing.length === 0 ? '由实测值计算' : '有流股没有实测值，不能计算'
    const bind = (what: 'input' | 'useful' | 'efficiency', words: string): ReportCell =>
      cellWith(
        computed(desk, each[what] ?? 'missing', {
          key: `computed:energy_unit:${layer.id}:${period.id}:${each.unit}:${what}`,
          label: `${layer.name} ${period.name} ${name}${words}`,
          places: [placeOf('process_units', each.unit, null)],
          how,
          unit: what === 'efficiency' ? '%' : unit,
          rule: what === 'efficiency' ? 'share' : 'exact',
        }),
      )
    return [cellOf(name), bind('input', '输入能量'), bind('useful', '有用能量'), bind('efficiency', '能量利用率')]
  })
  const head = [
    { title: '工序', wide: 2 },
    { title: `输入（${unit}）`, align: 'right' as const },
    { title: `有用输出（${unit}）`, align: 'right' as const },
    { title: '利用率（%）', align: 'right' as const },
  ]
  return [
    table(
      desk,
      { id: `${section}_efficiency_${layer.id}_${period.id}`, title: `${layer.name}（${period.name}）各工序能量利用` },
      head,
      rows,
    ),
  ]
}

/** The causes of losses by aspect, in the order of the eight aspects. */
export function lossesPart(desk: Desk, section: string): readonly Block[] {
  const place = (code: string | undefined): number => {
    const at = CAUSE_ASPECTS.entries.findIndex((entry) => entry.code === code)
    return at < 0 ? CAUSE_ASPECTS.entries.length : at
  }
  const rows = [...rowsOf(desk.input.data, 'losses')].sort(
    (a, b) => place(a.fields['aspect']) - place(b.fields['aspect']),
  )
  return sheetTable(desk, {
    sheet: 'losses',
    section,
    title: '损失和废弃物产生原因（按八个方面）',
    rows,
    columns: [
      ['aspect', 1.2],
      ['unit', 1.2],
      ['flow', 1.2],
      ['cause', 2.6],
      ['share', 0.9],
      ['suggestion', 2],
    ],
    missing: '还没有分析损失和废弃物产生的原因。请在工作台的“审核”中按工序和八个方面填写。',
  })
}
