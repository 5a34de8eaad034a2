import type { Decimal } from '@qingshen/core/kernel/decimal'
import { readableText } from '@qingshen/core/kernel/decimal'

const SHOWN_DIGITS = 6

/** A computed number as it is shown: six significant digits, thousands separated; the exact one is computed with. */
export function shownNumber(value: Decimal): string {
  return readableText(value.toSignificantDigits(SHOWN_DIGITS))
}

/** A share as percent with its sign: +12.3 %. */
export function shownChange(share: Decimal): string {
  const percent = share.times(100).toDecimalPlaces(1)
  return `${percent.gt(0) ? '+' : ''}${readableText(percent)} %`
}
