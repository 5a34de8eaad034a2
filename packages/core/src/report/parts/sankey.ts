import type { NetworkFlow, NetworkLayer } from '../../balance/network/network.schema.ts'
import { flowsOf } from '../../balance/network/measured-values.ts'
import { Decimal } from '../../kernel/decimal.ts'
import { UNITS } from '../../kernel/unit.ts'
import { numberOf } from '../../workbench/survey/figure.ts'
import type { Desk } from '../desk.ts'
import { cut } from '../desk.ts'
import type { Block, ReportSankey } from '../report-document.schema.ts'
import type { NumberRule } from '../report-number.ts'
import { printNumber } from '../report-number.ts'

/** What is drawn: a layer, and the value of each flow in its unit; values null: the process alone, without amounts. */
export type Drawn = {
  readonly layer: NetworkLayer
  readonly values: ReadonlyMap<string, number | null> | null
  /** The key of the figure the value of a flow is printed as; absent: there is none. */
  readonly figureOf?: (flow: string) => string
  /** How values are printed, as in the tables beside. */
  readonly rule?: NumberRule
}

const MOST_LINKS = 2000
const MOST_NODES = 500

/** The drawing of a layer; nothing where it has no flows. Units stand where people put them. */
export function sankeyBlock(desk: Desk, id: string, title: string, drawn: Drawn): readonly Block[] {
  const { layer, values, figureOf, rule = 'measured' } = drawn
  const flows = flowsOf(desk.readings.network, layer.id).slice(0, MOST_LINKS)
  if (flows.length === 0) return []
  const touched = new Set(flows.flatMap(({ from, to }) => [from, to]))
  const nodes = desk.readings.network.units
    .filter((unit) => touched.has(unit.id))
    .slice(0, MOST_NODES)
    .map((unit) => ({ id: unit.id, label: cut(unit.name, 200), ...placed(desk, unit.id) }))
  const unit = values === null ? '' : UNITS[layer.unit].symbol
  const links = flows.map((flow) => {
    const figure = figureOf === undefined ? undefined : desk.bound(figureOf(flow.id))
    return { ...linkOf(flow, values, { unit, rule }), ...(figure === undefined ? {} : { figure: figure.key }) }
  })
  const sankey: ReportSankey = { nodes, links, unit }
  return [{ kind: 'sankey', id, caption: desk.caption('图', title), sankey }]
}

function placed(desk: Desk, unit: string): { x?: number; y?: number } {
  const fields = desk.readings.rowOf(unit)?.fields ?? {}
  const [x, y] = [numberOf(fields['x']), numberOf(fields['y'])]
  return x === null || y === null ? {} : { x: x.toNumber(), y: y.toNumber() }
}

function linkOf(
  flow: NetworkFlow,
  values: Drawn['values'],
  { unit, rule }: { readonly unit: string; readonly rule: NumberRule },
): ReportSankey['links'][number] {
  const value = values?.get(flow.id) ?? null
  const amount = value === null ? '' : ` ${printNumber(new Decimal(value), rule)} ${unit}`
  const name = flow.name === '' ? '（没有名称）' : flow.name
  // an end whose unit is gone is some text
  const [from, to] = [flow.from, flow.to].map((end) => (end === null ? null : cut(end, 200)))
  return { id: flow.id, from: from ?? null, to: to ?? null, value, label: cut(`${name}${amount}`, 300) }
}
