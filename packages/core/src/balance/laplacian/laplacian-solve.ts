import type { DenseLaplacian } from './dense-factor.ts'
import { addAt, int, real } from '../indexed.ts'
import type { LaplacianFactor } from './laplacian-factor.ts'

/**
 * Potentials for injections at the nodes of a factored Laplacian (both by node). A part without ground gets potential 0
 * at its last node; its injections are then taken to add up to zero.
 */
export function solveLaplacian(factor: LaplacianFactor, injection: Float64Array): Float64Array {
  const { nodes, order, dense } = factor.structure
  const vector = new Float64Array(nodes)
  for (let place = 0; place < nodes; place += 1) vector[place] = real(injection, int(order, place))
  forward(factor, vector)
  const rest = vector.subarray(dense)
  solveDense(factor.rest, rest)
  backward(factor, vector)
  const potential = new Float64Array(nodes)
  for (let place = 0; place < nodes; place += 1) potential[int(order, place)] = real(vector, place)
  return potential
}

function forward({ structure, weight, pivot }: LaplacianFactor, vector: Float64Array): void {
  const { dense, columnStart, row } = structure
  for (let k = 0; k < dense; k += 1) {
    const own = real(pivot, k)
    if (own === 0) continue
    const share = real(vector, k) / own
    for (let at = int(columnStart, k); at < int(columnStart, k + 1); at += 1) {
      addAt(vector, int(row, at), real(weight, at) * share)
    }
  }
}

function backward({ structure, weight, pivot }: LaplacianFactor, vector: Float64Array): void {
  const { dense, columnStart, row } = structure
  for (let k = dense - 1; k >= 0; k -= 1) {
    const own = real(pivot, k)
    let sum = real(vector, k)
    for (let at = int(columnStart, k); at < int(columnStart, k + 1); at += 1) {
      sum += real(weight, at) * real(vector, int(row, at))
    }
    vector[k] = own === 0 ? 0 : sum / own
  }
}

function solveDense({ size, stride, weight, pivot }: DenseLaplacian, vector: Float64Array): void {
  const share = new Float64Array(size)
  for (let i = 0; i < size; i += 1) {
    let sum = real(vector, i)
    for (let j = 0; j < i; j += 1) sum += (weight[i * stride + j] as number) * (share[j] as number)
    vector[i] = sum
    const own = real(pivot, i)
    share[i] = own === 0 ? 0 : sum / own
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    const own = real(pivot, i)
    const value = own === 0 ? 0 : real(vector, i) / own
    vector[i] = value
    if (value === 0) continue
    for (let j = 0; j < i; j += 1) {
      vector[j] = (vector[j] as number) + (weight[i * stride + j] as number) * value
    }
  }
}
