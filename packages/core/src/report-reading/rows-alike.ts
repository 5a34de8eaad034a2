import { nameKey } from '../kernel/text.ts'
import type { BoundFigure } from '../report/report-document.schema.ts'
import { agreementOf } from './agreement.ts'
import type { IndexedNumber } from './number-index.ts'
import { valueAsPrinted } from './value-as-printed.ts'

/** A row of our own report: its figures by the key of the column they stand in. */
export type OwnRow = { readonly id: number; readonly cells: readonly { column: string; figure: BoundFigure }[] }

/** A row of an uploaded report: its numbers by the key of our column. */
export type FoundRow = { readonly id: string; readonly cells: ReadonlyMap<string, readonly IndexedNumber[]> }

/** Which rows of the report may be one of ours, and whether that is sure. */
export type RowMatch = { readonly rows: readonly string[]; readonly isSure: boolean }

/** Above so many pairs of rows only their order is looked at. */
const MOST_PAIRS = 10_000

/**
 * Rows that are called alike, told apart by what stands beside their name: rows belong together where the cells of each fit
 * no other row as well. What is left is taken by its order where there are as many rows on both sides, and is sure only for
 * a single pair; otherwise every row that is left may be meant.
 */
export function matchRowsAlike(own: readonly OwnRow[], found: readonly FoundRow[]): ReadonlyMap<number, RowMatch> {
  const matches = new Map<number, RowMatch>()
  if (own.length * found.length <= MOST_PAIRS) matchByCells(own, found, matches)
  const taken = new Set([...matches.values()].flatMap(({ rows }) => rows))
  const ownLeft = own.filter(({ id }) => !matches.has(id))
  const foundLeft = found.filter(({ id }) => !taken.has(id)).map(({ id }) => id)
  const isPaired = ownLeft.length === foundLeft.length
  ownLeft.forEach(({ id }, at) => {
    const rows = isPaired ? foundLeft.slice(at, at + 1) : foundLeft
    matches.set(id, { rows, isSure: isPaired && rows.length === ownLeft.length })
  })
  return matches
}

function matchByCells(own: readonly OwnRow[], found: readonly FoundRow[], matches: Map<number, RowMatch>): void {
  const scores = own.map((row) => found.map((other) => cellsAlike(row, other)))
  const freeOwn = new Set(own.keys())
  const freeFound = new Set(found.keys())
  for (let isGoing = true; isGoing;) {
    const pairs = [...freeOwn].flatMap((at): [number, number][] => {
      const best = onlyBest(freeFound, (other) => scores[at]?.[other] ?? 0)
      const isMutual = best !== null && onlyBest(freeOwn, (each) => scores[each]?.[best] ?? 0) === at
      return isMutual ? [[at, best]] : []
    })
    for (const [at, other] of pairs) {
      freeOwn.delete(at)
      freeFound.delete(other)
      matches.set(own[at]?.id ?? -1, { rows: [found[other]?.id ?? ''], isSure: true })
    }
    isGoing = pairs.length > 0
  }
}

/** The candidate that fits better than any other; null where none fits, or two fit alike. */
function onlyBest(candidates: Iterable<number>, scoreOf: (candidate: number) => number): number | null {
  let best: number | null = null
  let most = 0
  for (const candidate of candidates) {
    const score = scoreOf(candidate)
    if (score > most) [best, most] = [candidate, score]
    else if (score === most) best = null
  }
  return best
}

/** How many cells of two rows say the same. */
function cellsAlike({ cells }: OwnRow, found: FoundRow): number {
  const said = new Set([...found.cells.values()].flatMap((numbers) => numbers.flatMap(({ heads }) => [...heads])))
  return cells.filter(({ column, figure }) => {
    const value = valueAsPrinted(figure)
    if (value === null) return said.has(nameKey(figure.text))
    const numbers = found.cells.get(column) ?? []
    return numbers.some(({ number }) => agreementOf(number, { value, unit: figure.unit }).agrees)
  }).length
}
