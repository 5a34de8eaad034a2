import type { Diagram } from './diagram.ts'

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
  let cubes = absorb(pathsTo(diagram, root, widths, holds))
  for (;;) {
    const found = consensusOf(cubes, widths)
    const next = absorb([...cubes, ...found])
    if (sameCubes(next, cubes)) return next.toSorted(bySize)
    cubes = next
  }
}

/** The bits of all values of a variable. */
export function allValues(width: number): number {
  return 2 ** width - 1
}

function pathsTo(
  diagram: Diagram,
  root: number,
  widths: readonly number[],
  holds: (leaf: number) => boolean,
): readonly Cube[] {
  const node = diagram.inner(root)
  if (node === null) return holds(diagram.valueOf(root) ?? -1) ? [widths.map(allValues)] : []
  return [...new Set(node.children)].flatMap((child) => {
    const bits = node.children.reduce((sum, other, value) => (other === child ? sum | (1 << value) : sum), 0)
    return pathsTo(diagram, child, widths, holds).map((cube) => cube.with(node.variable, bits))
  })
}

/** Per pair and variable: the values of either on that variable, the common ones on all others. */
function consensusOf(cubes: readonly Cube[], widths: readonly number[]): readonly Cube[] {
  const found: Cube[] = []
  for (const [index, left] of cubes.entries()) {
    for (const right of cubes.slice(index + 1)) {
      const common = left.map((bits, variable) => bits & (right[variable] ?? 0))
      const apart = common.flatMap((bits, variable) => (bits === 0 ? [variable] : []))
      if (apart.length > 1) continue
      const onto = apart.length === 1 ? apart : widths.map((_, variable) => variable)
      for (const variable of onto) {
        const cube = common.with(variable, (left[variable] ?? 0) | (right[variable] ?? 0))
        if (!cubes.some((known) => contains(known, cube))) found.push(cube)
      }
    }
  }
  return found
}

/** Without the products that lie inside another one. */
function absorb(cubes: readonly Cube[]): readonly Cube[] {
  const kept: Cube[] = []
  for (const cube of cubes.toSorted(bySize)) {
    if (!kept.some((known) => contains(known, cube))) kept.push(cube)
  }
  return kept
}

function contains(outer: Cube, inner: Cube): boolean {
  return inner.every((bits, variable) => (bits & ~(outer[variable] ?? 0)) === 0)
}

function sameCubes(a: readonly Cube[], b: readonly Cube[]): boolean {
  return a.length === b.length && a.every((cube) => b.some((other) => contains(other, cube) && contains(cube, other)))
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
