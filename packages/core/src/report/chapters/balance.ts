import type { Closure } from '../../balance/network/closure.ts'
import { flowsOf } from '../../balance/network/measured-values.ts'
import type { NetworkLayer } from '../../balance/network/network.schema.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import { decimal } from '../../kernel/decimal.ts'
import { UNITS } from '../../kernel/unit.ts'
import { LAYER_KINDS } from '../../vocabulary/workbench-codes.ts'
import { allowedDeviation } from '../../workbench/allowed-deviation.ts'
import type { MeasuredClosure } from '../../workbench/plausibility/check.ts'
import type { FindingPlace } from '../../workbench/plausibility/finding.schema.ts'
import { rowsOf } from '../../workbench/workbench-data.ts'
import type { Desk } from '../desk.ts'
import { measuredLayers } from '../desk.ts'
import type { FigureSource } from '../figure-source.schema.ts'
import { amountRule } from '../parts/amount-rule.ts'
import { flowKey, flowTable, drawnValues, reconcileWords } from '../parts/flow-table.ts'
import { cellOf, cellWith, computed, countOf, gap, paragraph, placeOf } from '../parts/runs.ts'
import { sankeyBlock } from '../parts/sankey.ts'
import { sheetTable } from '../parts/sheet-table.ts'
import { lawSource } from '../parts/sources.ts'
import { table } from '../parts/table.ts'
import type { Block, ReportCell } from '../report-document.schema.ts'
import type { NumberRule } from '../report-number.ts'

const NOTHING_MEASURED = '还没有实测数据。请在工作台的“审核”中填写图层、流股、实测时段和流量实测。'

/** The process units of the chosen focus; all of them where none is said to belong to it. */
export function focusUnitsPart(desk: Desk, section: string): readonly Block[] {
  const units = rowsOf(desk.input.data, 'process_units')
  const chosen = new Set(
    rowsOf(desk.input.data, 'focus_candidates')
      .filter(({ fields }) => fields['is_chosen'] === 'yes')
      .map(({ id }) => id),
  )
  const own = units.filter(({ fields }) => chosen.has(fields['candidate'] ?? ''))
  return sheetTable(desk, {
    sheet: 'process_units',
    section,
    title: '审核重点的工序和功能',
    rows: own.length > 0 ? own : units,
    columns: [
      ['name', 1],
      ['description', 3],
    ],
    missing: '还没有画出审核重点的工序。请在工作台的“审核”中画出工序和流股。',
  })
}

/** Every layer in every period: what enters and leaves the plant as measured, and how far apart they are. */
export function balanceSummaryPart(desk: Desk, section: string): readonly Block[] {
  const { closures } = desk.readings
  if (closures.length === 0) return [gap(section, NOTHING_MEASURED)]
  const head = [
    { title: '平衡', wide: 2 },
    { title: '时段', wide: 1.6 },
    { title: '单位', wide: 0.8, align: 'center' as const },
    ...CLOSURE_HEAD,
    { title: '允许偏差（%）', wide: 1, align: 'right' as const },
    { title: '结论', wide: 1, align: 'center' as const },
  ]
  const rows = closures.map((closure) => {
    const { layer, period, plant } = closure
    const allowed = allowedDeviation(layer, desk.input.method)
    const subject = { layer, period, id: 'plant', name: '全厂', rule: sumRule(desk, closure) }
    return [
      cellOf(`${layer.name}（${LAYER_KINDS.label(layer.kind)}）`),
      cellOf(period.name),
      cellOf(UNITS[layer.unit].symbol),
      ...closureCells(desk, subject, plant),
      allowedCell(desk, layer, allowed),
      cellOf(verdict(plant, allowed)),
    ]
  })
  const note = '输入、输出为穿过厂界的实测值之和；差值＝输入－输出，偏差＝｜差值｜÷输入，都由系统计算。'
  return [table(desk, { id: `${section}_summary`, title: '各项平衡汇总', note }, head, rows)]
}

const CLOSURE_HEAD = [
  { title: '输入', wide: 1.3, align: 'right' },
  { title: '输出', wide: 1.3, align: 'right' },
  { title: '差值', wide: 1.2, align: 'right' },
  { title: '偏差（%）', wide: 1, align: 'right' },
] as const

type Subject = Pick<MeasuredClosure, 'layer' | 'period'> & {
  readonly id: string
  readonly name: string
  readonly rule: NumberRule
}

/** Sums of what meters read are printed as they are; those of contents times amounts, as other calculated ones. */
function sumRule(desk: Desk, { layer, period }: MeasuredClosure): NumberRule {
  return layer.kind === 'substance' ? amountRule(desk, layer, period.id) : 'exact'
}

/** Input, output, difference and deviation: the last two are never typed. */
function closureCells(desk: Desk, { layer, period, id, name, rule: amount }: Subject, closure: Closure): ReportCell[] {
  const key = `computed:closure:${layer.id}:${period.id}:${id}`
  const label = `${layer.name} ${period.name} ${name}`
  const places: FindingPlace[] = [
    id === 'plant' ? placeOf('layers', layer.id, null) : placeOf('process_units', id, null),
    placeOf('periods', period.id, null),
  ]
  const lacking = closure.missing.map((flow) => desk.readings.nameOf(flow) ?? flow).join('、')
  const cell = (what: 'input' | 'output' | 'difference' | 'deviation', words: string, how: string): ReportCell => {
    const value = closure[what]
    const why = lacking === '' ? '输入为 0，不能计算偏差' : `这些流股还没有实测值：${lacking}`
    const unit = UNITS[layer.unit].symbol
    const rule = what === 'deviation' ? 'share' : amount
    const origin = {
      key: `${key}:${what}`,
      label: `${label}${words}`,
      places,
      how: value === null ? why : how,
      unit,
      rule,
    } as const
    return cellWith(computed(desk, value ?? 'missing', origin))
  }
  return [
    cell('input', '输入', '各输入流股实测值之和'),
    cell('output', '输出', '各输出流股实测值之和'),
    cell('difference', '差值', '输入－输出'),
    cell('deviation', '偏差', '｜输入－输出｜÷输入'),
  ]
}

function allowedCell(desk: Desk, layer: NetworkLayer, allowed: Decimal | null): ReportCell {
  return cellWith(
    computed(desk, allowed ?? 'missing', {
      key: `computed:tolerance:${layer.id}`,
      label: `${layer.name}允许偏差`,
      places: [placeOf('layers', layer.id, 'tolerance')],
      sources: layer.tolerance === undefined ? toleranceSources(desk, layer) : [],
      how: allowed === null ? '图层和审核方法都没有写允许偏差' : '图层写明的，否则按审核方法',
      rule: 'share',
    }),
  )
}

function toleranceSources({ input }: Desk, { kind }: NetworkLayer): FigureSource[] {
  const wanted = kind === 'substance' ? 'closure_tolerance_strict' : 'closure_tolerance'
  return input.method.figures.filter(({ id }) => id === wanted).map((figure) => lawSource('figure', figure))
}

function verdict({ input, output, deviation }: Closure, allowed: Decimal | null): string {
  if (input === null || output === null) return '数据不全'
  if (deviation === null) return output.isZero() ? '没有流量' : '没有输入'
  if (allowed === null) return '—'
  return deviation.lte(allowed) ? '平衡' : '超过允许偏差'
}

/** Rows of flow tables one report prints; what goes beyond stands in the summary only. */
const MOST_FLOW_ROWS = 8000

/** Each layer with its periods: flows as measured and reconciled, the closure of each unit, the drawing. */
export function balancesPart(desk: Desk, section: string): readonly Block[] {
  const all = [...measuredLayers(desk)]
  const shown = new Set(
    withinRows(
      desk,
      all.flatMap(([, closures]) => closures),
    ),
  )
  const left = all.flatMap(([, closures]) => closures).length - shown.size
  const blocks = all.flatMap(([layer, closures]) => [
    desk.heading({
      id: `${section}_${layer.id}`,
      level: 3,
      title: layer.name === '' ? LAYER_KINDS.label(layer.kind) : layer.name,
    }),
    ...closures.filter((closure) => shown.has(closure)).flatMap((closure) => layerBlocks(desk, section, closure)),
    ...relationBlocks(desk, `${section}_${layer.id}`, layer),
  ])
  if (left === 0) return blocks
  const more = countOf(desk, decimal(left), {
    key: 'computed:balances:left',
    label: '只列入汇总表的平衡',
    places: [placeOf('flows', null, null)],
    how: '流股太多，没有逐个时段列出的平衡',
  })
  return [...blocks, paragraph('流股太多，另有 ', more, ' 个时段的平衡只列入汇总表，明细见审核工作台。')]
}

/** The first closures whose flows together are not too many to print. */
function withinRows(desk: Desk, closures: readonly MeasuredClosure[]): readonly MeasuredClosure[] {
  let rows = 0
  return closures.filter(({ layer }) => {
    rows += flowsOf(desk.readings.network, layer.id).length
    return rows <= MOST_FLOW_ROWS
  })
}

/** What is known of flows beside the balance; nothing where nobody stated any. */
function relationBlocks(desk: Desk, section: string, { id, name }: NetworkLayer): readonly Block[] {
  const rows = rowsOf(desk.input.data, 'relations').filter(({ fields }) => fields['layer'] === id)
  if (rows.length === 0) return []
  return sheetTable(desk, {
    sheet: 'relations',
    section,
    title: `${name}的流股关系`,
    rows,
    columns: [
      ['kind', 1.6],
      ['flow', 1.4],
      ['unit', 1.2],
      ['other', 1.4],
      ['share', 0.9],
      ['sd', 0.9],
      ['source', 1.4],
    ],
    missing: '',
  })
}

function layerBlocks(desk: Desk, section: string, closure: MeasuredClosure): Block[] {
  const { layer, period, units } = closure
  const id = `${section}_${layer.id}_${period.id}`
  const title = `${layer.name}（${period.name}）`
  const drawn = drawnValues(desk, layer, period.id)
  const unitName = (unit: string): string => desk.readings.nameOf(unit) ?? unit
  const rule = sumRule(desk, closure)
  const unitRows = units.map((unit) => {
    const name = unitName(unit.unit)
    return [cellOf(name), ...closureCells(desk, { layer, period, id: unit.unit, name, rule }, unit)]
  })
  const note = `单位：${UNITS[layer.unit].symbol}。按实测值计算。`
  return [
    flowTable(desk, closure),
    ...(unitRows.length === 0
      ? []
      : [
          table(
            desk,
            { id: `${id}_units`, title: `${title}各工序平衡`, note },
            [{ title: '工序', wide: 1.8 }, ...CLOSURE_HEAD],
            unitRows,
          ),
        ]),
    paragraph(...reconcileWords(desk, closure)),
    ...(drawn === null
      ? []
      : sankeyBlock(desk, `${id}_sankey`, `${title}${drawn.isBalanced ? '平衡图' : '流量图（实测值）'}`, {
          layer,
          values: drawn.values,
          rule: drawn.isBalanced ? amountRule(desk, layer, period.id) : rule,
          figureOf: (flow) => flowKey({ layer, period, flow }, drawn.isBalanced ? 'reconciled' : 'measured'),
        })),
  ]
}
