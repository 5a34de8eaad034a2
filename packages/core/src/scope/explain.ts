import type { FactName } from '../vocabulary/fact.ts'
import type { Expression } from './expression.schema.ts'
import { evaluate } from './evaluate.ts'
import type { PrintContext } from './print.ts'
import { print } from './print.ts'
import type { Subject } from './subject.ts'
import type { Truth } from './three-valued.ts'

/** One condition of a rule with its value for a subject, and the conditions it is made of. */
export type Explanation = {
  readonly operator: 'all' | 'any' | 'not' | 'fact'
  readonly text: string
  readonly value: Truth
  /** The fact asked for, where the node is not made of others. */
  readonly fact: FactName | null
  readonly parts: readonly Explanation[]
}

/** Second reading of a condition: every node with its Chinese phrase and its value, unknown being null. */
export function explain(expression: Expression, subject: Subject, context: PrintContext): Explanation {
  const fact = factOf(expression)
  const value = evaluate(expression, subject, context.tables)
  const text = print(expression, context)
  const parts = (children: readonly Expression[]) => children.map((part) => explain(part, subject, context))
  if ('all' in expression) return { operator: 'all', text, value, fact, parts: parts(expression.all) }
  if ('any' in expression) return { operator: 'any', text, value, fact, parts: parts(expression.any) }
  if ('not' in expression) return { operator: 'not', text, value, fact, parts: parts([expression.not]) }
  return { operator: 'fact', text, value, fact, parts: [] }
}

function factOf(expression: Expression): FactName | null {
  if ('is' in expression) return expression.is
  if ('declared' in expression) return expression.declared
  if ('in' in expression) return expression.in.fact
  return 'inTable' in expression || 'division' in expression ? 'industry' : null
}
