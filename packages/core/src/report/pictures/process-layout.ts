import { sankeyLayout } from '../../balance/sankey/sankey-layout.ts'
import type { ReportSankey } from '../report-document.schema.ts'

/** A unit, or the outer end of a flow where it is drawn as one of them, with the width it takes. */
export type ProcessItem = { readonly id: string; readonly width: number; readonly x?: number; readonly y?: number }

/** A flow between two items. */
export type ProcessLink = { readonly id: string; readonly from: string; readonly to: string }

/** An item in its level, counted from the top; `x` is its middle in pixels. */
type PlacedItem = { readonly id: string; readonly level: number; readonly x: number }

/** A flow with the places between its ends where it passes other levels; one that runs back passes beside all of them. */
type PlacedFlow = ProcessLink & { readonly isBack: boolean; readonly passes: readonly { level: number; x: number }[] }

export type ProcessLayout = {
  readonly items: ReadonlyMap<string, PlacedItem>
  readonly flows: readonly PlacedFlow[]
  readonly levels: number
  /** Of each level: the ids of its items, and the width that the flows passing them and the gaps take. */
  readonly rows: readonly { readonly ids: readonly string[]; readonly taken: number }[]
}

/** How wide a flow is where it passes a level between units, and what is left free between two neighbours. */
const PASS = 3
const FREE = 7
const SWEEPS = 8

/**
 * Places the units of a process in levels from top to bottom, as a Sankey drawing with every flow alike has them in
 * columns. A flow over several levels gets a place in each, so that it passes between the units and not through them.
 */
export function processLayout(
  items: readonly ProcessItem[],
  links: readonly ProcessLink[],
  width: number,
): ProcessLayout {
  const first = ordered(items, links)
  const back = new Set(first.links.filter(({ isFeedback }) => isFeedback).map(({ id }) => id))
  const columns = new Map(first.nodes.map(({ id, column }) => [id, column]))
  const chains = links.filter(({ id }) => !back.has(id)).map((link) => chainOf(link, columns))
  const passing = chains.flatMap(({ passes }) => passes.map((id): ProcessItem => ({ id, width: PASS })))
  const all = [...items, ...passing]
  const steps = chains.flatMap(({ steps: own }) => own)
  const second = ordered(all, steps)
  const levelOf = new Map(second.nodes.map(({ id, column }) => [id, column]))
  const rows = rowsOf(second.nodes)
  const xs = settle(rows, { items: all, steps, width })
  const known = new Set(items.map(({ id }) => id))
  const placed = (id: string) => ({ level: levelOf.get(id) ?? 0, x: xs.get(id) ?? width / 2 })
  const passesOf = new Map(chains.map(({ id, passes }) => [id, passes.map(placed)]))
  return {
    items: new Map(items.map(({ id }) => [id, { id, ...placed(id) }])),
    flows: links.map((link) => ({ ...link, isBack: back.has(link.id), passes: passesOf.get(link.id) ?? [] })),
    levels: 1 + Math.max(0, ...levelOf.values()),
    rows: rows.map((row) => {
      const ids = row.filter((id) => known.has(id))
      return { ids, taken: (row.length - ids.length) * PASS + (row.length - 1) * FREE }
    }),
  }
}

type Place = { readonly x?: number | undefined; readonly y?: number | undefined }

/** Where a person placed a unit, without what is not known of it. */
export function ownPlace({ x, y }: Place): { readonly x?: number; readonly y?: number } {
  return { ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) }
}

const SQUARE = { width: 1000, height: 1000 }

function ordered(items: readonly ProcessItem[], links: readonly ProcessLink[]) {
  const nodes = items.map((item) => ({ id: item.id, ...ownPlace(item) }))
  const values: ReportSankey['links'] = links.map((link) => ({ ...link, value: 1, label: '' }))
  return sankeyLayout(nodes, values, SQUARE)
}

type Chain = { readonly id: string; readonly passes: readonly string[]; readonly steps: readonly ProcessLink[] }

/** A flow as steps from level to level. */
function chainOf({ id, from, to }: ProcessLink, columns: ReadonlyMap<string, number>): Chain {
  const [start, end] = [columns.get(from) ?? 0, columns.get(to) ?? 0]
  const passes = Array.from({ length: Math.max(0, end - start - 1) }, (_, at) => `pass:${at}:${id}`)
  const stops = [from, ...passes, to]
  const steps = stops.slice(1).map((stop, at) => ({ id: `${at}:${id}`, from: stops[at] ?? from, to: stop }))
  return { id, passes, steps }
}

type Rows = readonly (readonly string[])[]

/** The ids of each column in their order. */
function rowsOf(nodes: readonly { id: string; column: number; y: number }[]): Rows {
  const rows: { id: string; y: number }[][] = Array.from(
    { length: 1 + Math.max(-1, ...nodes.map(({ column }) => column)) },
    () => [],
  )
  for (const { id, column, y } of nodes) rows[column]?.push({ id, y })
  return rows.map((row) => [...row].sort((a, b) => a.y - b.y).map(({ id }) => id))
}

type Room = { readonly items: readonly ProcessItem[]; readonly steps: readonly ProcessLink[]; readonly width: number }

/** Moves what stands in each row towards what it is linked with, in its order and without covering a neighbour. */
function settle(rows: Rows, { items, steps, width }: Room): ReadonlyMap<string, number> {
  const widths = new Map(items.map((item) => [item.id, item.width]))
  const near = new Map<string, string[]>()
  for (const { from, to } of steps) {
    near.set(from, [...(near.get(from) ?? []), to])
    near.set(to, [...(near.get(to) ?? []), from])
  }
  const xs = new Map<string, number>()
  for (const row of rows) row.forEach((id, at) => xs.set(id, ((at + 0.5) * width) / row.length))
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const row of sweep % 2 === 0 ? rows : [...rows].reverse()) {
      const wished = row.map((id) =>
        meanOf(
          (near.get(id) ?? []).map((other) => xs.get(other) ?? 0),
          xs.get(id) ?? 0,
        ),
      )
      const sizes = row.map((id) => widths.get(id) ?? PASS)
      apart(wished, sizes, width).forEach((x, at) => xs.set(row[at] ?? '', x))
    }
  }
  return xs
}

function meanOf(values: readonly number[], otherwise: number): number {
  return values.length === 0 ? otherwise : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Places as near to the wished ones as their order and widths let them be, inside of a width where they fit. */
function apart(wished: readonly number[], sizes: readonly number[], width: number): number[] {
  const gap = (at: number): number => ((sizes[at - 1] ?? 0) + (sizes[at] ?? 0)) / 2 + FREE
  const needed = sizes.reduce((sum, size) => sum + size, 0) + FREE * Math.max(0, sizes.length - 1)
  const start = Math.max(0, (width - needed) / 2)
  if (needed >= width)
    return sizes.map((size, at) => start + sizes.slice(0, at).reduce((sum, each) => sum + each + FREE, size / 2))
  const pushedRight: number[] = []
  wished.forEach((x, at) => {
    const least = at === 0 ? (sizes[0] ?? 0) / 2 : (pushedRight[at - 1] ?? 0) + gap(at)
    pushedRight.push(Math.max(least, x))
  })
  const pushedLeft: number[] = []
  for (let at = wished.length - 1; at >= 0; at -= 1) {
    const most = at === wished.length - 1 ? width - (sizes[at] ?? 0) / 2 : (pushedLeft[at + 1] ?? 0) - gap(at + 1)
    pushedLeft[at] = Math.min(most, wished[at] ?? 0)
  }
  const both = wished.map((_, at) => ((pushedRight[at] ?? 0) + (pushedLeft[at] ?? 0)) / 2)
  return inside(both, sizes, { width, gap })
}

/** Pushes what sticks out of either side back in. */
function inside(
  xs: number[],
  sizes: readonly number[],
  { width, gap }: { width: number; gap: (at: number) => number },
): number[] {
  for (let at = xs.length - 1; at >= 0; at -= 1) {
    const most = at === xs.length - 1 ? width - (sizes[at] ?? 0) / 2 : (xs[at + 1] ?? 0) - gap(at + 1)
    xs[at] = Math.min(xs[at] ?? 0, most)
  }
  for (let at = 0; at < xs.length; at += 1) {
    const least = at === 0 ? (sizes[0] ?? 0) / 2 : (xs[at - 1] ?? 0) + gap(at)
    xs[at] = Math.max(xs[at] ?? 0, least)
  }
  return xs
}
