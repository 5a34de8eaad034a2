import { layerOfPointer } from '../../balance/network/layer-of-pointer.ts'
import { flowsOf, measuredValues } from '../../balance/network/measured-values.ts'
import type { NetworkLayer } from '../../balance/network/network.schema.ts'
import type { ReconciledNetworkFlow } from '../../balance/network/network-result.ts'
import type { FlowStatus } from '../../balance/reconcile-result.schema.ts'
import { Decimal, decimal } from '../../kernel/decimal.ts'
import { UNITS } from '../../kernel/unit.ts'
import type { MeasuredClosure } from '../../workbench/plausibility/check.ts'
import type { FindingPlace } from '../../workbench/plausibility/finding.schema.ts'
import { rowsOf } from '../../workbench/workbench-data.ts'
import type { Desk } from '../desk.ts'
import type { Block, ReportCell, Run } from '../report-document.schema.ts'
import { amountRule } from './amount-rule.ts'
import { cellOf, cellWith, computed, placeOf, words } from './runs.ts'
import { table } from './table.ts'
import { told } from './told.ts'

const HEAD = [
  { title: '流股', wide: 2 },
  { title: '来自', wide: 1.3 },
  { title: '去往', wide: 1.3 },
  { title: '实测值', wide: 1.2, align: 'right' },
  { title: '平衡值', wide: 1.2, align: 'right' },
  { title: '调整', wide: 1.1, align: 'right' },
  { title: '状态', wide: 1.2, align: 'center' },
] as const

const STATUS_WORDS: Readonly<Record<FlowStatus, string>> = {
  measured_redundant: '可校核',
  measured_nonredundant: '不可校核',
  estimated: '推算',
  unobservable: '不能确定',
  fixed: '不调整',
}

const OUTSIDE = '厂外'

/** What is told of a flow in a period. */
type FlowFigure = 'measured' | 'reconciled' | 'adjustment'

/** The key of the figure of a flow of a layer in a period. */
export function flowKey(
  { layer, period, flow }: Pick<MeasuredClosure, 'layer' | 'period'> & { readonly flow: string },
  what: FlowFigure,
): string {
  return `computed:flow:${layer.id}:${flow}:${period.id}:${what}`
}

/** The flows of a layer in a period: as measured (exact), and as they balance. */
export function flowTable(desk: Desk, { layer, period }: MeasuredClosure): Block {
  const measured = measuredValues(desk.readings.network, period.id, layer)
  const solved = solvedFlows(desk, layer, period.id)
  const largest = largestOf(solved)
  const rule = amountRule(desk, layer, period.id)
  const rows = flowsOf(desk.readings.network, layer.id).map((flow) => {
    const found = solved?.get(flow.id)
    const value = measured.get(flow.id) ?? null
    const places = measurementPlaces(desk, layer, flow.id, period.id)
    const bind = (what: FlowFigure, title: string, number: Decimal | null, how: string): ReportCell =>
      cellWith(
        computed(desk, number ?? 'missing', {
          key: flowKey({ layer, period, flow: flow.id }, what),
          label: `${layer.name} ${flow.name} ${period.name}${title}`,
          places,
          how,
          unit: UNITS[layer.unit].symbol,
          rule: what === 'measured' && layer.kind !== 'substance' ? 'exact' : rule,
        }),
      )
    return [
      cellOf(flow.name),
      cellOf(endName(desk, flow.from)),
      cellOf(endName(desk, flow.to)),
      bind('measured', '实测值', value, measuredWords(layer, value)),
      bind(
        'reconciled',
        '平衡值',
        floatOf(found?.value, largest, found?.measured),
        reconciledWords(solved === null, found?.value ?? null),
      ),
      bind(
        'adjustment',
        '调整',
        floatOf(found?.adjustment, largest, found?.measured),
        found?.adjustment === null || found === undefined ? '没有实测值，或者没有平衡值' : '平衡值－实测值',
      ),
      cellOf(found === undefined ? '—' : STATUS_WORDS[found.status]),
    ]
  })
  const note = `单位：${UNITS[layer.unit].symbol}。平衡值按各实测值的不确定度用最小二乘计算。`
  const title = `${layer.name}（${period.name}）流股`
  return table(desk, { id: `flows_${layer.id}_${period.id}`, title, note }, HEAD, rows)
}

function measuredWords({ kind }: NetworkLayer, value: Decimal | null): string {
  if (value === null) return '没有实测值'
  return kind === 'substance' ? '载体的流量乘以含量' : '流量实测中填写的数值'
}

function endName(desk: Desk, unit: string | null): string {
  return unit === null ? OUTSIDE : (desk.readings.nameOf(unit) ?? unit)
}

/** What is smaller than this share of the largest flow is what rounding leaves of a zero. */
const ROUNDING = 1e-12
/** Where nothing was measured, or nothing was found, what is smaller than this share is no finding of the balance either. */
const UNSURE = 1e-6

/** A float of the solver as a decimal of its sure digits; `largest`: the largest flow it was reckoned with. */
function floatOf(value: number | null | undefined, largest = 0, measured: number | null = null): Decimal | null {
  if (value === null || value === undefined || !Number.isFinite(value)) return null
  const least = (measured === null || measured === 0 ? UNSURE : ROUNDING) * largest
  return new Decimal(Math.abs(value) <= least ? 0 : value).toSignificantDigits(12)
}

function largestOf(solved: ReadonlyMap<string, ReconciledNetworkFlow> | null): number {
  const sizes = [...(solved?.values() ?? [])].map(({ value, measured }) =>
    Math.max(Math.abs(value ?? 0), Math.abs(measured ?? 0)),
  )
  return Math.max(0, ...sizes)
}

function measurementPlaces(desk: Desk, layer: NetworkLayer, flow: string, period: string): FindingPlace[] {
  const isOf = ({ fields }: { fields: Readonly<Record<string, string>> }) =>
    fields['flow'] === flow && fields['period'] === period
  const own = rowsOf(desk.input.data, 'flow_measurements').filter(isOf)
  const contents = rowsOf(desk.input.data, 'concentrations').filter(
    (row) => isOf(row) && row.fields['layer'] === layer.id,
  )
  return [
    ...own.map(({ id }) => placeOf('flow_measurements', id, 'value')),
    ...contents.map(({ id }) => placeOf('concentrations', id, 'value')),
    ...(own.length + contents.length === 0 ? [placeOf('flows', flow, 'name')] : []),
  ]
}

function solvedFlows(
  desk: Desk,
  layer: NetworkLayer,
  period: string,
): ReadonlyMap<string, ReconciledNetworkFlow> | null {
  const found = desk.readings.reconciled(period).layers.find((each) => each.layer === layer.id)
  return found === undefined ? null : new Map(found.flows.map((flow) => [flow.flow, flow]))
}

/** Values to be drawn, and what they are. */
type DrawnValues = { readonly isBalanced: boolean; readonly values: ReadonlyMap<string, number | null> }

/** What is drawn: the balanced values, else the measured ones; null where there is neither. */
export function drawnValues(desk: Desk, layer: NetworkLayer, period: string): DrawnValues | null {
  const solved = solvedFlows(desk, layer, period)
  if (solved !== null) {
    const largest = largestOf(solved)
    const balanced = [...solved].map(
      ([id, { value, measured }]) => [id, floatOf(value, largest, measured)?.toNumber() ?? null] as const,
    )
    return { isBalanced: true, values: new Map(balanced) }
  }
  const measured = measuredValues(desk.readings.network, period, layer)
  const values = new Map([...measured].map(([id, value]) => [id, value.toNumber()]))
  return measured.size === 0 ? null : { isBalanced: false, values }
}

/** Whether a finding about the network keeps this layer from being balanced: its own, or one solved together with it. */
function concerns({ readings }: Desk, layer: NetworkLayer, pointer: string): boolean {
  const of = layerOfPointer(readings.network, pointer)
  const found = readings.network.layers.find(({ id }) => id === of)
  return of === null || of === layer.id || of === layer.carrier || found?.carrier === (layer.carrier ?? layer.id)
}

function reconciledWords(isUnsolved: boolean, value: number | null): string {
  if (isUnsolved) return '这个图层还不能平衡计算'
  return value === null ? '现有的实测值不能确定这股流量' : '由各实测值和平衡关系计算'
}

/** What the statistics say of a layer: whether all fits together, and which measurements fit badly. */
export function reconcileWords(desk: Desk, { layer, period }: MeasuredClosure): readonly (string | Run)[] {
  const { groups, issues } = desk.readings.reconciled(period.id)
  const group = groups.find(({ layers }) => layers.includes(layer.id))
  if (group === undefined) {
    const why =
      issues.find((issue) => issue.severity === 'error' && concerns(desk, layer, issue.pointer))?.message ??
      '数据还不够。'
    const said = {
      key: `told:balance:${layer.id}:${period.id}`,
      label: `${layer.name} ${period.name}不能平衡计算的原因`,
      places: [placeOf('layers', layer.id, null), placeOf('periods', period.id, null)],
      how: '平衡计算时查出的问题',
    }
    return [`${layer.name}（${period.name}）还不能平衡计算：`, told(desk, why, said)]
  }
  const { test, suspects } = group
  if (test.passed === null) return [`${layer.name}（${period.name}）没有多余的实测值，不能相互校核。`]
  const key = `computed:balance_test:${layer.id}:${period.id}`
  const origin = { places: [placeOf('layers', layer.id, null)], rule: 'quotient' as const }
  const statistic = computed(desk, floatOf(test.statistic) ?? 'missing', {
    ...origin,
    key: `${key}:statistic`,
    label: `${layer.name} ${period.name}整体检验统计量`,
    how: '各调整量与其标准差之比的平方和',
  })
  const degrees = computed(desk, decimal(test.degrees), {
    ...origin,
    rule: 'exact',
    key: `${key}:degrees`,
    label: `${layer.name} ${period.name}整体检验自由度`,
    how: '多余的实测值个数',
  })
  const own = suspects.filter((each) => each.layer === layer.id)
  const names = own.map(({ id }) => desk.readings.nameOf(id) ?? id).join('、')
  return [
    words(`${layer.name}（${period.name}）整体检验：统计量 `),
    statistic,
    '，自由度 ',
    degrees,
    `，${test.passed ? '各实测值在不确定度内相互一致' : '各实测值超出不确定度，相互矛盾'}。`,
    own.length === 0 ? '没有可疑的实测值。' : `可疑的实测值：${names}。`,
  ]
}
