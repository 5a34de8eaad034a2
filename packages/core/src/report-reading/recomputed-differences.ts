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
  if (share.minus(printed).abs().lte(roundingOfShare(claim))) return null
  const text = `${groupedText(share, Math.max(said.decimals, 2))}%`
  return told('percentage', said, text, `${input.raw} 与 ${output.raw} 的差占前者`)
}

/** How far rounding may have moved a share: its own last digit, and the last digits of the two numbers it was made from. */
function roundingOfShare({ input, output, said }: Claim): Decimal {
  const [whole, part] = [amountOf(input).abs(), amountOf(output).abs()]
  const own = new Exact(10).pow(-said.decimals).times('0.51')
  const ofNumbers = finenessOf(output)
    .plus(part.div(whole).times(finenessOf(input)))
    .div(whole)
    .times(100)
  return own.plus(ofNumbers)
}

/** As of rounding; a whole number is taken as counted. */
function finenessOf(number: PrintedNumber): Decimal {
  return number.decimals === 0 && number.times === '1' ? new Exact(0) : roundingOf(number)
}

function told(kind: 'difference' | 'percentage', said: PrintedNumber, computed: string, what: string) {
  const printed = `${said.raw}${kind === 'percentage' ? '%' : said.unitText}`
  const message = `报告写的是 ${printed}；${what} ${computed}。差值应当由两个数算出，请改正差值，或者核对这两个数。`
  return { kind, printed: printed.slice(0, 100), computed, message }
}
