import type { Diagram } from './diagram.ts'
import type { Expression } from './expression.schema.ts'
import type { IndustryCells } from './industry-cells.ts'
import { isIndustryTest } from './industry-test.ts'
import type { Variable } from './variables.ts'
import { declaredId } from './variables.ts'

/** The variables and industry cells a family of diagrams is built over. */
export type Frame = {
  readonly variables: readonly Variable[]
  readonly cells: IndustryCells
}

/** The condition as a diagram with leaves 0 and 1 over the frame's variables. */
export function toDiagram(diagram: Diagram, frame: Frame, expression: Expression): number {
  const go = (part: Expression): number => toDiagram(diagram, frame, part)
  if ('all' in expression) return conjunction(diagram, expression.all.map(go))
  if ('any' in expression) return disjunction(diagram, expression.any.map(go))
  if ('not' in expression) return diagram.combine([go(expression.not)], ([value]) => 1 - (value ?? 0))
  if ('is' in expression) return membership(diagram, frame, expression.is, [1])
  if ('declared' in expression) return membership(diagram, frame, declaredId(expression.declared), [1])
  if (isIndustryTest(expression)) return membership(diagram, frame, 'industry', frame.cells.cellsWhere(expression))
  const { fact, values } = expression.in
  const variable = frame.variables.find((candidate) => candidate.id === fact)
  return membership(
    diagram,
    frame,
    fact,
    values.map((value) => variable?.values.indexOf(value) ?? -1),
  )
}

/** True where all are; true of none. */
export function conjunction(diagram: Diagram, roots: readonly number[]): number {
  return roots.reduce(
    (left, right) => diagram.combine([left, right], ([a, b]) => (a === 1 && b === 1 ? 1 : 0)),
    diagram.leaf(1),
  )
}

/** True where one is; false of none. */
export function disjunction(diagram: Diagram, roots: readonly number[]): number {
  return roots.reduce(
    (left, right) => diagram.combine([left, right], ([a, b]) => (a === 1 || b === 1 ? 1 : 0)),
    diagram.leaf(0),
  )
}

function membership(diagram: Diagram, frame: Frame, id: string, wanted: readonly number[]): number {
  const at = frame.variables.findIndex((variable) => variable.id === id)
  const variable = frame.variables[at]
  if (variable === undefined) throw new RangeError(`no variable ${id} in this frame`)
  return diagram.node(
    at,
    variable.values.map((_, value) => diagram.leaf(wanted.includes(value) ? 1 : 0)),
  )
}
