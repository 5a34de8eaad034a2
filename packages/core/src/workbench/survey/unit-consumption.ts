import type { Decimal } from '../../kernel/decimal.ts'
import type { Figure } from './figure.ts'
import type { Survey, SurveyItem } from './survey.ts'
import { figureIn } from './survey.ts'

/** A quotient of two figures, or why there is none. */
export type Quotient =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'missing'; readonly of: 'amount' | 'output' }
  | { readonly kind: 'not_applicable' }
  | { readonly kind: 'division_by_zero' }

/**
 * Amount per unit of output, unrounded (80 significant digits): rounding is for the screen only. A missing figure makes
 * it missing, one that does not apply makes it not applicable, an output of 0 makes it a division by zero; an amount of 0
 * is 0.
 */
export function quotientOf(amount: Figure, output: Figure): Quotient {
  if (amount.kind === 'not_applicable' || output.kind === 'not_applicable') return { kind: 'not_applicable' }
  if (amount.kind === 'missing') return { kind: 'missing', of: 'amount' }
  if (output.kind === 'missing') return { kind: 'missing', of: 'output' }
  if (output.value.isZero()) return { kind: 'division_by_zero' }
  return { kind: 'number', value: amount.value.div(output.value) }
}

/** Consumption or generation of an item per unit of the main product in a year; missing output where there is no main product. */
export function unitConsumption({ main }: Survey, item: SurveyItem, year: string): Quotient {
  return quotientOf(figureIn(item, year), main === null ? { kind: 'missing' } : figureIn(main, year))
}
