import { Decimal } from '../kernel/decimal.ts'
import { printNumber } from './report-number.ts'

/** Beyond these an axis has no round ticks in double precision. */
const LARGEST = 1e15
const SMALLEST = 1e-12

/** A sign that is not seen, after a text that would mean something to the machine. */
export const UNSEEN = '\u2060'

/** A value as it is drawn; null where there is none, or one so large that no axis could show it. */
export function chartNumber(value: string | number | null): number | null {
  const number = value === null || String(value).trim() === '' ? Number.NaN : Number(value)
  if (!Number.isFinite(number) || Math.abs(number) > LARGEST) return null
  return Math.abs(number) < SMALLEST ? 0 : number
}

/** A number beside an axis: with separators of thousands, large ones in 万 or 亿. */
export function axisText(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e8) return `${Number((value / 1e8).toPrecision(4))}亿`
  if (size >= 1e5) return `${Number((value / 1e4).toPrecision(4))}万`
  return printNumber(new Decimal(Number(value.toPrecision(6))), 'exact')
}

/**
 * A text as a chart library may be given it: such libraries keep what they measured in a plain object by the text
 * itself, where `__proto__` would change all objects.
 */
export function chartText(text: string): string {
  return text in {} ? text + UNSEEN : text
}
