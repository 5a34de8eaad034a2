import { decimalText } from '../kernel/decimal.ts'
import { toDecimal } from '../kernel/rational.ts'
import type { Expression } from './expression.ts'

type Operation = Extract<Expression, { kind: 'operation' }>

const STRENGTH: Readonly<Record<Operation['operator'], number>> = { '+': 1, '-': 1, '*': 2, '/': 2 }

/** An expression as people write it: `0.3`, `0.8/n`, `10+5*n`; brackets where they are needed. Numbers of at most 20 decimals. */
export function expressionText(expression: Expression): string {
  if (expression.kind === 'variable') return expression.name
  if (expression.kind === 'number') return decimalText(toDecimal(expression.value).toDecimalPlaces(20))
  const { operator, left, right } = expression
  const strength = STRENGTH[operator]
  const before = inBrackets(left, strength)
  const after = inBrackets(right, operator === '-' || operator === '/' ? strength + 1 : strength)
  return `${before}${operator}${after}`
}

function inBrackets(expression: Expression, least: number): string {
  const text = expressionText(expression)
  return expression.kind === 'operation' && STRENGTH[expression.operator] < least ? `(${text})` : text
}
