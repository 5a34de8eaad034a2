import { addAt, int, real } from './indexed.ts'
import type { SelectedInverse } from './selected-inverse.ts'

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
  readonly inverse: SelectedInverse
  readonly value: Float64Array
  readonly isTouched: Uint8Array
  readonly sparse: number[]
  readonly full: number[]
  /** What was added since the last time, place by place. */
  readonly given: number[]
  readonly amounts: number[]
  readonly across: Float64Array
}

/** An empty collector; its cost is that of the columns of the factor which the vectors reach. */
export function quadraticForm(inverse: SelectedInverse): QuadraticForm {
  const { nodes, position } = inverse.factor.structure
  const lists = { sparse: [], full: [], given: [], amounts: [], across: linesAcross(inverse) }
  const work: Work = { inverse, value: new Float64Array(nodes), isTouched: new Uint8Array(nodes), ...lists }
  const add = (node: number, amount: number): void => {
    const place = int(position, node)
    touch(work, place)
    addAt(work.value, place, amount)
    work.given.push(place)
    work.amounts.push(amount)
  }
  return { add, take: () => evaluate(work), pour: (target) => pourInto(work, target) }
}

/** The zero vector. */
export function reducedZero({ factor }: SelectedInverse): ReducedVector {
  const { nodes, dense } = factor.structure
  return { value: new Float64Array(nodes), image: new Float64Array(nodes - dense) }
}

/** Adds the second vector to the first. */
export function addReduced(target: ReducedVector, other: ReducedVector): void {
  for (let place = 0; place < target.value.length; place += 1) addAt(target.value, place, real(other.value, place))
  for (let place = 0; place < target.image.length; place += 1) addAt(target.image, place, real(other.image, place))
}

/** q' S⁻¹ q of the vector q that was reduced. */
export function reducedForm({ factor }: SelectedInverse, { value, image }: ReducedVector): number {
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
function touch({ inverse, isTouched, sparse, full }: Work, place: number): void {
  const { dense, columnStart, row } = inverse.factor.structure
  let each = place
  while (isTouched[each] === 0) {
    isTouched[each] = 1
    if (each >= dense) {
      full.push(each)
      return
    }
    sparse.push(each)
    const begin = int(columnStart, each)
    if (begin === int(columnStart, each + 1)) return
    each = int(row, begin)
  }
}

/** Reduces column k of the vector; returns its value there. */
function eliminate(work: Work, k: number): number {
  const { factor } = work.inverse
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

function evaluate(work: Work): number {
  const { dense } = work.inverse.factor.structure
  let total = 0
  for (const k of work.sparse.sort((a, b) => a - b)) {
    const own = real(work.inverse.factor.pivot, k)
    const amount = eliminate(work, k)
    if (own !== 0) total += (amount * amount) / own
  }
  work.given.forEach((place, at) => {
    const line = lineOf(work, place)
    let sum = 0
    for (const other of work.full) sum += real(work.value, other) * real(line, other - dense)
    total += (work.amounts[at] ?? 0) * sum
  })
  forget(work)
  return total
}

function pourInto(work: Work, { value, image }: ReducedVector): void {
  for (const k of work.sparse.sort((a, b) => a - b)) addAt(value, k, eliminate(work, k))
  for (const place of work.full) addAt(value, place, real(work.value, place))
  work.given.forEach((place, at) => {
    const line = lineOf(work, place)
    const amount = work.amounts[at] ?? 0
    for (let other = 0; other < image.length; other += 1) {
      image[other] = (image[other] as number) + amount * (line[other] as number)
    }
  })
  forget(work)
}

/** The inverse's entries between a place and the dense rest. */
function lineOf({ inverse, across }: Work, place: number): Float64Array {
  const { dense, nodes } = inverse.factor.structure
  const { stride } = inverse.factor.rest
  const size = nodes - dense
  if (place < dense) return across.subarray(place * size, (place + 1) * size)
  return inverse.rest.subarray((place - dense) * stride, (place - dense) * stride + size)
}

/** The inverse's entries between all sparse places and the dense rest, place by place. */
function linesAcross({ factor, rest }: SelectedInverse): Float64Array {
  const { nodes, dense, columnStart, row } = factor.structure
  const size = nodes - dense
  const across = new Float64Array(dense * size)
  if (size === 0) return across
  for (let k = dense - 1; k >= 0; k -= 1) {
    const own = real(factor.pivot, k)
    if (own === 0) continue
    for (let at = int(columnStart, k); at < int(columnStart, k + 1); at += 1) {
      const place = int(row, at)
      const share = real(factor.weight, at) / own
      const from = place < dense ? across : rest
      const line = place < dense ? place * size : (place - dense) * factor.rest.stride
      for (let other = 0; other < size; other += 1) {
        across[k * size + other] = (across[k * size + other] as number) + share * (from[line + other] as number)
      }
    }
  }
  return across
}

function forget({ value, isTouched, sparse, full, given, amounts }: Work): void {
  for (const place of full) {
    value[place] = 0
    isTouched[place] = 0
  }
  for (const list of [sparse, full, given, amounts]) list.length = 0
}
