import { present } from '../../kernel/present.ts'
import type { Condition } from './quadratic-program.ts'

/** A linear equation: the sum of factor x unknown is `rhs`. `origins`: the constraints it was made of. */
export type Row = {
  readonly terms: Map<number, number>
  rhs: number
  /** Largest number that went into `rhs`: what is far below it is rounding. */
  size: number
  /** A factor at or below this is rounding of what the row was made of. */
  noise: number
  readonly origins: Set<number>
}

export type Elimination = {
  /** For each unmeasured unknown that an equation gives: unknown + terms = rhs, terms over the others. */
  readonly solved: ReadonlyMap<number, Row>
  /** Independent equations among measured unknowns, each without the least certain unknown of those before it. */
  readonly independent: readonly Row[]
  /** Equations with no unknown left whose right side is not 0. */
  readonly contradictions: readonly Row[]
}

/** A row as an equality of a program. */
export function conditionOf({ terms, rhs }: Row): Condition {
  return { columns: Int32Array.from(terms.keys()), factors: Float64Array.from(terms.values()), rhs }
}

/** The value that a row of `solved` gives its unknown. */
export function valueGiven({ terms, rhs }: Row, point: Float64Array): number {
  let value = rhs
  for (const [unknown, factor] of terms) value -= factor * present(point[unknown])
  return value
}

/** A difference below this share of the largest factor of the rows it was made of is rounding and counts as 0. */
export const ROUNDING = 1e-12
/** Above this share of what went into a right side it is not rounding. */
const CONTRADICTS = 1e-9

/**
 * Takes the unmeasured unknowns (`sd` infinite) out of the equations (Gauss-Jordan on sparse rows, the shortest row with
 * a sound pivot first) and keeps of the rest a largest independent set, the least certain unknowns taken out row by row:
 * so that large uncertain flows do not drown small certain ones. Changes `rows`.
 */
export function eliminate(rows: Row[], sd: (unknown: number) => number): Elimination {
  const places = placesOf(rows)
  const table = { rows, places }
  const solved = new Map<number, Row>()
  const used = new Set<number>()
  const waiting = new Set([...places.keys()].filter((unknown) => sd(unknown) === Infinity).sort((a, b) => a - b))
  for (let next = rarest(waiting, places, used); next !== null; next = rarest(waiting, places, used)) {
    waiting.delete(next)
    const pivot = shortestRow(next, present(places.get(next)), rows, used)
    if (pivot === null) continue
    used.add(pivot)
    normalise(present(rows[pivot]), next)
    for (const other of present(places.get(next))) {
      if (other !== pivot) subtract(table, other, { pivot, unknown: next })
    }
    present(rows[pivot]).terms.delete(next)
    solved.set(next, present(rows[pivot]))
  }
  const rest = rows.filter((_, index) => !used.has(index))
  return { solved, ...independentRows(rest, sd) }
}

function placesOf(rows: readonly Row[]): Map<number, Set<number>> {
  const places = new Map<number, Set<number>>()
  rows.forEach(({ terms }, index) => {
    for (const unknown of terms.keys()) {
      const at = places.get(unknown)
      if (at === undefined) places.set(unknown, new Set([index]))
      else at.add(index)
    }
  })
  return places
}

/** The waiting unknown that stands in the fewest rows not used yet; null when none stands in any. */
function rarest(waiting: Set<number>, places: ReadonlyMap<number, Set<number>>, used: ReadonlySet<number>) {
  let best: number | null = null
  let least = Infinity
  for (const unknown of waiting) {
    let count = 0
    for (const row of present(places.get(unknown))) if (!used.has(row)) count++
    if (count === 0) continue
    if (count < least) [best, least] = [unknown, count]
    if (count === 1) break
  }
  return best
}

function shortestRow(unknown: number, at: ReadonlySet<number>, rows: readonly Row[], used: ReadonlySet<number>) {
  let largest = 0
  const open = [...at].filter((row) => !used.has(row))
  for (const row of open) largest = Math.max(largest, Math.abs(present(present(rows[row]).terms.get(unknown))))
  let best: number | null = null
  for (const row of open) {
    if (Math.abs(present(present(rows[row]).terms.get(unknown))) < 0.1 * largest) continue
    if (best === null || present(rows[row]).terms.size < present(rows[best]).terms.size) best = row
  }
  return best
}

function normalise(row: Row, unknown: number): void {
  const factor = present(row.terms.get(unknown))
  for (const [key, value] of row.terms) row.terms.set(key, value / factor)
  row.rhs /= factor
  row.size /= Math.abs(factor)
  row.noise /= Math.abs(factor)
}

/** Rows, and in which of them each unknown stands. */
type Table = { readonly rows: readonly Row[]; readonly places: ReadonlyMap<number, Set<number>> }

/** Row `other` less a multiple of row `pivot`, so that it no longer holds `unknown`; the pivot has factor 1 there. */
function subtract(
  { rows, places }: Table,
  other: number,
  { pivot, unknown }: { pivot: number; unknown: number },
): void {
  const target = present(rows[other])
  const factor = present(target.terms.get(unknown))
  addMultiple(target, present(rows[pivot]), -factor, (key, isThere) => {
    if (isThere) present(places.get(key)).add(other)
    else present(places.get(key)).delete(other)
  })
  target.terms.delete(unknown)
  present(places.get(unknown)).delete(other)
}

function addMultiple(target: Row, row: Row, factor: number, onChange: (key: number, isThere: boolean) => void): void {
  target.noise = Math.max(target.noise, Math.abs(factor) * row.noise)
  for (const [key, value] of row.terms) {
    const old = target.terms.get(key)
    const result = (old ?? 0) + factor * value
    if (Math.abs(result) <= target.noise) {
      if (old === undefined) continue
      target.terms.delete(key)
      onChange(key, false)
    } else {
      target.terms.set(key, result)
      if (old === undefined) onChange(key, true)
    }
  }
  target.rhs += factor * row.rhs
  target.size = Math.max(target.size, Math.abs(factor) * row.size)
  for (const origin of row.origins) target.origins.add(origin)
}

/** A largest independent set of rows, and rows that contradict the others. */
function independentRows(rows: readonly Row[], sd: (unknown: number) => number) {
  const places = placesOf(rows)
  const table = { rows, places }
  const open = new Set(rows.keys())
  const independent: Row[] = []
  const contradictions: Row[] = []
  while (open.size > 0) {
    const pivot = fewestTerms(open, rows)
    open.delete(pivot)
    const row = present(rows[pivot])
    if (row.terms.size === 0) {
      if (Math.abs(row.rhs) > CONTRADICTS * row.size) contradictions.push(row)
      continue
    }
    independent.push(row)
    const unknown = soundColumn(row, places, open, sd)
    normalise(row, unknown)
    for (const other of present(places.get(unknown))) {
      if (open.has(other)) subtract(table, other, { pivot, unknown })
    }
  }
  return { independent, contradictions }
}

function fewestTerms(open: ReadonlySet<number>, rows: readonly Row[]): number {
  let best = -1
  for (const index of open) {
    if (best === -1 || present(rows[index]).terms.size < present(rows[best]).terms.size) best = index
    if (present(rows[best]).terms.size <= 1) break
  }
  return best
}

/** Of the columns that weigh nearly the most (factor x sd) the one in the fewest rows. */
function soundColumn(
  { terms }: Row,
  places: ReadonlyMap<number, Set<number>>,
  open: ReadonlySet<number>,
  sd: (unknown: number) => number,
): number {
  let largest = 0
  for (const [unknown, value] of terms) largest = Math.max(largest, Math.abs(value) * sd(unknown))
  let best = -1
  let least = Infinity
  for (const [unknown, value] of terms) {
    if (Math.abs(value) * sd(unknown) < 0.1 * largest) continue
    let count = 0
    for (const row of present(places.get(unknown))) if (open.has(row)) count++
    if (count < least) [best, least] = [unknown, count]
  }
  return best
}
