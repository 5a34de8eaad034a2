import type { Rational } from '../kernel/rational.ts'
import { greatestCommonDivisor } from '../kernel/rational.ts'

/** The flows as whole amounts of 1/unit. */
export function wholeFlows(flows: readonly Rational[]): { readonly amounts: readonly bigint[]; readonly unit: bigint } {
  let unit = 1n
  for (const { denominator } of flows) {
    if (unit % denominator !== 0n) unit = (unit / greatestCommonDivisor(unit, denominator)) * denominator
  }
  return { amounts: flows.map(({ numerator, denominator }) => numerator * (unit / denominator)), unit }
}

/**
 * The exact present value of flows at the end of years 0, 1, 2, ... at a rate above -1, in the unit of the flows. Not
 * brought to lowest terms, which would cost more than everything else.
 */
export function presentValue(flows: readonly Rational[], rate: Rational): Rational {
  const { amounts, unit } = wholeFlows(flows)
  const growth = rate.numerator + rate.denominator
  let value = 0n
  let scale = 1n
  for (const amount of amounts) {
    value = value * growth + amount * scale
    scale *= rate.denominator
  }
  // value / (unit x growth^n) for n years: the loop multiplied by growth once for every flow but the first
  return { numerator: value, denominator: unit * growth ** BigInt(Math.max(amounts.length - 1, 0)) }
}
