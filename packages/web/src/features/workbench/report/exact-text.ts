import type { BoundFigure } from '@qingshen/core/report/report-document.schema'
import { valueAsPrinted } from '@qingshen/core/report-reading/value-as-printed'
import { formatDecimal } from '../../../shared/format/number-text.ts'

const MOST_DECIMALS = 15

/**
 * The recorded value of a figure in its unit, not rounded for print; null where it has none. A quotient without an end is
 * shown to fifteen decimals and an ellipsis.
 */
export function exactText(figure: Pick<BoundFigure, 'value' | 'text' | 'unit'>): string | null {
  const value = valueAsPrinted(figure)
  if (value === null) return null
  const [whole = '', fraction = ''] = value.split('.')
  if (fraction.length <= MOST_DECIMALS) return formatDecimal(value)
  return `${formatDecimal(`${whole}.${fraction.slice(0, MOST_DECIMALS)}`)}…`
}

/** A unit or head of a file as it is usually written: files lose the small digits of m² and m³. */
export function withRaised(text: string): string {
  return text.replace(/(^|[^A-Za-z])([a-zμ]?m)([23])(?![\d.])/gu, (_, before: string, metre: string, power: string) => {
    return `${before}${metre}${power === '2' ? '²' : '³'}`
  })
}
