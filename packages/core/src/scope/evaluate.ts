import type { LawTables } from '../rulebook/table.schema.ts'
import type { Expression } from './expression.schema.ts'
import { industryTestHolds, isIndustryTest } from './industry-test.ts'
import type { Subject } from './subject.ts'
import type { Truth } from './three-valued.ts'
import { allOf, anyOf, negate } from './three-valued.ts'
import { POSSIBLE_PERMIT_CLASSES, isDeclared, needsProof } from './variables.ts'

/**
 * First reading of a condition: its value for one subject, node by node in three-valued logic (null: unknown).
 * Exact for a single operator; a tree may stay unknown where every completion agrees, which is why decisions are
 * made on the diagram and this reading serves explanation and checking.
 */
export function evaluate(expression: Expression, subject: Subject, tables: LawTables): Truth {
  if ('all' in expression) return allOf(expression.all.map((part) => evaluate(part, subject, tables)))
  if ('any' in expression) return anyOf(expression.any.map((part) => evaluate(part, subject, tables)))
  if ('not' in expression) return negate(evaluate(expression.not, subject, tables))
  if ('is' in expression) return subject.facts?.[expression.is] ?? (needsProof(expression.is) ? false : null)
  if ('declared' in expression) return isDeclared(expression.declared, subject)
  if (isIndustryTest(expression)) {
    return subject.industry === undefined ? null : industryTestHolds(expression, subject.industry, tables)
  }
  const { fact, values } = expression.in
  if (fact === 'permitClass') return permitClassIn(values, subject.permitClass)
  return subject.size === undefined ? null : values.includes(subject.size)
}

/** An unknown permit class has one of several values: asked for all of them, the answer is known. */
function permitClassIn(values: readonly string[], known: string | undefined): Truth {
  if (known !== undefined) return values.includes(known)
  const possible = POSSIBLE_PERMIT_CLASSES.map((value) => values.includes(value))
  if (possible.every(Boolean)) return true
  return possible.some(Boolean) ? null : false
}
