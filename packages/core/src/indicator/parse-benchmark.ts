import type { Rational } from '../kernel/rational.ts'
import type { Expression } from './expression.ts'
import { parseExpression, variablesIn } from './expression.ts'

/** How a value is compared; `null` where nothing is printed and the indicator's direction says it. */
export type Comparison = 'at_most' | 'below' | 'at_least' | 'above' | 'equal'

/** An end of a range of values. */
export type BenchmarkEnd = { readonly value: Expression; readonly isIncluded: boolean }

/** A benchmark as printed: one limit, or a range; `unit` is what stands behind the number, `%` for a per cent sign. */
export type Benchmark =
  | {
      readonly kind: 'limit'
      readonly comparison: Comparison | null
      readonly value: Expression
      readonly unit: string | null
    }
  | { readonly kind: 'range'; readonly low: BenchmarkEnd; readonly high: BenchmarkEnd; readonly unit: string | null }

const BEFORE: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:<=|=<|≤|≦|⩽|不大于|不高于|不超过|不多于|小于等于|小于或等于|至多|最多|最大)/, 'at_most'],
  [/^(?:>=|=>|≥|≧|⩾|不小于|不低于|不少于|大于等于|大于或等于|至少|最少|最小|达到)/, 'at_least'],
  [/^(?:<|小于|低于|少于)/, 'below'],
  [/^(?:>|大于|高于|超过|多于)/, 'above'],
  [/^(?:==?|等于)/, 'equal'],
]

const BEHIND: readonly (readonly [RegExp, Comparison])[] = [
  [/(?:及以上|以上)$/, 'at_least'],
  [/(?:及以下|以下|以内)$/, 'at_most'],
]

const DASH = /^(.*?\d\s*%?)\s*(?:~|∼|〜|–|—|―|至|到|-)\s*(\d.*)$/
const BRACKETS = /^([[(])\s*(.+?)\s*[,，;、]\s*(.+?)\s*([\])])(.*)$/
const BETWEEN = /^(.+?)\s*(<=|≤|<)\s*[a-zA-Z\u4e00-\u9fff]\s*(<=|≤|<)\s*(.+)$/
const NUMBER_AND_UNIT = /^(\d+(?:\.\d+)?)\s*([A-Za-zµμ%‰°\u4e00-\u9fff][A-Za-z0-9µμ%‰°\u4e00-\u9fff/·.()* -]*)$/

/**
 * Reads a benchmark as tables print it: `≤0.5`, `≥ 95 %`, `＜3`, `6~9`, `(0.2,0.5]`, `95以上`, `10+5n`, full-width
 * digits and thousands separators among them. Null where it says nothing that can be compared. Which way is better is
 * never guessed from it: that is the indicator's direction. `variables` are the names an expression may use.
 */
export function parseBenchmark(printed: string, variables: readonly string[] = []): Benchmark | null {
  const text = normal(printed)
  if (text === '' || text.length > 200) return null
  return readBracketed(text, variables) ?? readBetween(text, variables) ?? readLimit(text, variables)
}

/** The benchmark of a bare number. */
export function numberBenchmark(value: Rational): Benchmark {
  return { kind: 'limit', comparison: null, value: { kind: 'number', value }, unit: null }
}

function normal(printed: string): string {
  return printed
    .normalize('NFKC')
    .replace(/(\d)[, ](?=\d{3}(?!\d))/g, '$1')
    .replace(/(^|[^\d.])\.(?=\d)/g, '$10.')
    .replaceAll('≯', '≤')
    .replaceAll('≮', '≥')
    .replaceAll('−', '-')
    .trim()
}

function readBracketed(text: string, variables: readonly string[]): Benchmark | null {
  const [, open, from, to, close, unit] = BRACKETS.exec(text) ?? []
  if (from === undefined || to === undefined) return null
  const ends = { low: { text: from, isIncluded: open === '[' }, high: { text: to, isIncluded: close === ']' } }
  return rangeOf(ends, variables, unit?.trim() ?? '')
}

function readBetween(text: string, variables: readonly string[]): Benchmark | null {
  const [, from, first, second, to] = BETWEEN.exec(text) ?? []
  if (from === undefined || to === undefined) return null
  const ends = { low: { text: from, isIncluded: first !== '<' }, high: { text: to, isIncluded: second !== '<' } }
  return rangeOf(ends, variables)
}

function readLimit(text: string, variables: readonly string[]): Benchmark | null {
  const before = BEFORE.find(([pattern]) => pattern.test(text))
  const behind = before === undefined ? BEHIND.find(([pattern]) => pattern.test(text)) : undefined
  const rest = text.replace(before?.[0] ?? behind?.[0] ?? /^$/, '').trim()
  const comparison = before?.[1] ?? behind?.[1] ?? null
  const limit = readQuantity(rest, variables)
  const isRange = comparison === null && (limit === null || variablesIn(limit.value).length === 0)
  const [, from, to] = isRange ? (DASH.exec(rest) ?? []) : []
  if (from !== undefined && to !== undefined) {
    const range = rangeOf({ low: { text: from, isIncluded: true }, high: { text: to, isIncluded: true } }, variables)
    if (range !== null) return range
  }
  return limit === null ? null : { kind: 'limit', comparison, value: limit.value, unit: limit.unit }
}

type EndText = { readonly text: string; readonly isIncluded: boolean }

function rangeOf(
  ends: { readonly low: EndText; readonly high: EndText },
  variables: readonly string[],
  behind = '',
): Benchmark | null {
  const [low, high] = [readQuantity(ends.low.text, variables), readQuantity(ends.high.text, variables)]
  if (low === null || high === null) return null
  return {
    kind: 'range',
    low: { value: low.value, isIncluded: ends.low.isIncluded },
    high: { value: high.value, isIncluded: ends.high.isIncluded },
    unit: behind === '' ? (high.unit ?? low.unit) : behind,
  }
}

type Read = { readonly value: Expression; readonly unit: string | null }

function readQuantity(text: string, variables: readonly string[]): Read | null {
  const isPercent = text.endsWith('%')
  const expression = parseExpression(isPercent ? text.slice(0, -1) : text)
  if (expression !== null && isKnown(expression, variables)) {
    return { value: expression, unit: isPercent ? '%' : null }
  }
  const [, number = '', unit = ''] = NUMBER_AND_UNIT.exec(text) ?? []
  const value = parseExpression(number)
  // 1e3 is no 1 of a unit “e3”
  return value === null || /^e\d/i.test(unit) ? null : { value, unit: unit.trim() }
}

function isKnown(expression: Expression, variables: readonly string[]): boolean {
  if (expression.kind === 'number') return true
  if (expression.kind === 'variable') return variables.includes(expression.name)
  return isKnown(expression.left, variables) && isKnown(expression.right, variables)
}
