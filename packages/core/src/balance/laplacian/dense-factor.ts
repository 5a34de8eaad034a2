import type { Product } from './dense-product.ts'
import { addLowerProduct } from './dense-product.ts'
import { addAt, real } from '../indexed.ts'

/**
 * The dense rest of a Laplacian: `weight[i * stride + j]`, i > j, is the weight between i and j (after factoring: in
 * column j of the factor), `ground` the weights to the ground, `pivot` the pivots. Three rows of padding follow.
 */
export type DenseLaplacian = {
  readonly size: number
  readonly stride: number
  readonly weight: Float64Array
  readonly ground: Float64Array
  readonly pivot: Float64Array
}

/** A dense Laplacian without any edges. */
export function denseLaplacian(size: number): DenseLaplacian {
  const stride = size + 4
  return {
    size,
    stride,
    weight: new Float64Array(size === 0 ? 0 : stride * stride),
    ground: new Float64Array(size),
    pivot: new Float64Array(size),
  }
}

/** Columns are eliminated in panels of so many. */
const PANEL = 40

type Panel = { readonly from: number; readonly width: number; readonly rows: number; readonly column: Float64Array }

/**
 * Factors in place. Pivots are sums of weights, and nothing is ever subtracted: every weight keeps its full relative
 * accuracy, however far the weights lie apart, and a part without ground ends in a pivot of exactly 0.
 */
export function factorDense(matrix: DenseLaplacian): void {
  const { size, weight, stride } = matrix
  const buffers = { column: new Float64Array(PANEL * size), a: new Float64Array(0), b: new Float64Array(0) }
  buffers.a = new Float64Array((size + 4) * PANEL)
  buffers.b = new Float64Array((size + 4) * PANEL)
  for (let from = 0; from < size; from += PANEL) {
    const width = Math.min(PANEL, size - from)
    const panel = { from, width, rows: size - from, column: buffers.column }
    loadPanel(matrix, panel)
    for (let k = 0; k < width; k += 1) eliminateColumn(matrix, panel, k)
    storePanel(matrix, panel)
    const rest = size - from - width
    if (rest <= 0) continue
    packPanel(matrix, panel, buffers)
    const shape = { aStart: 0, aStride: width, bStart: 0, bStride: width, depth: width }
    const cStart = (from + width) * (stride + 1)
    const product: Product = { ...buffers, ...shape, c: weight, cStart, cStride: stride }
    addLowerProduct(product, rest)
  }
}

function loadPanel({ weight, stride }: DenseLaplacian, { from, width, rows, column }: Panel): void {
  for (let i = 0; i < rows; i += 1) {
    const at = (from + i) * stride + from
    for (let k = 0; k < Math.min(i, width); k += 1) column[k * rows + i] = real(weight, at + k)
  }
}

function storePanel({ weight, stride }: DenseLaplacian, { from, width, rows, column }: Panel): void {
  for (let i = 0; i < rows; i += 1) {
    const at = (from + i) * stride + from
    for (let k = 0; k < Math.min(i, width); k += 1) weight[at + k] = real(column, k * rows + i)
  }
}

function eliminateColumn({ ground, pivot }: DenseLaplacian, panel: Panel, k: number): void {
  const { from, rows, column } = panel
  updateColumn(panel, pivot, k)
  let sum = real(ground, from + k)
  for (let at = k * rows + k + 1; at < (k + 1) * rows; at += 1) sum += real(column, at)
  pivot[from + k] = sum
  const own = real(ground, from + k)
  if (own === 0 || sum === 0) return
  const share = own / sum
  for (let i = k + 1; i < rows; i += 1) addAt(ground, from + i, real(column, k * rows + i) * share)
}

/** What the earlier columns of the panel add to column k, four of them at a time. */
function updateColumn({ from, rows, column }: Panel, pivot: Float64Array, k: number): void {
  const share = (t: number): number => {
    const own = t < k ? real(pivot, from + t) : 0
    return own === 0 ? 0 : real(column, t * rows + k) / own
  }
  const own = k * rows
  for (let t = 0; t < k; t += 4) {
    const [c0, c1, c2, c3] = [share(t), share(t + 1), share(t + 2), share(t + 3)]
    const t0 = t * rows
    const t1 = t + 1 < k ? t0 + rows : t0
    const t2 = t + 2 < k ? t1 + rows : t0
    const t3 = t + 3 < k ? t2 + rows : t0
    for (let i = k + 1; i < rows; i += 1) {
      column[own + i] =
        (column[own + i] as number) +
        c0 * (column[t0 + i] as number) +
        c1 * (column[t1 + i] as number) +
        (c2 * (column[t2 + i] as number) + c3 * (column[t3 + i] as number))
    }
  }
}

type Packed = { readonly a: Float64Array; readonly b: Float64Array }

function packPanel({ pivot }: DenseLaplacian, { from, width, rows, column }: Panel, { a, b }: Packed): void {
  for (let k = 0; k < width; k += 1) {
    const own = real(pivot, from + k)
    const inverse = own === 0 ? 0 : 1 / own
    for (let i = width; i < rows; i += 1) {
      const value = real(column, k * rows + i)
      a[(i - width) * width + k] = value
      b[(i - width) * width + k] = value * inverse
    }
  }
}
