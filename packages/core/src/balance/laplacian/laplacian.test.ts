import { expect, test } from 'vitest'
import { eliminationStructure } from './elimination-structure.ts'
import { factorLaplacian } from './laplacian-factor.ts'
import { laplacianGraph } from './laplacian-graph.ts'
import { solveLaplacian } from './laplacian-solve.ts'
import { addReduced, quadraticForm, reducedForm, reducedZero } from '../deviations/quadratic-form.ts'
import { resistanceBetween, resistances } from './resistances.ts'

/** Whole numbers that look random (a linear congruence modulo a prime). */
function numbers(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647
    return Math.floor((state / 2_147_483_647) * limit)
  }
}

/** A connected graph with ground; large ones are dense enough for a dense rest of several blocks. */
function randomGraph(nodes: number, edges: number, seed: number) {
  const below = numbers(seed)
  const a = Int32Array.from({ length: edges }, (_, edge) => (edge < nodes ? edge : below(nodes)))
  const b = a.map((node, edge) => (edge < nodes ? below(node + 1) - 1 : (node + 1 + below(nodes - 1)) % nodes))
  const weight = Float64Array.from({ length: edges }, () => 10 ** (below(5) - 2) * (1 + below(9)))
  return { a, b, weight, graph: laplacianGraph({ nodes, a, b, weight, count: edges }) }
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
}

test.each([
  [1, 1],
  [6, 9],
  [60, 80],
  [150, 900],
  [400, 1200],
])('a graph of %i nodes and %i edges: potentials, resistances, quadratic forms', (nodes, edges) => {
  const { a, b, graph } = randomGraph(nodes, edges, nodes)
  const structure = eliminationStructure(graph)
  expect([...structure.order].toSorted((x, y) => x - y)).toEqual([...Array(nodes).keys()])
  const factor = factorLaplacian(graph, structure)
  const found = resistances(factor)
  for (let edge = 0; edge < Math.min(edges, 25); edge += 1) {
    const q = new Float64Array(nodes)
    const [one, other] = [a[edge] ?? 0, b[edge] ?? 0]
    q[one] = 1
    if (other >= 0) q[other] = -1
    const potential = solveLaplacian(factor, q)
    const current = q.map((_, node) => outflow(graph, potential, node))
    expect(Math.max(...current.map((value, node) => Math.abs(value - (q[node] ?? 0))))).toBeLessThan(1e-9)
    const exact = dot(q, potential)
    expect(resistanceBetween(found, one, other) / exact).toBeCloseTo(1, 9)
  }
})

function outflow(graph: ReturnType<typeof laplacianGraph>, potential: Float64Array, node: number): number {
  let sum = (graph.ground[node] ?? 0) * (potential[node] ?? 0)
  for (let at = graph.start[node] ?? 0; at < (graph.start[node + 1] ?? 0); at += 1) {
    sum += (graph.weight[at] ?? 0) * ((potential[node] ?? 0) - (potential[graph.neighbour[at] ?? 0] ?? 0))
  }
  return sum
}

test.each([
  [60, 80],
  [150, 900],
])('quadratic forms with %i nodes and %i edges, at once and in parts', (nodes, edges) => {
  const { graph } = randomGraph(nodes, edges, 7)
  const factor = factorLaplacian(graph, eliminationStructure(graph))
  const found = resistances(factor)
  const form = quadraticForm(found)
  const below = numbers(3)
  for (let round = 0; round < 10; round += 1) {
    const parts = [0, 1].map(() => Array.from({ length: 5 }, () => [below(nodes), 1 + below(9)] as const))
    const q = new Float64Array(nodes)
    for (const [node, amount] of parts.flat()) q[node] = (q[node] ?? 0) + amount
    const exact = dot(q, solveLaplacian(factor, q))
    for (const [node, amount] of parts.flat()) form.add(node, amount)
    expect(form.take() / exact).toBeCloseTo(1, 8)
    const sums = parts.map((part) => {
      const sum = reducedZero(found)
      for (const [node, amount] of part) form.add(node, amount)
      form.pour(sum)
      return sum
    })
    const [first = reducedZero(found), second = reducedZero(found)] = sums
    addReduced(first, second)
    expect(reducedForm(found, first) / exact).toBeCloseTo(1, 8)
  }
})

test('a part without ground: potentials up to a constant, resistances all the same', () => {
  const a = Int32Array.from([0, 1, 2, 3])
  const b = Int32Array.from([1, 2, 0, -1])
  const graph = laplacianGraph({ nodes: 4, a, b, weight: Float64Array.from([1, 1, 1, 2]), count: 4 })
  const factor = factorLaplacian(graph, eliminationStructure(graph))
  expect([...factor.pivot, ...factor.rest.pivot].filter((pivot) => pivot === 0)).toHaveLength(1)
  const found = resistances(factor)
  expect(resistanceBetween(found, 0, 1)).toBeCloseTo(2 / 3, 14)
  expect(resistanceBetween(found, 3, -1)).toBeCloseTo(1 / 2, 14)
})

test('nodes joined 10^30 times more strongly than with the rest keep the resistance between them', () => {
  const a = Int32Array.from([0, 1, 2, 0])
  const b = Int32Array.from([1, 2, 0, -1])
  const weight = Float64Array.from([1e15, 1e15, 1e15, 1e-15])
  const graph = laplacianGraph({ nodes: 3, a, b, weight, count: 4 })
  const found = resistances(factorLaplacian(graph, eliminationStructure(graph)))
  expect(resistanceBetween(found, 1, 2) / (2 / 3e15)).toBeCloseTo(1, 12)
})
