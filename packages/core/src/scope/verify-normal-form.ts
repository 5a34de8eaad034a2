import { BOOLEAN_FACT_NAMES } from '../vocabulary/fact.ts'
import { AUDIT_MODES, OUTCOMES } from '../vocabulary/outcome.ts'
import type { PermitClass } from '../vocabulary/permit-class.ts'
import type { SizeClass } from '../vocabulary/size-class.ts'
import type { DecisionModel } from './decision-model.ts'
import type { CompleteJudgement } from './judge-complete.ts'
import { judgeComplete } from './judge-complete.ts'
import type { NormalCondition, NormalForm } from './normal-form.ts'
import { evaluateLiteral } from './normal-form.ts'
import type { Subject } from './subject.ts'
import type { Truth } from './three-valued.ts'
import type { Variable } from './variables.ts'
import { declaredId, needsProof } from './variables.ts'

/** A partial assignment for which the normal form and the completions disagree. */
export type Disagreement = { readonly condition: string; readonly known: Readonly<Record<string, string>> }

type Check = {
  readonly name: string
  readonly condition: NormalCondition
  readonly holds: (judged: CompleteJudgement) => boolean
}

/** All partial assignments as one array: per variable its values and, last, unknown. */
type Grid = {
  readonly variables: readonly Variable[]
  readonly strides: readonly number[]
  readonly total: number
}

const FALSE = 0
const TRUE = 1
const UNKNOWN = 2

/**
 * Compares the normal form with the completions for every partial assignment over the cells. The completions are
 * judged rule by rule from the law's own trees and joined upwards, one variable at a time; nothing is taken from the
 * diagrams the normal form was made of. Returns the first disagreement of each condition.
 * The number of partial assignments is the product of (values + 1) over the variables.
 */
export function disagreements(model: DecisionModel, form: NormalForm): readonly Disagreement[] {
  const grid = gridOf(model)
  const complete = completeSubjects(model, grid).map(({ index, subject }) => {
    return { index, judged: judgeComplete(model.inForce, subject) }
  })
  return checksOf(form).flatMap((check) => {
    const exact = new Uint8Array(grid.total).fill(UNKNOWN)
    for (const { index, judged } of complete) exact[index] = check.holds(judged) ? TRUE : FALSE
    joinCompletions(grid, exact)
    const at = firstDifference(grid, check.condition, exact)
    return at === null ? [] : [{ condition: check.name, known: knownAt(grid, at) }]
  })
}

/** The number of partial assignments `disagreements` looks at. */
export function assignmentsToVerify(model: DecisionModel): number {
  return gridOf(model).total
}

function gridOf({ frame }: DecisionModel): Grid {
  const { variables } = frame
  const strides = variables.map((_, at) => variables.slice(at + 1).reduce((size, each) => size * radix(each), 1))
  return { variables, strides, total: variables.reduce((size, each) => size * radix(each), 1) }
}

function radix(variable: Variable): number {
  return variable.values.length + 1
}

function digit(grid: Grid, index: number, at: number): number {
  const variable = grid.variables[at]
  return variable === undefined ? 0 : Math.floor(index / (grid.strides[at] ?? 1)) % radix(variable)
}

/** Every assignment that leaves nothing unknown, but for values no subject has, as a subject. */
function completeSubjects(model: DecisionModel, grid: Grid): readonly { index: number; subject: Subject }[] {
  let partial: { index: number; values: Record<string, string> }[] = [{ index: 0, values: {} }]
  for (const [at, variable] of grid.variables.entries()) {
    partial = partial.flatMap(({ index, values }) =>
      variable.values.map((value, place) => {
        return { index: index + place * (grid.strides[at] ?? 1), values: { ...values, [variable.id]: value } }
      }),
    )
  }
  return partial.flatMap(({ index, values }) => {
    const subject = subjectOf(model, values)
    return subject === null ? [] : [{ index, subject }]
  })
}

/** The subject of complete values; null for an empty cell. A fact whose `declared` is false is left out. */
function subjectOf(model: DecisionModel, values: Readonly<Record<string, string>>): Subject | null {
  const industry = values['industry'] === undefined ? undefined : model.frame.cells.sampleOf(Number(values['industry']))
  if (values['industry'] !== undefined && industry === undefined) return null
  const facts = Object.fromEntries(
    BOOLEAN_FACT_NAMES.filter((name) => (values[name] ?? values[declaredId(name)]) !== undefined).map((name) => [
      name,
      values[name] === 'true',
    ]),
  )
  return {
    industry,
    size: values['size'] as SizeClass | undefined,
    permitClass: values['permitClass'] as PermitClass | undefined,
    facts,
    undeclared: BOOLEAN_FACT_NAMES.filter((name) => values[declaredId(name)] === 'false'),
  }
}

/** Fills the unknown entries from the values an unknown fact may take: their common answer, else unknown. */
function joinCompletions(grid: Grid, exact: Uint8Array): void {
  for (const [at, variable] of grid.variables.entries()) {
    const possible = needsProof(variable.fact) && !variable.declared ? [0] : variable.completions
    const unknown = variable.values.length
    const stride = grid.strides[at] ?? 1
    for (let block = unknown * stride; block < grid.total; block += radix(variable) * stride) {
      for (let index = block; index < block + stride; index += 1) {
        const first = exact[index - (unknown - (possible[0] ?? 0)) * stride] ?? UNKNOWN
        const same = possible.every((value) => exact[index - (unknown - value) * stride] === first)
        exact[index] = same ? first : UNKNOWN
      }
    }
  }
}

function firstDifference(grid: Grid, condition: NormalCondition, exact: Uint8Array): number | null {
  const tables = condition.map((literals) => literals.map((literal) => truthTable(grid, literal)))
  const digits = grid.variables.map(() => 0)
  for (let index = 0; index < grid.total; index += 1) {
    const value = disjunctionAt(tables, digits)
    if (value !== exact[index] && !grid.variables.some((variable, at) => isEmpty(variable, digits[at] ?? 0)))
      return index
    advance(grid, digits)
  }
  return null
}

/** The digits of the next assignment; the last variable runs fastest. */
function advance(grid: Grid, digits: number[]): void {
  for (let at = digits.length - 1; at >= 0; at -= 1) {
    const variable = grid.variables[at]
    const next = (digits[at] ?? 0) + 1
    digits[at] = variable !== undefined && next < radix(variable) ? next : 0
    if (digits[at] !== 0) return
  }
}

type TruthTable = { readonly at: number; readonly values: readonly number[] }

function disjunctionAt(tables: readonly (readonly TruthTable[])[], digits: readonly number[]): number {
  let value = FALSE
  for (const conjunction of tables) {
    const part = conjunctionAt(conjunction, digits)
    if (part === TRUE) return TRUE
    if (part === UNKNOWN) value = UNKNOWN
  }
  return value
}

function conjunctionAt(conjunction: readonly TruthTable[], digits: readonly number[]): number {
  let value = TRUE
  for (const table of conjunction) {
    const part = table.values[digits[table.at] ?? 0]
    if (part === FALSE) return FALSE
    if (part === UNKNOWN) value = UNKNOWN
  }
  return value
}

function truthTable(grid: Grid, literal: NormalCondition[number][number]): TruthTable {
  const at = grid.variables.findIndex(
    (variable) => variable.fact === literal.fact && variable.declared === literal.declared,
  )
  const values = [...(grid.variables[at]?.values ?? []), null].map((value) => code(evaluateLiteral(literal, value)))
  return { at, values }
}

function code(value: Truth): number {
  return value === null ? UNKNOWN : value ? TRUE : FALSE
}

function isEmpty(variable: Variable, value: number): boolean {
  return variable.fact === 'industry' && value < variable.values.length && !variable.completions.includes(value)
}

function checksOf(form: NormalForm): readonly Check[] {
  const outcomes = OUTCOMES.codes.map((outcome): Check => {
    const condition = form.outcome[outcome] ?? []
    return { name: `outcome=${outcome}`, condition, holds: (judged) => judged.outcome === outcome }
  })
  const modes = AUDIT_MODES.codes.map((mode): Check => {
    return { name: `mode=${mode}`, condition: form.mode[mode] ?? [], holds: (judged) => judged.mode === mode }
  })
  return [
    ...outcomes,
    ...modes,
    { name: 'listed', condition: form.listed, holds: ({ listed }) => listed === true },
    { name: 'notListed', condition: form.notListed, holds: ({ listed }) => listed === false },
  ]
}

function knownAt(grid: Grid, index: number): Readonly<Record<string, string>> {
  const known = grid.variables.flatMap((variable, at) => {
    const value = variable.values[digit(grid, index, at)]
    return value === undefined ? [] : [[variable.id, value] as const]
  })
  return Object.fromEntries(known)
}
