import { measuredValues } from '@qingshen/core/balance/network/measured-values'
import type { PlantNetwork } from '@qingshen/core/balance/network/network.schema'
import { sankeyLayout } from '@qingshen/core/balance/sankey/sankey-layout'
import type { PlacedNode, SankeyLayout } from '@qingshen/core/balance/sankey/sankey-types'
import { UNITS } from '@qingshen/core/kernel/unit'
import type { Drawing, DrawnFlow, Point } from '../model/drawing.ts'
import { shareText, shortDecimal } from '../model/figure-text.ts'
import type { Outcome } from '../model/outcome.ts'

/** Whence the widths come: reconciled figures, or the measured ones where nothing was reconciled. */
export type Source = 'reconciled' | 'measured'

export type SankeyRow = {
  readonly flow: DrawnFlow
  readonly from: string
  readonly to: string
  readonly value: number | null
}

export type Sankey = {
  readonly layout: SankeyLayout
  readonly rows: readonly SankeyRow[]
  readonly names: ReadonlyMap<string, string>
  readonly source: Source
  /** The finding, in one sentence. */
  readonly title: string
}

const OUTSIDE = '厂外'
/** Words of thin flows stand below one another. */
const GAP = 20

type Asked = {
  readonly drawing: Drawing
  readonly network: PlantNetwork
  readonly places: ReadonlyMap<string, Point>
  readonly outcome: Outcome | null
  readonly size: { readonly width: number; readonly height: number }
}

/** The Sankey diagram of the layer at hand; units that a person placed keep their order. */
export function sankeyOf({ drawing, network, places, outcome, size }: Asked): Sankey {
  const told = drawing.layer === null ? undefined : outcome?.layers.get(drawing.layer.id)
  const source = told === undefined ? 'measured' : 'reconciled'
  const measured = measuredNumbers(drawing, network)
  const valueOf = (id: string) => (told === undefined ? measured.get(id) : told.get(id)?.value) ?? null
  const isDrawn = notNothing(drawing.flows.map(({ id }) => valueOf(id)))
  const units = new Map(drawing.units.map(({ id, name }) => [id, name]))
  const shown = drawing.flows.filter(({ id }) => isDrawn(valueOf(id)))
  const touched = new Set(shown.flatMap(({ from, to }) => [from, to]))
  const nodes = drawing.units
    .filter(({ id }) => touched.has(id))
    .map(({ id, name, isPlaced }) => ({ id, label: name, ...(isPlaced ? places.get(id) : undefined) }))
  const links = shown.map(({ id, name, from, to }) => ({ id, from, to, value: valueOf(id), label: name }))
  const rows = drawing.flows.map((flow) => ({
    flow,
    from: units.get(flow.from ?? '') ?? OUTSIDE,
    to: units.get(flow.to ?? '') ?? OUTSIDE,
    value: valueOf(flow.id),
  }))
  const layout = sankeyLayout(nodes, links, { ...size, gap: GAP })
  return { layout, rows, names: units, source, title: titleOf(drawing, rows) }
}

/** A share of the largest below which a flow is nothing: what computing with binary fractions leaves of zero. */
const NOTHING = 1e-6

/** Whether a flow is worth a band: missing ones are shown as such, zero ones stand in the table only. */
function notNothing(values: readonly (number | null)[]): (value: number | null) => boolean {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)))
  return (value) => value === null || Math.abs(value) > largest * NOTHING
}

function measuredNumbers({ layer, period }: Drawing, network: PlantNetwork): Map<string, number> {
  const found = network.layers.find(({ id }) => id === layer?.id)
  if (found === undefined || period === null) return new Map()
  const values = measuredValues(network, period, found)
  return new Map([...values].map(([id, value]) => [id, value.toNumber()]))
}

/** 进入全厂 1,200 m³，其中 62 % 由“含铬废水”离开。 */
function titleOf({ layer }: Drawing, rows: readonly SankeyRow[]): string {
  const name = layer?.name ?? '平衡'
  const symbol = layer?.unit === null || layer === null ? '' : ` ${UNITS[layer.unit].symbol}`
  const total = (some: readonly SankeyRow[]) => some.reduce((sum, { value }) => sum + Math.max(0, value ?? 0), 0)
  const input = total(rows.filter(({ flow }) => flow.from === null))
  const leaving = rows.filter(({ flow, value }) => flow.to === null && (value ?? 0) > 0)
  const largest = [...leaving].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))[0]
  if (input <= 0) return `${name}：还没有进入全厂的数值`
  const start = `${name}：进入全厂 ${shortDecimal(input, 5)}${symbol}`
  return largest === undefined
    ? start
    : `${start}，最大的去向是“${largest.flow.name}”，占 ${shareText((largest.value ?? 0) / input)}`
}

/** The words of a node: a unit's name, at an outside end the flow's. */
export function nodeName({ id, isStub }: PlacedNode, { names, rows }: Sankey): string {
  if (!isStub) return names.get(id) ?? ''
  const flow = id.slice(id.indexOf(':') + 1)
  return rows.find((row) => row.flow.id === flow)?.flow.name ?? ''
}
