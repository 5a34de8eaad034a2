import type { Diagram } from './diagram.ts'
import type { Variable } from './variables.ts'

/**
 * Reads a subject's values one variable after the other and ends in a state that stands for all subjects for which
 * the same is known where it matters. States and transitions are made when first met, so that a decision costs one
 * table look-up per variable.
 */
export type Automaton = {
  /** State before the first variable is read. */
  readonly start: number
  /** Next state: `value` is an index into the variable's values, or null for unknown. */
  readonly step: (state: number, level: number, value: number | null) => number
  /** The diagrams with everything read so far put in. */
  readonly roots: (state: number) => readonly number[]
}

/** An automaton over several diagrams of one family at once. */
export function createAutomaton(
  diagram: Diagram,
  variables: readonly Variable[],
  initial: readonly number[],
): Automaton {
  const stride = Math.max(1, ...variables.map((variable) => variable.values.length + 1))
  const states: (readonly number[])[] = []
  const known = new Map<string, number>()
  let next = new Int32Array(1024 * stride).fill(-1)

  function intern(level: number, roots: readonly number[]): number {
    const key = `${level}:${roots.join()}`
    const state = known.get(key) ?? states.push(roots) - 1
    known.set(key, state)
    if (states.length * stride > next.length) {
      const grown = new Int32Array(next.length * 2).fill(-1)
      grown.set(next)
      next = grown
    }
    return state
  }
  function extend(state: number, level: number, value: number | null): number {
    const variable = variables[level]
    if (variable === undefined) throw new RangeError(`no variable ${level}`)
    const roots = rootsAt(state).map((root) => {
      if (value !== null) return diagram.fix(root, level, value)
      const all = variable.completions.length === variable.values.length
      return all ? root : diagram.narrow(root, level, variable.completions)
    })
    return intern(level + 1, roots)
  }
  function rootsAt(state: number): readonly number[] {
    const roots = states[state]
    if (roots === undefined) throw new RangeError(`no state ${state}`)
    return roots
  }
  return {
    start: intern(0, initial),
    roots: rootsAt,
    step: (state, level, value) => {
      const cell = state * stride + (value ?? stride - 1)
      const reached = next[cell] ?? -1
      if (reached >= 0) return reached
      const made = extend(state, level, value)
      next[cell] = made
      return made
    },
  }
}
