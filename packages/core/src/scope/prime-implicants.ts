import type { Diagram } from './diagram.ts'
import { conjunction } from './to-diagram.ts'

/** A product of value sets: for each variable the bits of the values allowed; all bits set is no condition. */
export type Cube = readonly number[]

/**
 * All prime implicants (Blake canonical form) of the function that is 1 where `holds` accepts the leaf: the maximal
 * products of value sets on which it is 1 everywhere. Their disjunction, evaluated node by node in three-valued
 * logic, is exact: a partial assignment that settles the function lies inside a prime implicant, and one that refutes
 * it contradicts every one of them.
 * `widths` are the numbers of values of the variables (at most 30 each).
 */
export function primeImplicants(
  diagram: Diagram,
  root: number,
  widths: readonly number[],
  holds: (leaf: number) => boolean,
): readonly Cube[] {
  const truth = diagram.combine([root], ([leaf]) => (leaf !== undefined && holds(leaf) ? 1 : 0))
  return [...primesOf({ diagram, widths, memo: new Map() }, truth)].sort(bySize)
}

/** The bits of all values of a variable. */
export function allValues(width: number): number {
  return 2 ** width - 1
}

type Search = {
  readonly diagram: Diagram
  readonly widths: readonly number[]
  readonly memo: Map<number, readonly Cube[]>
}

/**
 * By the top variable: a prime implicant with the values S there is a prime implicant of the conjunction of the
 * children of S. It suffices to take S as unions of values with the same child.
 */
function primesOf(search: Search, root: number): readonly Cube[] {
  const { diagram, widths, memo } = search
  const known = memo.get(root)
  if (known !== undefined) return known
  const node = diagram.inner(root)
  let primes: readonly Cube[]
  if (node === null) {
    primes = diagram.valueOf(root) === 1 ? [widths.map(allValues)] : []
  } else {
    const zero = diagram.leaf(0)
    const groups = [...new Set(node.children)].filter((child) => child !== zero)
    const candidates = subsetsOf(groups).flatMap((children) => {
      const bits = bitsWhere(node.children, (child) => children.includes(child))
      return primesOf(search, conjunction(diagram, children)).map((cube) =>
        cube.map((own, variable) => (variable === node.variable ? bits : own)),
      )
    })
    primes = absorb(candidates)
  }
  memo.set(root, primes)
  return primes
}

function subsetsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** items.length - 1 }, (_, index) =>
    items.filter((_item, at) => ((index + 1) & (1 << at)) !== 0),
  )
}

function bitsWhere(children: readonly number[], wanted: (child: number) => boolean): number {
  return children.reduce((bits, child, value) => (wanted(child) ? bits | (1 << value) : bits), 0)
}

/** Without the products that lie inside another one. */
function absorb(cubes: readonly Cube[]): readonly Cube[] {
  const kept: Cube[] = []
  for (const cube of [...cubes].sort(bySize)) {
    if (!kept.some((known) => contains(known, cube))) kept.push(cube)
  }
  return kept
}

function contains(outer: Cube, inner: Cube): boolean {
  return inner.every((bits, variable) => (bits & ~(outer[variable] ?? 0)) === 0)
}

/** Larger products first, so that absorption finds the container before the contained. */
function bySize(a: Cube, b: Cube): number {
  return volume(b) - volume(a)
}

function volume(cube: Cube): number {
  return cube.reduce((sum, bits) => sum + Math.log2(Math.max(1, bitCount(bits))), 0)
}

function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}
