import { addAt, real } from '../indexed.ts'
import { present } from '../../kernel/present.ts'
/**
 * Cholesky factor of a symmetric positive definite matrix that grows and shrinks row by row, in packed rows.
 * Rows are of unit diagonal (the caller scales them), so that one threshold tells dependence.
 */
export type GrowingCholesky = { size: number; factor: Float64Array }

/** Below this share of a row's own length what is left of it is rounding: it depends on the rows before. */
const DEPENDENT = 1e-14

/** An empty factor with room for some rows. */
export function emptyCholesky(room: number): GrowingCholesky {
  return { size: 0, factor: new Float64Array(((room + 1) * (room + 2)) / 2) }
}

/** Solves L x = b in place, for the first `size` entries. */
export function solveLower({ size, factor }: GrowingCholesky, b: Float64Array): void {
  for (let i = 0, at = 0; i < size; i++) {
    let value = present(b[i])
    for (let j = 0; j < i; j++) value -= (factor[at + j] as number) * (b[j] as number)
    b[i] = value / present(factor[at + i])
    at += i + 1
  }
}

/** Solves the transposed system in place. */
export function solveUpper({ size, factor }: GrowingCholesky, b: Float64Array): void {
  for (let i = size - 1; i >= 0; i--) {
    const at = (i * (i + 1)) / 2
    const value = present(b[i]) / present(factor[at + i])
    b[i] = value
    for (let j = 0; j < i; j++) addAt(b, j, -real(factor, at + j) * value)
  }
}

/** Adds a row (its products with the rows present, and with itself); false when it depends on them. */
export function appendRow(cholesky: GrowingCholesky, products: Float64Array, own: number): boolean {
  const { size } = cholesky
  ensureRoom(cholesky, size + 1)
  const row = products.slice(0, size)
  solveLower(cholesky, row)
  let left = own
  for (const value of row) left -= value * value
  if (!(left > DEPENDENT * own)) return false
  const at = (size * (size + 1)) / 2
  cholesky.factor.set(row, at)
  cholesky.factor[at + size] = Math.sqrt(left)
  cholesky.size = size + 1
  return true
}

/** Takes row `index` out; rows below are made triangular again by rotations. */
export function removeRow(cholesky: GrowingCholesky, index: number): void {
  const { size, factor } = cholesky
  const rows: Float64Array[] = []
  for (let i = index + 1; i < size; i++) rows.push(factor.slice((i * (i + 1)) / 2, (i * (i + 1)) / 2 + i + 1))
  for (let k = 0; k < rows.length; k++) {
    const column = index + k
    const [a, b] = [present(present(rows[k])[column]), present(present(rows[k])[column + 1])]
    const length = Math.hypot(a, b)
    const [cos, sin] = [a / length, b / length]
    for (const row of rows.slice(k)) {
      const [left, right] = [present(row[column]), present(row[column + 1])]
      row[column] = cos * left + sin * right
      row[column + 1] = cos * right - sin * left
    }
    factor.set(present(rows[k]).subarray(0, column + 1), (column * (column + 1)) / 2)
  }
  cholesky.size = size - 1
}

function ensureRoom(cholesky: GrowingCholesky, rows: number): void {
  const needed = (rows * (rows + 1)) / 2
  if (needed <= cholesky.factor.length) return
  const larger = new Float64Array(2 * needed)
  larger.set(cholesky.factor)
  cholesky.factor = larger
}
