import { addAt, int, real } from '../indexed.ts'
import type { LaplacianFactor } from '../laplacian/laplacian-factor.ts'
import { nearForm } from './near-form.ts'
import type { Resistances } from '../laplacian/resistances.ts'

/**
 * Collects sparse vectors q by node, for the Laplacian S of an inverse. `take` gives q' S⁻¹ q and forgets q; `pour` adds q,
 * reduced by the factor, to a sum of such vectors, and forgets it.
 */
export type QuadraticForm = {
  readonly add: (node: number, amount: number) => void
  readonly take: () => number
  readonly pour: (target: ReducedVector) => void
}

/** A vector reduced by the factor, by place, and the image of its dense rest under the inverse. */
export type ReducedVector = { readonly value: Float64Array; readonly image: Float64Array }

type Work = {
  readonly factor: LaplacianFactor
  /** The inverse of the dense rest, row by row. */
  readonly rest: Float64Array
  /** The inverse's entries between all sparse places and the dense rest. */
  readonly across: Float64Array
  readonly value: Float64Array
  readonly isTouched: Uint8Array
  readonly isGiven: Uint8Array
  /** Touched sparse places, path by path (`path`: where each begins); a later path is to be reduced before an earlier. */
  readonly sparse: Int32Array
  readonly path: Int32Array
  readonly full: Int32Array
  /** The places to which something was added, and how much in all. */
  readonly given: Int32Array
  readonly amount: Float64Array
  readonly count: { sparse: number; path: number; full: number; given: number }
}

/** An empty collector; its cost is that of the columns of the factor which the vectors reach. */
export function quadraticForm(found: Resistances): QuadraticForm {
  const { factor } = found
  const { nodes, dense, position } = factor.structure
  const rest = restInverse(found)
  const places = () => new Int32Array(nodes)
  const work: Work = {
    factor,
    rest,
    across: linesAcross(factor, rest),
    value: new Float64Array(nodes),
    isTouched: new Uint8Array(nodes),
    isGiven: new Uint8Array(nodes),
    sparse: places(),
    path: places(),
    full: places(),
    given: places(),
    amount: new Float64Array(nodes),
    count: { sparse: 0, path: 0, full: 0, given: 0 },
  }
  const members: number[] = []
  const add = (node: number, amount: number): void => {
    const place = int(position, node)
    if (work.isGiven[place] === 0) {
      work.isGiven[place] = 1
      work.given[work.count.given] = place
      work.count.given += 1
    }
    addAt(work.amount, place, amount)
  }
  const take = (): number => {
    if (dense < nodes) return evaluate(work)
    for (let at = 0; at < work.count.given; at += 1) {
      const place = int(work.given, at)
      members.push(place)
      work.value[place] = real(work.amount, place)
      work.isTouched[place] = 1
    }
    forget(work)
    return nearForm(found, { value: work.value, isMember: work.isTouched, members })
  }
  return { add, take, pour: (target) => pourInto(work, target) }
}

/** Loads what was added, and notes all places it leads to. */
function begin(work: Work): void {
  for (let at = 0; at < work.count.given; at += 1) {
    const place = int(work.given, at)
    touch(work, place)
    addAt(work.value, place, real(work.amount, place))
  }
}

/** The zero vector. */
export function reducedZero({ factor }: Resistances): ReducedVector {
  const { nodes, dense } = factor.structure
  return { value: new Float64Array(nodes), image: new Float64Array(nodes - dense) }
}

/** Adds the second vector to the first. */
export function addReduced(target: ReducedVector, other: ReducedVector): void {
  for (let place = 0; place < target.value.length; place += 1) addAt(target.value, place, real(other.value, place))
  for (let place = 0; place < target.image.length; place += 1) addAt(target.image, place, real(other.image, place))
}

/** q' S⁻¹ q of the vector q that was reduced. */
export function reducedForm({ factor }: Resistances, { value, image }: ReducedVector): number {
  const { dense } = factor.structure
  let total = 0
  for (let k = 0; k < dense; k += 1) {
    const amount = value[k] as number
    if (amount !== 0 && factor.pivot[k] !== 0) total += (amount * amount) / real(factor.pivot, k)
  }
  for (let place = 0; place < image.length; place += 1) total += real(value, dense + place) * real(image, place)
  return total
}

/** Notes the place and all that its elimination leads to. */
function touch({ factor, isTouched, sparse, path, full, count }: Work, place: number): void {
  if (isTouched[place] === 1) return
  const { dense, columnStart, row } = factor.structure
  path[count.path] = count.sparse
  count.path += 1
  let each = place
  while (isTouched[each] === 0) {
    isTouched[each] = 1
    if (each >= dense) {
      full[count.full] = each
      count.full += 1
      return
    }
    sparse[count.sparse] = each
    count.sparse += 1
    const begin = int(columnStart, each)
    if (begin === int(columnStart, each + 1)) return
    each = int(row, begin)
  }
}

/** Reduces column k of the vector; returns its value there. */
function eliminate(work: Work, k: number): number {
  const { factor } = work
  const { dense, columnStart, row } = factor.structure
  const own = real(factor.pivot, k)
  const amount = real(work.value, k)
  work.value[k] = 0
  work.isTouched[k] = 0
  if (own === 0 || amount === 0) return amount
  for (let at = int(columnStart, k); at < int(columnStart, k + 1); at += 1) {
    const place = int(row, at)
    if (place >= dense) touch(work, place)
    addAt(work.value, place, real(factor.weight, at) * (amount / own))
  }
  return amount
}

/** Reduces all that was touched and shows each sparse place with its value. */
function reduce(work: Work, visit: (place: number, value: number) => void): void {
  const { sparse, path, count } = work
  let end = count.sparse
  for (let each = count.path - 1; each >= 0; each -= 1) {
    const begin = int(path, each)
    for (let at = begin; at < end; at += 1) visit(int(sparse, at), eliminate(work, int(sparse, at)))
    end = begin
  }
  // the places of the dense rest that elimination touched began paths of their own
  count.sparse = 0
  count.path = 0
}

function evaluate(work: Work): number {
  const { pivot } = work.factor
  let total = 0
  begin(work)
  reduce(work, (k, amount) => {
    const own = real(pivot, k)
    if (own !== 0) total += (amount * amount) / own
  })
  for (let at = 0; at < work.count.given; at += 1) {
    const place = int(work.given, at)
    total += real(work.amount, place) * restProduct(work, place)
  }
  forget(work)
  return total
}

/** The reduced vector's dense rest times the inverse's entries between it and a place. */
function restProduct({ factor, rest, across, value, full, count }: Work, place: number): number {
  const { dense } = factor.structure
  const { from, line } = lineOf({ factor, rest, across }, place)
  let sum = 0
  for (let at = 0; at < count.full; at += 1) {
    const other = full[at] as number
    sum += (value[other] as number) * (from[line + other - dense] as number)
  }
  return sum
}

function pourInto(work: Work, { value, image }: ReducedVector): void {
  begin(work)
  reduce(work, (k, amount) => addAt(value, k, amount))
  for (let at = 0; at < work.count.full; at += 1) addAt(value, int(work.full, at), real(work.value, int(work.full, at)))
  for (let at = 0; at < work.count.given; at += 1) {
    const amount = real(work.amount, int(work.given, at))
    const { from, line } = lineOf(work, int(work.given, at))
    for (let other = 0; other < image.length; other += 1) {
      image[other] = (image[other] as number) + amount * (from[line + other] as number)
    }
  }
  forget(work)
}

type Lines = { readonly factor: LaplacianFactor; readonly rest: Float64Array; readonly across: Float64Array }

/** Where the inverse's entries between a place and the dense rest lie. */
function lineOf({ factor, rest, across }: Lines, place: number) {
  const { dense, nodes } = factor.structure
  if (place < dense) return { from: across, line: place * (nodes - dense) }
  return { from: rest, line: (place - dense) * (nodes - dense) }
}

/** The inverse of the dense rest, from the resistances in it. */
function restInverse({ factor, rest }: Resistances): Float64Array {
  const size = factor.structure.nodes - factor.structure.dense
  const inverse = new Float64Array(size * size)
  for (let a = 0; a < size; a += 1) {
    const own = real(rest.toGround, a)
    for (let b = 0; b < size; b += 1) {
      const between = rest.pair[a * rest.stride + b] as number
      inverse[a * size + b] = 0.5 * (own + (rest.toGround[b] as number) - between)
    }
  }
  return inverse
}

/** The inverse's entries between all sparse places and the dense rest, place by place. */
function linesAcross(factor: LaplacianFactor, rest: Float64Array): Float64Array {
  const { nodes, dense, columnStart, row } = factor.structure
  const size = nodes - dense
  const across = new Float64Array(dense * size)
  if (size === 0) return across
  for (let k = dense - 1; k >= 0; k -= 1) {
    const own = real(factor.pivot, k)
    if (own === 0) continue
    for (let at = int(columnStart, k); at < int(columnStart, k + 1); at += 1) {
      const share = real(factor.weight, at) / own
      const { from, line } = lineOf({ factor, rest, across }, int(row, at))
      for (let other = 0; other < size; other += 1) {
        across[k * size + other] = (across[k * size + other] as number) + share * (from[line + other] as number)
      }
    }
  }
  return across
}

function forget({ value, isTouched, isGiven, full, given, amount, count }: Work): void {
  for (let at = 0; at < count.full; at += 1) {
    value[int(full, at)] = 0
    isTouched[int(full, at)] = 0
  }
  for (let at = 0; at < count.given; at += 1) {
    amount[int(given, at)] = 0
    isGiven[int(given, at)] = 0
  }
  count.full = 0
  count.given = 0
}
