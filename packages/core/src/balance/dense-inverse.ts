import type { DenseLaplacian } from './dense-factor.ts'
import type { Product } from './dense-product.ts'
import { addProduct } from './dense-product.ts'
import { real } from './indexed.ts'

const BLOCK = 32

type Block = {
  readonly from: number
  readonly width: number
  readonly rest: number
  /** Inverse of the unit triangle of the block, row by row. */
  readonly triangle: Float64Array
  /** The rows below times that inverse, column by column. */
  readonly below: Float64Array
  /** The inverse's entries between the rows below and the block, row by row. */
  readonly across: Float64Array
}

/**
 * The inverse of a factored dense Laplacian, whole and symmetric, in rows of `stride`; a pivot of 0 counts as grounded.
 * Blocks are taken from the last to the first (Takahashi's equations); again nothing is subtracted.
 */
export function invertDense(matrix: DenseLaplacian): Float64Array {
  const { size, stride } = matrix
  const inverse = new Float64Array(size === 0 ? 0 : stride * stride)
  const buffers = { below: new Float64Array((BLOCK + 4) * size), across: new Float64Array((size + 4) * (BLOCK + 4)) }
  for (let from = Math.floor((size - 1) / BLOCK) * BLOCK; from >= 0; from -= BLOCK) {
    const width = Math.min(BLOCK, size - from)
    const block = { from, width, rest: size - from - width, triangle: invertTriangle(matrix, from, width), ...buffers }
    multiplyBelow(matrix, block)
    multiplyAcross(inverse, stride, block)
    storeBlock(matrix, inverse, block)
  }
  return inverse
}

/** Entry (row, column) of the factor, sign turned: weight over pivot of the column. */
function entry({ weight, pivot, stride }: DenseLaplacian, row: number, column: number): number {
  const own = real(pivot, column)
  return own === 0 ? 0 : real(weight, row * stride + column) / own
}

function invertTriangle(matrix: DenseLaplacian, from: number, width: number): Float64Array {
  const triangle = new Float64Array(width * width)
  for (let i = 0; i < width; i += 1) {
    triangle[i * width + i] = 1
    for (let t = 0; t < i; t += 1) {
      const factor = entry(matrix, from + i, from + t)
      for (let k = 0; k <= t; k += 1) {
        triangle[i * width + k] = real(triangle, i * width + k) + factor * real(triangle, t * width + k)
      }
    }
  }
  return triangle
}

function multiplyBelow(matrix: DenseLaplacian, { from, width, rest, triangle, below }: Block): void {
  below.fill(0)
  const row = new Float64Array(width)
  for (let i = 0; i < rest; i += 1) {
    for (let t = 0; t < width; t += 1) row[t] = entry(matrix, from + width + i, from + t)
    for (let k = 0; k < width; k += 1) {
      let sum = 0
      for (let t = k; t < width; t += 1) sum += (row[t] as number) * (triangle[t * width + k] as number)
      below[k * rest + i] = sum
    }
  }
}

function multiplyAcross(inverse: Float64Array, stride: number, { from, width, rest, below, across }: Block): void {
  across.fill(0)
  const first = from + width
  const shape = { aStart: first * (stride + 1), aStride: stride, bStart: 0, bStride: rest, depth: rest }
  const product: Product = { a: inverse, b: below, ...shape, c: across, cStart: 0, cStride: BLOCK + 4 }
  addProduct(product, rest, width)
}

function storeBlock({ pivot, stride }: DenseLaplacian, inverse: Float64Array, block: Block): void {
  const { from, width, rest, triangle, below, across } = block
  for (let i = 0; i < rest; i += 1) {
    const row = from + width + i
    for (let k = 0; k < width; k += 1) {
      const value = real(across, i * (BLOCK + 4) + k)
      inverse[row * stride + from + k] = value
      inverse[(from + k) * stride + row] = value
    }
  }
  for (let k = 0; k < width; k += 1) {
    for (let l = 0; l <= k; l += 1) {
      let sum = 0
      for (let t = k; t < width; t += 1) {
        const own = real(pivot, from + t)
        if (own !== 0) sum += (real(triangle, t * width + k) * real(triangle, t * width + l)) / own
      }
      for (let i = 0; i < rest; i += 1) sum += real(below, k * rest + i) * real(across, i * (BLOCK + 4) + l)
      inverse[(from + k) * stride + from + l] = sum
      inverse[(from + l) * stride + from + k] = sum
    }
  }
}
