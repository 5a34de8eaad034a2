import type { DenseResistances } from './dense-resistances.ts'
import { denseResistances } from './dense-resistances.ts'
import { firstAtLeast } from './elimination-structure.ts'
import { addAt, int, real } from '../indexed.ts'
import type { LaplacianFactor } from './laplacian-factor.ts'

/**
 * Effective resistances in the graph of a factored Laplacian, its weights taken as conductances, at the places of the
 * factor: `below` under the diagonal of the sparse columns, `toGround` by place (in a part without ground: to the node
 * eliminated last), `rest` in the dense rest.
 */
export type Resistances = {
  readonly factor: LaplacianFactor
  readonly below: Float64Array
  readonly toGround: Float64Array
  readonly rest: DenseResistances
}

/**
 * Computes the resistances column by column from the last to the first. With p the shares in which a node's weights lead
 * to later nodes (and the ground), R(j, k) = 1 / pivot + sum p R(i, k) - half of sum p p R(i, l). It is Takahashi's
 * recursion for the inverse written for differences of its entries: between nodes that are joined far more strongly than
 * both are with the rest, the entries of the inverse would be equal to all digits.
 */
export function resistances(factor: LaplacianFactor): Resistances {
  const { nodes, dense } = factor.structure
  const rest = denseResistances(factor.rest)
  const found = { factor, below: new Float64Array(factor.weight.length), toGround: new Float64Array(nodes), rest }
  found.toGround.set(rest.toGround, dense)
  const column: Column = { share: new Float64Array(nodes), sum: new Float64Array(nodes) }
  for (let k = dense - 1; k >= 0; k -= 1) {
    if (factor.pivot[k] !== 0) addColumn(found, column, k)
  }
  return found
}

/** Scratch by place; outside of the column at work all shares are 0. */
type Column = { readonly share: Float64Array; readonly sum: Float64Array }

function addColumn(found: Resistances, { share, sum }: Column, k: number): void {
  const { factor, below, toGround } = found
  const { columnStart, denseFrom, row } = factor.structure
  const [begin, middle, end] = [int(columnStart, k), int(denseFrom, k), int(columnStart, k + 1)]
  const own = real(factor.pivot, k)
  const grounded = real(factor.ground, k) / own
  for (let at = begin; at < end; at += 1) {
    const place = int(row, at)
    share[place] = real(factor.weight, at) / own
    sum[place] = grounded * real(toGround, place)
  }
  for (let at = begin; at < middle; at += 1) addSparse(found, { share, sum }, int(row, at))
  addRest(found, { share, sum }, middle, end)
  let [mean, spread] = [0, 0]
  for (let at = begin; at < end; at += 1) {
    const place = int(row, at)
    mean += real(share, place) * real(toGround, place)
    spread += real(share, place) * real(sum, place)
  }
  const shift = 1 / own - (spread + grounded * mean) / 2
  toGround[k] = mean + shift
  for (let at = begin; at < end; at += 1) {
    below[at] = real(sum, int(row, at)) + shift
    share[int(row, at)] = 0
  }
}

/** What the known resistances of column i contribute; places outside the column at work have share 0. */
function addSparse({ factor, below }: Resistances, { share, sum }: Column, i: number): void {
  const { columnStart, row } = factor.structure
  const own = real(share, i)
  let total = 0
  for (let at = int(columnStart, i); at < int(columnStart, i + 1); at += 1) {
    const place = row[at] as number
    const value = below[at] as number
    total += value * (share[place] as number)
    sum[place] = (sum[place] as number) + value * own
  }
  addAt(sum, i, total)
}

function addRest({ factor, rest }: Resistances, { share, sum }: Column, begin: number, end: number): void {
  const { row, dense } = factor.structure
  for (let at = begin; at < end; at += 1) {
    const line = ((row[at] as number) - dense) * rest.stride - dense
    let total = 0
    for (let other = begin; other < end; other += 1) {
      const place = row[other] as number
      total += (rest.pair[line + place] as number) * (share[place] as number)
    }
    addAt(sum, int(row, at), total)
  }
}

/** The resistance between two nodes joined by an edge; -1 is the ground. */
export function resistanceBetween({ factor, below, toGround, rest }: Resistances, a: number, b: number): number {
  const { position, dense, columnStart, row } = factor.structure
  if (a < 0 || b < 0) return real(toGround, int(position, Math.max(a, b)))
  const [one, other] = [int(position, a), int(position, b)]
  const [first, second] = one < other ? [one, other] : [other, one]
  if (first >= dense) return real(rest.pair, (first - dense) * rest.stride + second - dense)
  return real(below, firstAtLeast(row, second, int(columnStart, first), int(columnStart, first + 1)))
}
