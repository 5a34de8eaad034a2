import { int } from '../indexed.ts'
import type { LaplacianGraph } from './laplacian-graph.ts'
import type { QuotientGraph } from './quotient-graph.ts'
import { eliminate, enlist, quotientGraph, takeLowest } from './quotient-graph.ts'

/** The order of elimination: `order[k]` is eliminated k-th; from position `dense` on, what is left is nearly full. */
export type Elimination = { readonly order: Int32Array; readonly dense: number }

/** A remainder of at least so many nodes, each joined with this share of it, is handled as full. */
const SMALLEST_DENSE = 24
const FULL_SHARE = 0.5

/**
 * Orders the nodes of a graph by approximate minimum degree on the quotient graph (Amestoy, Davis and Duff 1996): nodes
 * that cannot be told apart are eliminated together. It stops where the rest is nearly full and any order is as good.
 */
export function minimumDegree(graph: LaplacianGraph): Elimination {
  const quotient = quotientGraph(graph)
  const order = new Int32Array(graph.nodes)
  let done = 0
  while (quotient.left > 0) {
    const pivot = takeLowest(quotient)
    if (quotient.left >= SMALLEST_DENSE && int(quotient.degree, pivot) >= FULL_SHARE * quotient.left) {
      enlist(quotient, pivot)
      break
    }
    eliminate(quotient, pivot)
    done = append(quotient, pivot, order, done)
  }
  const dense = done
  for (let node = 0; node < graph.nodes; node += 1) {
    if (int(quotient.weight, node) > 0) done = append(quotient, node, order, done)
  }
  return { order, dense }
}

/** Writes a variable and all that goes with it. */
function append({ member }: QuotientGraph, node: number, order: Int32Array, done: number): number {
  let free = done
  for (let each = node; each >= 0; each = int(member, each)) {
    order[free] = each
    free += 1
  }
  return free
}
