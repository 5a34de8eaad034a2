import type { DenseLaplacian } from './dense-factor.ts'
import type { Product } from './dense-product.ts'
import { addProduct } from './dense-product.ts'
import { addAt, real } from '../indexed.ts'

/**
 * Resistances in a graph whose weights are conductances: `pair`, between any two nodes, in rows of `stride`; `toGround`,
 * from each node to the ground (in a part without ground: to the node eliminated last).
 */
export type DenseResistances = {
  readonly stride: number
  readonly pair: Float64Array
  readonly toGround: Float64Array
}

const BLOCK = 32

type Block = {
  readonly from: number
  readonly width: number
  readonly rest: number
  /** The factor below the block, sign turned, column by column. */
  readonly below: Float64Array
  /** The resistances of the rest times that, row by row. */
  readonly across: Float64Array
}

/** The resistances of a factored dense Laplacian, in blocks of nodes from the last to the first. */
export function denseResistances(matrix: DenseLaplacian): DenseResistances {
  const { size, stride } = matrix
  const found = {
    stride,
    pair: new Float64Array(size === 0 ? 0 : stride * stride),
    toGround: new Float64Array(size),
  }
  const buffers = { below: new Float64Array((BLOCK + 4) * size), across: new Float64Array((size + 4) * (BLOCK + 4)) }
  const row = new Float64Array(size)
  for (let from = Math.floor((size - 1) / BLOCK) * BLOCK; from >= 0; from -= BLOCK) {
    const width = Math.min(BLOCK, size - from)
    const block = { from, width, rest: size - from - width, ...buffers }
    multiply(matrix, found, block)
    for (let k = width - 1; k >= 0; k -= 1) {
      row.fill(0)
      sumOutside(found, block, k, row)
      sumInside(matrix, found, block, { k, row })
      storeNode(matrix, found, from + k, row)
    }
  }
  return found
}

/** Entry (row, column) of the factor, sign turned: the share of column's weights that leads to row. */
function shareOf({ weight, pivot, stride }: DenseLaplacian, row: number, column: number): number {
  const own = real(pivot, column)
  return own === 0 ? 0 : real(weight, row * stride + column) / own
}

function multiply(matrix: DenseLaplacian, { pair, stride }: DenseResistances, block: Block): void {
  const { from, width, rest, below, across } = block
  below.fill(0)
  across.fill(0)
  for (let i = 0; i < rest; i += 1) {
    for (let k = 0; k < width; k += 1) below[k * rest + i] = shareOf(matrix, from + width + i, from + k)
  }
  const shape = { aStart: (from + width) * (stride + 1), aStride: stride, bStart: 0, bStride: rest, depth: rest }
  const product: Product = { a: pair, b: below, ...shape, c: across, cStart: 0, cStride: BLOCK + 4 }
  addProduct(product, rest, width)
}

/** What the nodes after the block contribute to the row of node k of the block. */
function sumOutside({ pair, stride }: DenseResistances, block: Block, k: number, row: Float64Array): void {
  const { from, width, rest, below, across } = block
  for (let i = 0; i < rest; i += 1) row[from + width + i] = real(across, i * (BLOCK + 4) + k)
  for (let other = k + 1; other < width; other += 1) {
    const line = (from + other) * stride + from + width
    let sum = 0
    for (let i = 0; i < rest; i += 1) sum += (below[k * rest + i] as number) * (pair[line + i] as number)
    row[from + other] = sum
  }
}

type Place = { readonly k: number; readonly row: Float64Array }

/** What the later nodes of the block contribute. */
function sumInside(matrix: DenseLaplacian, { pair, stride }: DenseResistances, block: Block, { k, row }: Place): void {
  for (let i = block.from + k + 1; i < block.from + block.width; i += 1) {
    const share = shareOf(matrix, i, block.from + k)
    if (share === 0) continue
    for (let other = block.from + k + 1; other < row.length; other += 1) {
      row[other] = (row[other] as number) + share * (pair[i * stride + other] as number)
    }
  }
}

/** Turns the mean resistance from where a node's current goes to every later node into that from the node itself. */
function storeNode(matrix: DenseLaplacian, found: DenseResistances, node: number, row: Float64Array): void {
  const { pair, toGround, stride } = found
  const own = real(matrix.pivot, node)
  const grounded = own === 0 ? 0 : real(matrix.ground, node) / own
  let [mean, spread] = [0, 0]
  for (let other = node + 1; other < row.length; other += 1) {
    const share = shareOf(matrix, other, node)
    addAt(row, other, grounded * real(toGround, other))
    mean += share * real(toGround, other)
    spread += share * real(row, other)
  }
  const shift = (own === 0 ? 0 : 1 / own) - (spread + grounded * mean) / 2
  toGround[node] = own === 0 ? 0 : mean + shift
  for (let other = node + 1; other < row.length; other += 1) {
    const value = real(row, other) + shift
    pair[node * stride + other] = value
    pair[other * stride + node] = value
  }
}
