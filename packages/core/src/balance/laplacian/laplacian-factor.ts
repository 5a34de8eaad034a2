import type { DenseLaplacian } from './dense-factor.ts'
import { denseLaplacian, factorDense } from './dense-factor.ts'
import type { EliminationStructure } from './elimination-structure.ts'
import { addAt, int, real } from '../indexed.ts'
import type { LaplacianGraph } from './laplacian-graph.ts'

/**
 * The factor of a weighted Laplacian: in column k, `weight` at the places of the structure are the weights between k and
 * the later nodes when k is eliminated, `pivot[k]` their sum with `ground[k]`, the weight to the ground. The triangular factor has
 * -weight / pivot. A pivot of exactly 0 is the last node of a part without ground.
 */
export type LaplacianFactor = {
  readonly structure: EliminationStructure
  readonly weight: Float64Array
  readonly pivot: Float64Array
  readonly ground: Float64Array
  readonly rest: DenseLaplacian
}

type Work = LaplacianFactor & {
  readonly graph: LaplacianGraph
  readonly column: Float64Array
  readonly cursor: Int32Array
  readonly first: Int32Array
  readonly next: Int32Array
}

/** Factors the Laplacian of the graph in the order of the structure, the sparse columns one by one, the rest in blocks. */
export function factorLaplacian(graph: LaplacianGraph, structure: EliminationStructure): LaplacianFactor {
  const { nodes, dense, order, row, columnStart } = structure
  const work: Work = {
    structure,
    graph,
    weight: new Float64Array(row.length),
    pivot: new Float64Array(dense),
    rest: denseLaplacian(nodes - dense),
    ground: new Float64Array(nodes),
    column: new Float64Array(nodes),
    cursor: columnStart.slice(),
    first: new Int32Array(nodes).fill(-1),
    next: new Int32Array(dense).fill(-1),
  }
  for (let place = 0; place < nodes; place += 1) work.ground[place] = real(graph.ground, int(order, place))
  for (let k = 0; k < dense; k += 1) {
    gatherColumn(work, k)
    eliminate(work, k)
  }
  fillRest(work)
  factorDense(work.rest)
  const { weight, pivot, ground, rest } = work
  return { structure, weight, pivot, ground, rest }
}

/** Column k of the graph and what the earlier columns add to it. */
function gatherColumn(work: Work, k: number): void {
  const { structure, graph, weight, pivot, column, cursor, next } = work
  const { order, position, row, columnStart } = structure
  const node = int(order, k)
  for (let at = int(graph.start, node); at < int(graph.start, node + 1); at += 1) {
    const place = int(position, int(graph.neighbour, at))
    if (place > k) column[place] = real(graph.weight, at)
  }
  let earlier = int(work.first, k)
  while (earlier >= 0) {
    const following = int(next, earlier)
    const begin = int(cursor, earlier)
    const end = int(columnStart, earlier + 1)
    const own = real(pivot, earlier)
    const share = own === 0 ? 0 : real(weight, begin) / own
    for (let at = begin + 1; at < end; at += 1) {
      const place = row[at] as number
      column[place] = (column[place] as number) + (weight[at] as number) * share
    }
    cursor[earlier] = begin + 1
    link(work, earlier)
    earlier = following
  }
}

/** Lets the next sparse column that a column changes know of it. */
function link({ structure, cursor, first, next }: Work, k: number): void {
  const at = int(cursor, k)
  if (at >= int(structure.denseFrom, k)) return
  const target = int(structure.row, at)
  next[k] = int(first, target)
  first[target] = k
}

function eliminate(work: Work, k: number): void {
  const { structure, weight, pivot, column, ground } = work
  const { row, columnStart } = structure
  const [begin, end] = [int(columnStart, k), int(columnStart, k + 1)]
  const own = real(ground, k)
  let sum = own
  for (let at = begin; at < end; at += 1) {
    const place = int(row, at)
    const value = real(column, place)
    weight[at] = value
    sum += value
    column[place] = 0
  }
  pivot[k] = sum
  if (own > 0 && sum > 0) {
    const share = own / sum
    for (let at = begin; at < end; at += 1) addAt(ground, int(row, at), real(weight, at) * share)
  }
  link(work, k)
}

/** The dense rest: its own edges, and what the sparse columns leave in it. */
function fillRest({ structure, graph, weight, pivot, rest, ground }: Work): void {
  const { nodes, dense, order, position, columnStart, denseFrom, row } = structure
  for (let place = dense; place < nodes; place += 1) {
    rest.ground[place - dense] = real(ground, place)
    const node = int(order, place)
    for (let at = int(graph.start, node); at < int(graph.start, node + 1); at += 1) {
      const other = int(position, int(graph.neighbour, at))
      if (other >= dense && other < place) {
        rest.weight[(place - dense) * rest.stride + other - dense] = real(graph.weight, at)
      }
    }
  }
  for (let k = 0; k < dense; k += 1) {
    if (pivot[k] === 0) continue
    addOuterProduct(rest, dense, {
      row,
      weight,
      begin: int(denseFrom, k),
      end: int(columnStart, k + 1),
      pivot: real(pivot, k),
    })
  }
}

type ColumnEnd = {
  readonly row: Int32Array
  readonly weight: Float64Array
  readonly begin: number
  readonly end: number
  readonly pivot: number
}

function addOuterProduct(rest: DenseLaplacian, dense: number, { row, weight, begin, end, pivot }: ColumnEnd): void {
  const target = rest.weight
  for (let at = begin + 1; at < end; at += 1) {
    const share = (weight[at] as number) / pivot
    const line = ((row[at] as number) - dense) * rest.stride - dense
    for (let before = begin; before < at; before += 1) {
      const place = line + (row[before] as number)
      target[place] = (target[place] as number) + share * (weight[before] as number)
    }
  }
}
