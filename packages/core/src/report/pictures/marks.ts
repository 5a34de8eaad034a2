import type { ReportSankey } from '../report-document.schema.ts'
import type { KeyEntry } from './picture.ts'
import { oneLine } from './picture-text.ts'

/** How the flows and units of a drawing are written: by their names, or by marks that a key explains. */
export type Naming = {
  readonly flow: (id: string) => string
  readonly unit: (id: string) => string
}

/** Everything by its own name. */
export function byNames({ nodes, links }: ReportSankey): Naming {
  const flows = new Map(links.map(({ id, label }) => [id, oneLine(label)]))
  const units = unitNames(nodes)
  return { flow: (id) => flows.get(id) ?? '', unit: (id) => units.get(id) ?? '' }
}

const NO_LETTERS: ReadonlySet<string> = new Set()

/** Flows by their numbers, in their order; units by their names, those of `lettered` with their letters before them. */
export function byNumbers({ nodes, links }: ReportSankey, lettered = NO_LETTERS): Naming {
  const numbers = new Map(links.map(({ id }, at) => [id, String(at + 1)]))
  const units = new Map(
    nodes.map(({ id, label }, at) => [id, lettered.has(id) ? `${letterOf(at)} ${oneLine(label)}` : oneLine(label)]),
  )
  return { flow: (id) => numbers.get(id) ?? '', unit: (id) => units.get(id) ?? '' }
}

/** What the numbers of all flows stand for, and the letters of these units. */
export function keyOf({ nodes, links }: ReportSankey, lettered: ReadonlySet<string>): KeyEntry[] {
  const units = nodes.flatMap(({ id, label }, at) =>
    lettered.has(id) ? [{ mark: letterOf(at), text: oneLine(label) || '（没有名称）' }] : [],
  )
  const flows = links.map(({ label, figure }, at): KeyEntry => {
    const named = { mark: String(at + 1), text: oneLine(label) || '（没有名称）' }
    return figure === undefined ? named : { ...named, figure }
  })
  return [...units, ...flows]
}

function unitNames(nodes: ReportSankey['nodes']): Map<string, string> {
  return new Map(nodes.map(({ id, label }) => [id, oneLine(label)]))
}

/** A, B, ... Z, AA, AB, ... */
function letterOf(at: number): string {
  const last = String.fromCodePoint(65 + (at % 26))
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last
}
