/**
 * C += A Bᵀ on row-major stretches of memory: A has rows of `depth` numbers `aStride` apart from `aStart` on, B and C
 * likewise. Rows are taken four at a time: up to three rows beyond the last are read and, in C, written.
 */
export type Product = {
  readonly a: Float64Array
  readonly aStart: number
  readonly aStride: number
  readonly b: Float64Array
  readonly bStart: number
  readonly bStride: number
  readonly c: Float64Array
  readonly cStart: number
  readonly cStride: number
  readonly depth: number
}

type Slice = Product & { readonly sums: Float64Array }

/** So much of a row stays near the processor while it is used again. */
const DEPTH_AT_ONCE = 256

/** Adds the whole product of `rows` x `columns`. */
export function addProduct(product: Product, rows: number, columns: number): void {
  for (let depth = 0; depth < product.depth; depth += DEPTH_AT_ONCE) {
    const slice = sliceOf(product, depth)
    for (let i = 0; i < rows; i += 4) addRow(slice, i, columns)
  }
}

/** Adds the lower triangle of the product of `rows` x `rows` (a few numbers above the diagonal are written, too). */
export function addLowerProduct(product: Product, rows: number): void {
  for (let depth = 0; depth < product.depth; depth += DEPTH_AT_ONCE) {
    const slice = sliceOf(product, depth)
    for (let i = 0; i < rows; i += 4) addRow(slice, i, i + 1)
  }
}

function sliceOf(product: Product, from: number): Slice {
  const depth = Math.min(DEPTH_AT_ONCE, product.depth - from)
  return { ...product, sums: new Float64Array(16), aStart: product.aStart + from, bStart: product.bStart + from, depth }
}

function addRow(product: Slice, i: number, columns: number): void {
  for (let k = 0; k < columns; k += 4) addTile(product, i, k)
}

function addTile(product: Slice, i: number, k: number): void {
  const { a, b, depth, aStride, bStride, cStride } = product
  const a0 = product.aStart + i * aStride
  const b0 = product.bStart + k * bStride
  const [a1, a2, a3] = [a0 + aStride, a0 + 2 * aStride, a0 + 3 * aStride]
  const [b1, b2, b3] = [b0 + bStride, b0 + 2 * bStride, b0 + 3 * bStride]
  let [s00, s01, s02, s03, s10, s11, s12, s13] = [0, 0, 0, 0, 0, 0, 0, 0]
  let [s20, s21, s22, s23, s30, s31, s32, s33] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let j = 0; j < depth; j += 1) {
    const q0 = b[b0 + j] as number
    const q1 = b[b1 + j] as number
    const q2 = b[b2 + j] as number
    const q3 = b[b3 + j] as number
    const p0 = a[a0 + j] as number
    s00 += p0 * q0
    s01 += p0 * q1
    s02 += p0 * q2
    s03 += p0 * q3
    const p1 = a[a1 + j] as number
    s10 += p1 * q0
    s11 += p1 * q1
    s12 += p1 * q2
    s13 += p1 * q3
    const p2 = a[a2 + j] as number
    s20 += p2 * q0
    s21 += p2 * q1
    s22 += p2 * q2
    s23 += p2 * q3
    const p3 = a[a3 + j] as number
    s30 += p3 * q0
    s31 += p3 * q1
    s32 += p3 * q2
    s33 += p3 * q3
  }
  const sums = product.sums
  put(sums, 0, s00, s01)
  put(sums, 2, s02, s03)
  put(sums, 4, s10, s11)
  put(sums, 6, s12, s13)
  put(sums, 8, s20, s21)
  put(sums, 10, s22, s23)
  put(sums, 12, s30, s31)
  put(sums, 14, s32, s33)
  addSums(product, product.cStart + i * cStride + k)
}

function put(sums: Float64Array, at: number, one: number, other: number): void {
  sums[at] = one
  sums[at + 1] = other
}

function addSums({ c, cStride, sums }: Slice, begin: number): void {
  for (let i = 0; i < 4; i += 1) {
    const at = begin + i * cStride
    c[at] = (c[at] as number) + (sums[4 * i] as number)
    c[at + 1] = (c[at + 1] as number) + (sums[4 * i + 1] as number)
    c[at + 2] = (c[at + 2] as number) + (sums[4 * i + 2] as number)
    c[at + 3] = (c[at + 3] as number) + (sums[4 * i + 3] as number)
  }
}
