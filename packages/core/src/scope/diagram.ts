/**
 * Reduced ordered decision diagrams over variables with several values, every node made once (hash-consed): two
 * functions are equal exactly when their roots are the same number, and a variable occurs in a diagram exactly when
 * the function depends on it. Variables are numbered in their order, values from 0.
 */
export type Diagram = {
  /** The constant function with this value. */
  readonly leaf: (value: number) => number
  /** The function that asks `variable` and continues with the child of its value. */
  readonly node: (variable: number, children: readonly number[]) => number
  /** The constant's value, or null for a function that still depends on something. */
  readonly valueOf: (root: number) => number | null
  /** The function of several functions' values. */
  readonly combine: (roots: readonly number[], value: (values: readonly number[]) => number) => number
  /** The function with the variable fixed to a value. */
  readonly fix: (root: number, variable: number, value: number) => number
  /** The function with the variable's values narrowed to those listed; they are renumbered in that order. */
  readonly narrow: (root: number, variable: number, values: readonly number[]) => number
  /** The variables the function depends on, ascending. */
  readonly support: (root: number) => readonly number[]
  /** The values the function takes, ascending. */
  readonly values: (root: number) => readonly number[]
  /** Variable and children of an inner node. */
  readonly inner: (root: number) => { readonly variable: number; readonly children: readonly number[] } | null
}

type Inner = { readonly variable: number; readonly children: readonly number[] }
type Entry = Inner | { readonly value: number }

const BEYOND = Number.POSITIVE_INFINITY

/** Makes an empty, growing family of diagrams; roots of different families must not be mixed. */
export function createDiagram(): Diagram {
  const entries: Entry[] = []
  const unique = new Map<string, number>()

  function intern(key: string, entry: Entry): number {
    const known = unique.get(key)
    if (known !== undefined) return known
    unique.set(key, entries.length)
    return entries.push(entry) - 1
  }
  const leaf = (value: number): number => intern(`=${value}`, { value })
  function node(variable: number, children: readonly number[]): number {
    const first = children[0]
    if (first === undefined) throw new RangeError('a node needs children')
    if (children.every((child) => child === first)) return first
    return intern(`${variable}:${children.join(',')}`, { variable, children })
  }
  function inner(root: number): Inner | null {
    const entry = entries[root]
    return entry !== undefined && 'children' in entry ? entry : null
  }
  function valueOf(root: number): number | null {
    const entry = entries[root]
    return entry !== undefined && 'value' in entry ? entry.value : null
  }
  const map = createMapping(node, inner)
  const fix = (root: number, variable: number, value: number): number =>
    map(root, { variable, key: `${value}`, change: (at) => childOf(at, value) })
  const narrow = (root: number, variable: number, values: readonly number[]): number =>
    map(root, {
      variable,
      key: `n${values.join()}`,
      change: (at) =>
        node(
          variable,
          values.map((value) => childOf(at, value)),
        ),
    })
  return {
    leaf,
    node,
    valueOf,
    inner,
    fix,
    narrow,
    combine: (roots, value) => combineRoots({ leaf, node, valueOf, inner }, roots, value),
    support: (root) => walk(inner, root, (_, at) => at?.variable ?? null),
    values: (root) => walk(inner, root, (at) => valueOf(at)),
  }
}

/** A change of every node of one variable; `key` tells changes of the same variable apart. */
type Mapping = { readonly variable: number; readonly key: string; readonly change: (at: Inner) => number }

/** Rebuilds a diagram with the nodes of one variable changed, remembering what was changed before. */
function createMapping(node: Diagram['node'], inner: Diagram['inner']): (root: number, mapping: Mapping) => number {
  const done = new Map<string, number>()
  return function map(root, mapping) {
    const at = inner(root)
    if (at === null || at.variable > mapping.variable) return root
    const memo = `${root}/${mapping.variable}/${mapping.key}`
    const known = done.get(memo)
    if (known !== undefined) return known
    const below = (): number =>
      node(
        at.variable,
        at.children.map((child) => map(child, mapping)),
      )
    const result = at.variable === mapping.variable ? mapping.change(at) : below()
    done.set(memo, result)
    return result
  }
}

function childOf(at: Inner, value: number): number {
  const child = at.children[value]
  if (child === undefined) throw new RangeError(`variable ${at.variable} has no value ${value}`)
  return child
}

function combineRoots(
  diagram: Pick<Diagram, 'leaf' | 'node' | 'valueOf' | 'inner'>,
  roots: readonly number[],
  value: (values: readonly number[]) => number,
): number {
  const memo = new Map<string, number>()
  function go(at: readonly number[]): number {
    const key = at.join()
    const known = memo.get(key)
    if (known !== undefined) return known
    const nodes = at.map(diagram.inner)
    const top = Math.min(...nodes.map((node) => node?.variable ?? BEYOND))
    const width = Math.max(...nodes.map((node) => (node?.variable === top ? node.children.length : 0)))
    const result =
      top === BEYOND
        ? diagram.leaf(value(at.map((root) => diagram.valueOf(root) ?? 0)))
        : diagram.node(
            top,
            Array.from({ length: width }, (_, index) =>
              go(at.map((root, place) => descend(nodes[place] ?? null, root, top, index))),
            ),
          )
    memo.set(key, result)
    return result
  }
  return go(roots)
}

function descend(node: Inner | null, root: number, variable: number, value: number): number {
  return node?.variable === variable ? childOf(node, value) : root
}

function walk(
  inner: Diagram['inner'],
  root: number,
  take: (root: number, node: Inner | null) => number | null,
): readonly number[] {
  const found = new Set<number>()
  const seen = new Set<number>([root])
  for (const at of seen) {
    const node = inner(at)
    const value = take(at, node)
    if (value !== null) found.add(value)
    for (const child of node?.children ?? []) seen.add(child)
  }
  return [...found].sort((a, b) => a - b)
}
