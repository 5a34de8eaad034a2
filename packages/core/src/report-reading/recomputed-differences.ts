import type { Decimal } from '../kernel/decimal.ts'
import { Decimal as Exact } from '../kernel/decimal.ts'
import type { PrintedNumber } from './printed-number.ts'
import type { Contradiction } from './report-comparison.schema.ts'
import { amountOf, groupedText, roundingOf } from './table-numbers.ts'

/** A printed difference, or share, of an input and an output with what it was said to be the difference of. */
export type Claim = {
  readonly input: PrintedNumber
  readonly output: PrintedNumber
  readonly said: PrintedNumber
  readonly isShare: boolean
}

/** Only what is wrong by more than rounding; the sign does not matter, a share is of the input. */
export function wrongClaim(claim: Claim): Pick<Contradiction, 'kind' | 'printed' | 'computed' | 'message'> | null {
  const { input, output, said, isShare } = claim
  const difference = amountOf(input).minus(amountOf(output)).abs()
  const printed = amountOf(said).abs()
  if (!isShare) {
    const allowed = roundingOf(input).plus(roundingOf(output)).plus(roundingOf(said))
    const isWhole = [input, output, said].every(({ decimals, times }) => decimals === 0 && times === '1')
    if (
      difference
        .minus(printed)
        .abs()
        .lte(isWhole ? 0 : allowed)
    )
      return null
    return told(
      'difference',
      said,
      groupedText(difference.div(said.times), said.decimals),
      `${input.raw} 与 ${output.raw} 相差`,
    )
  }
  if (amountOf(input).isZero()) return null
  const share = difference.div(amountOf(input).abs()).times(100)
  if (isRoundedTo(share, said, printed)) return null
  const text = `${groupedText(share, Math.max(said.decimals, 2))}%`
  return told('percentage', said, text, `${input.raw} 与 ${output.raw} 的差占前者`)
}

/** A share may have been made from rounded numbers: one unit of its last digit is allowed. */
function isRoundedTo(value: Decimal, said: PrintedNumber, printed: Decimal): boolean {
  const step = new Exact(10).pow(-said.decimals)
  return value.minus(printed).abs().lte(step.times('0.51'))
}

function told(kind: 'difference' | 'percentage', said: PrintedNumber, computed: string, what: string) {
  const printed = `${said.raw}${kind === 'percentage' ? '%' : said.unitText}`
  const message = `报告写的是 ${printed}；${what} ${computed}。差值应当由两个数算出，请改正差值，或者核对这两个数。`
  return { kind, printed: printed.slice(0, 100), computed, message }
}
