import type { BooleanFactName, FactKind, FactName } from '../vocabulary/fact.ts'
import { FACTS } from '../vocabulary/fact.ts'
import { PERMIT_CLASSES } from '../vocabulary/permit-class.ts'
import { SIZE_CLASSES } from '../vocabulary/size-class.ts'
import type { Expression } from './expression.schema.ts'
import type { IndustryCells } from './industry-cells.ts'
import { isIndustryTest } from './industry-test.ts'
import type { Subject } from './subject.ts'

/**
 * One variable of the decision: a fact, or whether a fact was declared. `values` are its values' names (for the
 * industry the cells), `completions` the values an unknown one may take: all, but not the permit class `none`,
 * which is a finding and not a gap.
 */
export type Variable = {
  readonly id: string
  readonly fact: FactName
  readonly declared: boolean
  readonly values: readonly string[]
  readonly completions: readonly number[]
}

/** The classes an unknown permit may have: only what is known not to be in the catalogue has none. */
export const POSSIBLE_PERMIT_CLASSES: readonly string[] = PERMIT_CLASSES.codes.filter((code) => code !== 'none')

/** The variables some condition asks for, in the order of the fact catalogue. */
export function variablesOf(conditions: readonly Expression[], cells: IndustryCells): readonly Variable[] {
  const asked = new Set(conditions.flatMap(idsIn))
  return FACTS.flatMap((fact) => [declaredVariable(fact.name), valueVariable(fact, cells)]).filter((variable) =>
    asked.has(variable.id),
  )
}

/** Reads a variable's value of a subject as an index into `values`; null when it is unknown. */
export type Reader = (subject: Subject) => number | null

/** The reader of a variable: everything that does not depend on the subject is looked up once. */
export function readerOf(variable: Variable, cells: IndustryCells): Reader {
  const { fact } = variable
  if (fact === 'industry') {
    const { cellOf } = cells
    return ({ industry }) => (industry === undefined ? null : (cellOf.get(industry) ?? 0))
  }
  if (fact === 'size') return ({ size }) => (size === undefined ? null : variable.values.indexOf(size))
  if (fact === 'permitClass') {
    return ({ permitClass }) => (permitClass === undefined ? null : variable.values.indexOf(permitClass))
  }
  if (variable.declared) return (subject) => (isDeclared(fact, subject) ? 1 : 0)
  const absent = needsProof(fact) ? 0 : null
  return ({ facts }) => {
    const stated = facts?.[fact]
    return stated === undefined ? absent : stated ? 1 : 0
  }
}

/** True for a fact that counts as false until it is proven. */
export function needsProof(name: FactName): boolean {
  return FACTS.some((fact) => fact.name === name && fact.absent === 'false')
}

/** True for a fact stated about the subject, as true or as false. */
export function isDeclared(name: BooleanFactName, subject: Subject): boolean {
  return subject.facts?.[name] !== undefined && subject.undeclared?.includes(name) !== true
}

/** The id of the variable that tells whether a fact was declared. */
export function declaredId(name: FactName): string {
  return `declared:${name}`
}

function declaredVariable(fact: FactName): Variable {
  return { id: declaredId(fact), fact, declared: true, values: ['false', 'true'], completions: [0, 1] }
}

function valueVariable(fact: (typeof FACTS)[number], cells: IndustryCells): Variable {
  const values = valueNames(fact.kind, cells)
  const all = values.map((_, index) => index)
  const completions = fact.kind === 'industry' ? cells.inhabited : all.filter((at) => isPossible(fact.kind, values[at]))
  return { id: fact.name, fact: fact.name, declared: false, values, completions }
}

function isPossible(kind: FactKind, value: string | undefined): boolean {
  return kind !== 'permitClass' || (value !== undefined && POSSIBLE_PERMIT_CLASSES.includes(value))
}

function valueNames(kind: FactKind, cells: IndustryCells): readonly string[] {
  if (kind === 'industry') return Array.from({ length: cells.count }, (_, cell) => String(cell))
  if (kind === 'size') return SIZE_CLASSES.codes
  return kind === 'permitClass' ? PERMIT_CLASSES.codes : ['false', 'true']
}

function idsIn(expression: Expression): readonly string[] {
  if ('all' in expression) return expression.all.flatMap(idsIn)
  if ('any' in expression) return expression.any.flatMap(idsIn)
  if ('not' in expression) return idsIn(expression.not)
  if ('is' in expression) return [expression.is]
  if ('declared' in expression) return [declaredId(expression.declared)]
  if (isIndustryTest(expression)) return ['industry']
  return 'in' in expression ? [expression.in.fact] : []
}
