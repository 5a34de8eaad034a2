import type { Decimal } from '../../kernel/decimal.ts'
import { decimal, isDecimalText } from '../../kernel/decimal.ts'
import { NOT_APPLICABLE } from '../sheet.ts'

/** A figure of a sheet: missing, not applicable and a number (which may be 0) are three different things. */
export type Figure =
  | { readonly kind: 'missing' }
  | { readonly kind: 'not_applicable' }
  | { readonly kind: 'number'; readonly value: Decimal }

export const MISSING: Figure = { kind: 'missing' }

/** The figure a field holds; a text that is no number counts as missing. */
export function figureOf(text: string | undefined): Figure {
  if (text === undefined || text.trim() === '') return MISSING
  if (text === NOT_APPLICABLE) return { kind: 'not_applicable' }
  return isDecimalText(text.trim()) ? { kind: 'number', value: decimal(text) } : MISSING
}

/** The number of a field, or null when there is none. */
export function numberOf(text: string | undefined): Decimal | null {
  const figure = figureOf(text)
  return figure.kind === 'number' ? figure.value : null
}
