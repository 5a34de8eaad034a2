import { decimal, decimalText, isDecimalText } from '../kernel/decimal.ts'
import type { BoundFigure } from '../report/report-document.schema.ts'

/**
 * The exact value of a figure in the unit it is printed in, as decimal text; null where it has none. A share is recorded as
 * a part of one and printed in per cent: its printed text says which of the two the value is.
 */
export function valueAsPrinted({ value, text, unit }: Pick<BoundFigure, 'value' | 'text' | 'unit'>): string | null {
  if (value === null || !isDecimalText(value)) return null
  if (unit !== '%') return value
  const printed = text.replaceAll(',', '')
  if (!isDecimalText(printed) || printed.includes('e')) return value
  const decimals = printed.split('.')[1]?.length ?? 0
  const said = decimal(printed)
  const isAsRecorded = decimal(value).toDecimalPlaces(decimals).eq(said)
  const asPercent = decimal(value).times(100)
  return !isAsRecorded && asPercent.toDecimalPlaces(decimals).eq(said) ? decimalText(asPercent) : value
}
