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
  readonly parts: readonly Explanation[]
}

/** Second reading of a condition: every node with its Chinese phrase and its value, unknown being null. */
export function explain(expression: Expression, subject: Subject, context: PrintContext): Explanation {
  const value = evaluate(expression, subject, context.tables)
  const text = print(expression, context)
  const parts = (children: readonly Expression[]) => children.map((part) => explain(part, subject, context))
  if ('all' in expression) return { operator: 'all', text, value, parts: parts(expression.all) }
  if ('any' in expression) return { operator: 'any', text, value, parts: parts(expression.any) }
  if ('not' in expression) return { operator: 'not', text, value, parts: parts([expression.not]) }
  return { operator: 'fact', text, value, parts: [] }
}
