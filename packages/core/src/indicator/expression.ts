import type { Rational } from '../kernel/rational.ts'
import { add, divide, multiply, rational, rationalOf, subtract } from '../kernel/rational.ts'

type Operator = '+' | '-' | '*' | '/'

/** A number, a declared variable, or two expressions joined: what `10+5n` and `0.8/n` mean. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }

/** The values of variables by name. */
export type Variables = ReadonlyMap<string, Rational>

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|([-+*/()]))/y
const MOST_CHARACTERS = 200
/** No figure of a plant needs as many digits; exact reckoning with what does would only stop the machine. */
const TOO_LARGE = 10n ** 150n

type Reader = { readonly tokens: readonly string[]; at: number }

/**
 * Reads `10+5n`, `0.8/n`, `2(n-1)`: numbers, variables, + - * / and brackets; a number before a variable or a bracket
 * multiplies it. Null for anything else. Which variables there are is not asked here.
 */
export function parseExpression(text: string): Expression | null {
  const tokens = tokensOf(text.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-'))
  if (tokens === null || tokens.length === 0) return null
  const reader: Reader = { tokens, at: 0 }
  const expression = readSum(reader)
  return reader.at === tokens.length ? expression : null
}

/** The names of the variables in an expression, each once. */
export function variablesIn(expression: Expression): readonly string[] {
  if (expression.kind === 'number') return []
  if (expression.kind === 'variable') return [expression.name]
  return [...new Set([...variablesIn(expression.left), ...variablesIn(expression.right)])]
}

/** The exact value; null where a variable has none, something is divided by 0, or a step takes more than 150 digits. */
export function valueOf(expression: Expression, variables: Variables): Rational | null {
  if (expression.kind === 'number') return expression.value
  if (expression.kind === 'variable') return variables.get(expression.name) ?? null
  const left = valueOf(expression.left, variables)
  const right = valueOf(expression.right, variables)
  const value = left === null || right === null ? null : join(expression.operator, left, right)
  return value === null || isTooLarge(value) ? null : value
}

/** Why an expression has no value; null where it has one. Where there are several reasons, the first one from the left. */
export function whyNoValue(
  expression: Expression,
  variables: Variables,
): 'divided_by_zero' | 'too_large' | 'unknown_variable' | null {
  if (valueOf(expression, variables) !== null || expression.kind === 'number') return null
  if (expression.kind === 'variable') return 'unknown_variable'
  const { operator, left, right } = expression
  const inside = whyNoValue(left, variables) ?? whyNoValue(right, variables)
  if (inside !== null) return inside
  return operator === '/' && valueOf(right, variables)?.numerator === 0n ? 'divided_by_zero' : 'too_large'
}

function isTooLarge({ numerator, denominator }: Rational): boolean {
  return denominator >= TOO_LARGE || numerator >= TOO_LARGE || numerator <= -TOO_LARGE
}

/** The expression of a number. */
export function numberExpression(value: Rational): Expression {
  return { kind: 'number', value }
}

function join(operator: Operator, left: Rational, right: Rational): Rational | null {
  switch (operator) {
    case '+':
      return add(left, right)
    case '-':
      return subtract(left, right)
    case '*':
      return multiply(left, right)
    case '/':
      return right.numerator === 0n ? null : divide(left, right)
  }
}

function tokensOf(text: string): readonly string[] | null {
  const trimmed = text.trim()
  if (trimmed.length > MOST_CHARACTERS) return null
  const tokens: string[] = []
  for (let at = 0; at < trimmed.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(trimmed)
    if (match === null) return null
    tokens.push(match[1] ?? match[2] ?? match[3] ?? '')
  }
  return tokens
}

function readSum(reader: Reader): Expression | null {
  let left = readProduct(reader)
  for (let operator = reader.tokens[reader.at]; left !== null && (operator === '+' || operator === '-');) {
    reader.at += 1
    left = joined(operator, left, readProduct(reader))
    operator = reader.tokens[reader.at]
  }
  return left
}

function readProduct(reader: Reader): Expression | null {
  let left = readFactor(reader)
  while (left !== null) {
    const next = reader.tokens[reader.at]
    if (next === '*' || next === '/') {
      reader.at += 1
      left = joined(next, left, readFactor(reader))
    } else if (next !== undefined && /^[A-Za-z_(]/.test(next) && left.kind === 'number') {
      left = joined('*', left, readFactor(reader))
    } else break
  }
  return left
}

function readFactor(reader: Reader): Expression | null {
  const token = reader.tokens[reader.at]
  reader.at += 1
  if (token === undefined) return null
  if (token === '-') {
    return joined('-', numberExpression(rational(0n)), readFactor(reader))
  }
  if (token === '(') {
    const inner = readSum(reader)
    const isClosed = reader.tokens[reader.at] === ')'
    reader.at += 1
    return isClosed ? inner : null
  }
  if (/^\d/.test(token)) return numberExpression(rationalOf(token))
  return /^[A-Za-z_]/.test(token) ? { kind: 'variable', name: token } : null
}

function joined(operator: Operator, left: Expression, right: Expression | null): Expression | null {
  return right === null ? null : { kind: 'operation', operator, left, right }
}
