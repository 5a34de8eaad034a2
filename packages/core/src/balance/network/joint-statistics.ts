import { addAt, real } from '../indexed.ts'
import { present } from '../../kernel/present.ts'
import type { GrowingCholesky } from './growing-cholesky.ts'
import { appendRow, emptyCholesky, solveLower } from './growing-cholesky.ts'
import type { JointProblem } from './joint-types.ts'
import { reduce } from './solve-joint.ts'

/** What the balances say about each unknown, at a solution without bounds. */
export type JointStatistics = {
  /** Number of independent balances among measured unknowns. */
  readonly degrees: number
  readonly isRedundant: (unknown: number) => boolean
  readonly isObservable: (unknown: number) => boolean
  /** Standard deviation of the reconciled value; NaN for what cannot be observed. */
  readonly sdOf: (unknown: number) => number
  /** Standard deviation of the adjustment of a measured unknown; 0 where nothing checks it. */
  readonly adjustmentSd: (unknown: number) => number
  /** Standard deviation of a sum of factor x unknown, all observable. */
  readonly sdOfSum: (terms: readonly { unknown: number; factor: number }[]) => number
}

type Sensitivity = ReadonlyMap<number, number>

/** Classes of all unknowns by the rank of the constraints, and standard deviations by linear propagation. */
export function jointStatistics(problem: JointProblem, point: Float64Array): JointStatistics {
  const { variables } = problem
  const { solved, independent } = reduce(problem, point)
  const cholesky = emptyCholesky(independent.length)
  const rows = independent.map(({ terms }) => scaledRow(problem, terms))
  const whitened = whiten(cholesky, rows, variables.length)
  const own = (unknown: number): Sensitivity | null => {
    if (present(variables[unknown]).measured !== null) return new Map([[unknown, 1]])
    const terms = solved.get(unknown)?.terms
    if (terms === undefined || [...terms.keys()].some((key) => present(variables[key]).measured === null)) return null
    return new Map([...terms].map(([key, factor]) => [key, -factor]))
  }
  const spread = (sensitivity: Sensitivity): number => propagate(problem, whitened, cholesky.size, sensitivity)
  return {
    degrees: cholesky.size,
    isRedundant: (unknown) => whitened[unknown] !== undefined,
    isObservable: (unknown) => own(unknown) !== null,
    sdOf: (unknown) => {
      const sensitivity = own(unknown)
      return sensitivity === null ? Number.NaN : spread(sensitivity)
    },
    adjustmentSd: (unknown) => Math.sqrt(square(whitened[unknown])) * present(variables[unknown]).sd,
    sdOfSum: (terms) => spread(sumOf(terms, own)),
  }
}

type ScaledRow = { readonly columns: number[]; readonly factors: number[] }

/** A row over unknowns of standard deviation 1, of length 1. */
function scaledRow({ variables }: JointProblem, terms: ReadonlyMap<number, number>): ScaledRow {
  const columns = [...terms.keys()]
  const weighed = columns.map((column) => present(terms.get(column)) * present(variables[column]).sd)
  const length = Math.hypot(...weighed)
  return { columns, factors: weighed.map((factor) => factor / length) }
}

/** Per measured unknown its column of the inverse factor times the rows: its squared length is the share of its variance that goes. */
function whiten(cholesky: GrowingCholesky, rows: readonly ScaledRow[], count: number): (Float64Array | undefined)[] {
  const spread = new Float64Array(count)
  const kept: ScaledRow[] = []
  for (const row of rows) {
    row.columns.forEach((column, k) => (spread[column] = present(row.factors[k])))
    const products = Float64Array.from(kept, (one) => dot(one, spread))
    if (appendRow(cholesky, products, 1)) kept.push(row)
    for (const column of row.columns) spread[column] = 0
  }
  const columns: (Float64Array | undefined)[] = Array.from({ length: count })
  kept.forEach((row, index) => {
    row.columns.forEach((column, k) => {
      columns[column] ??= new Float64Array(kept.length)
      columns[column][index] = present(row.factors[k])
    })
  })
  for (const column of columns) if (column !== undefined) solveLower(cholesky, column)
  return columns
}

function dot({ columns, factors }: ScaledRow, vector: Float64Array): number {
  let total = 0
  for (let k = 0; k < columns.length; k++) total += present(factors[k]) * present(vector[present(columns[k])])
  return total
}

function propagate(
  { variables }: JointProblem,
  whitened: readonly (Float64Array | undefined)[],
  size: number,
  sensitivity: Sensitivity,
): number {
  const removed = new Float64Array(size)
  let total = 0
  for (const [unknown, factor] of sensitivity) {
    const weight = factor * present(variables[unknown]).sd
    total += weight * weight
    const column = whitened[unknown]
    if (column !== undefined) for (let k = 0; k < size; k++) addAt(removed, k, weight * real(column, k))
  }
  return Math.sqrt(Math.max(0, total - square(removed)))
}

function square(vector: Float64Array | undefined): number {
  let total = 0
  if (vector !== undefined) for (const value of vector) total += value * value
  return total
}

function sumOf(
  terms: readonly { unknown: number; factor: number }[],
  own: (unknown: number) => Sensitivity | null,
): Sensitivity {
  const total = new Map<number, number>()
  for (const { unknown, factor } of terms) {
    for (const [key, value] of own(unknown) ?? []) total.set(key, (total.get(key) ?? 0) + factor * value)
  }
  return total
}
