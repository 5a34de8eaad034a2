import { invertDense } from './dense-inverse.ts'
import { firstAtLeast } from './elimination-structure.ts'
import { addAt, int, real } from './indexed.ts'
import type { LaplacianFactor } from './laplacian-factor.ts'

/**
 * The entries of a Laplacian's inverse at the places of its factor: `below` under the diagonal of the sparse columns,
 * `diagonal` by position, `rest` the whole dense rest in rows of `stride`. The last node of a part without ground
 * counts as ground. All entries are sums of positive numbers.
 */
export type SelectedInverse = {
  readonly factor: LaplacianFactor
  readonly below: Float64Array
  readonly diagonal: Float64Array
  readonly rest: Float64Array
}

/** Computes the entries column by column from the last to the first (Takahashi's equations). */
export function selectedInverse(factor: LaplacianFactor): SelectedInverse {
  const { structure, weight, pivot } = factor
  const { nodes, dense, columnStart, row } = structure
  const rest = invertDense(factor.rest)
  const inverse = { factor, below: new Float64Array(weight.length), diagonal: new Float64Array(nodes), rest }
  for (let place = dense; place < nodes; place += 1) {
    inverse.diagonal[place] = real(rest, (place - dense) * (factor.rest.stride + 1))
  }
  const share = new Float64Array(nodes)
  const sum = new Float64Array(nodes)
  const column: Column = { share, sum, begin: 0, end: 0 }
  for (let k = dense - 1; k >= 0; k -= 1) {
    const own = real(pivot, k)
    if (own === 0) continue
    column.begin = int(columnStart, k)
    column.end = int(columnStart, k + 1)
    for (let at = column.begin; at < column.end; at += 1) share[int(row, at)] = real(weight, at) / own
    for (let at = column.begin; at < int(structure.denseFrom, k); at += 1) addSparse(inverse, column, int(row, at))
    addRest(inverse, column, int(structure.denseFrom, k))
    inverse.diagonal[k] = 1 / own + takeColumn(inverse, column)
  }
  return inverse
}

type Column = { readonly share: Float64Array; readonly sum: Float64Array; begin: number; end: number }

/** What the known entries of column i contribute; places outside the pattern have share 0. */
function addSparse({ factor, below, diagonal }: SelectedInverse, { share, sum }: Column, i: number): void {
  const { columnStart, row } = factor.structure
  const own = real(share, i)
  let total = own * real(diagonal, i)
  for (let at = int(columnStart, i); at < int(columnStart, i + 1); at += 1) {
    const place = row[at] as number
    const value = below[at] as number
    total += value * (share[place] as number)
    sum[place] = (sum[place] as number) + value * own
  }
  addAt(sum, i, total)
}

function addRest({ factor, rest }: SelectedInverse, { share, sum, end }: Column, begin: number): void {
  const { row, dense } = factor.structure
  const { stride } = factor.rest
  for (let at = begin; at < end; at += 1) {
    const line = ((row[at] as number) - dense) * stride - dense
    let total = 0
    for (let other = begin; other < end; other += 1) {
      const place = row[other] as number
      total += (rest[line + place] as number) * (share[place] as number)
    }
    addAt(sum, int(row, at), total)
  }
}

function takeColumn({ factor, below }: SelectedInverse, { share, sum, begin, end }: Column): number {
  const { row, columnStart } = factor.structure
  let total = 0
  for (let at = begin; at < end; at += 1) {
    const place = int(row, at)
    below[at] = real(sum, place)
    total += real(share, place) * real(sum, place)
  }
  for (let at = begin; at < end; at += 1) share[int(row, at)] = 0
  clear(sum, { row, columnStart }, begin, end)
  return total
}

function clear(
  sum: Float64Array,
  { row, columnStart }: { row: Int32Array; columnStart: Int32Array },
  begin: number,
  end: number,
): void {
  for (let at = begin; at < end; at += 1) {
    const place = int(row, at)
    sum[place] = 0
    if (place + 1 >= columnStart.length) continue
    for (let under = int(columnStart, place); under < int(columnStart, place + 1); under += 1) sum[int(row, under)] = 0
  }
}

/** The entry between two nodes that are joined by an edge, or on the diagonal. */
export function inverseEntry({ factor, below, diagonal, rest }: SelectedInverse, a: number, b: number): number {
  const { position, dense, columnStart, row } = factor.structure
  const [one, other] = [int(position, a), int(position, b)]
  if (one === other) return real(diagonal, one)
  const [first, second] = one < other ? [one, other] : [other, one]
  if (first >= dense) return real(rest, (first - dense) * factor.rest.stride + second - dense)
  const end = int(columnStart, first + 1)
  return real(below, firstAtLeast(row, second, int(columnStart, first), end))
}
