import { exactRational } from '../kernel/exact-number.schema.ts'
import type { Rational } from '../kernel/rational.ts'
import { add, compare, divide, multiply, ONE, subtract, toNumber, ZERO } from '../kernel/rational.ts'
import type { AnnualOption } from './feasibility-input.schema.ts'

/** The annual figures of an option, exact; money in 10 000 yuan. */
export type AnnualFlow = {
  /** Investment less subsidy. */
  readonly outlay: Rational
  readonly depreciation: Rational
  /** Gain less depreciation. */
  readonly taxable: Rational
  readonly netProfit: Rational
  readonly cashFlow: Rational
  readonly years: number
}

/**
 * I = investment - subsidy; D = I / depreciationYears; T = P - D; E = T (1 - t), and E = T without tax where T is not
 * above 0; F = E + D. Source: the manual of cleaner production audits for enterprises; no tax on a loss is a reading.
 */
export function annualFlow(option: AnnualOption): AnnualFlow {
  const subsidy = option.subsidy === undefined ? ZERO : exactRational(option.subsidy)
  const outlay = subtract(exactRational(option.investment), subsidy)
  const depreciation = divide(outlay, exactRational(option.depreciationYears))
  const taxable = subtract(exactRational(option.annualGain), depreciation)
  const kept = subtract(ONE, exactRational(option.taxRate))
  const netProfit = compare(taxable, ZERO) > 0 ? multiply(taxable, kept) : taxable
  const years = toNumber(exactRational(option.years ?? option.depreciationYears))
  return { outlay, depreciation, taxable, netProfit, cashFlow: add(netProfit, depreciation), years }
}

/** The outlay in year 0 and the same cash flow in every year of use. */
export function flowsOf({ outlay, cashFlow, years }: AnnualFlow): readonly Rational[] {
  return [subtract(ZERO, outlay), ...Array.from({ length: years }, () => cashFlow)]
}
