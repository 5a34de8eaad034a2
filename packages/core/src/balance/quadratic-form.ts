import { addAt, int, real } from './indexed.ts'
import type { SelectedInverse } from './selected-inverse.ts'

/** Collects a sparse vector q by node; `take` gives q' S⁻¹ q for the Laplacian S and empties it. */
export type QuadraticForm = {
  readonly add: (node: number, amount: number) => void
  readonly take: () => number
}

/** Evaluates the quadratic form of a Laplacian's inverse for sparse vectors, by the columns of the factor they reach. */
export function quadraticForm({ factor, rest }: SelectedInverse, nodes: number): QuadraticForm {
  const { structure, weight, pivot } = factor
  const { position, dense, columnStart, row } = structure
  const value = new Float64Array(nodes)
  const isTouched = new Uint8Array(nodes)
  const sparse: number[] = []
  const full: number[] = []
  const touch = (place: number): void => {
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
  const eliminate = (k: number): number => {
    const own = real(pivot, k)
    const amount = real(value, k)
    value[k] = 0
    isTouched[k] = 0
    if (own === 0 || amount === 0) return 0
    for (let at = int(columnStart, k); at < int(columnStart, k + 1); at += 1) {
      const place = int(row, at)
      if (place >= dense) touch(place)
      addAt(value, place, real(weight, at) * (amount / own))
    }
    return (amount * amount) / own
  }
  const take = (): number => {
    let total = 0
    sparse.sort((a, b) => a - b)
    for (const k of sparse) total += eliminate(k)
    for (const a of full) {
      const line = (a - dense) * factor.rest.stride - dense
      for (const b of full) total += real(value, a) * real(rest, line + b) * real(value, b)
    }
    for (const a of full) {
      value[a] = 0
      isTouched[a] = 0
    }
    sparse.length = 0
    full.length = 0
    return total
  }
  const add = (node: number, amount: number): void => {
    const place = int(position, node)
    touch(place)
    addAt(value, place, amount)
  }
  return { add, take }
}
