import type { Decimal } from '../kernel/decimal.ts'
import { readableText } from '../kernel/decimal.ts'
import type { ExactNumber } from '../kernel/exact-number.schema.ts'
import { exactRational } from '../kernel/exact-number.schema.ts'
import type { Rational } from '../kernel/rational.ts'
import { compare, multiply, rational, rationalOf, toDecimal, ZERO } from '../kernel/rational.ts'
import type { AnnualFlow } from './annual-flow.ts'
import type { FeasibilityOption } from './feasibility-input.schema.ts'
import type { FeasibilityReason } from './feasibility-result.schema.ts'

/** The figures a verdict is made of. */
export type Figures = {
  readonly annual: AnnualFlow | null
  readonly outlay: Rational
  readonly payback: Rational | null
  readonly npv: Rational
  readonly irrs: readonly number[]
  /** How many flows, year 0 among them. */
  readonly length: number
}

type Verdict = { readonly isMet: boolean | null; readonly reason: FeasibilityReason }

/** Beyond this many years a figure is computed, and a sentence asks whether the time is meant. */
const LONG_TIME = 50

/**
 * True when the net present value is not below 0, the payback within its norm and the rate of return at least the base
 * rate where given; false when one fails; null when one cannot be told. The sentences: what decided first, then the
 * other criteria, then what a reader has to know of the figures.
 */
export function judgeFeasibility(
  option: FeasibilityOption,
  figures: Figures,
): { readonly feasible: boolean | null; readonly because: readonly FeasibilityReason[] } {
  const verdicts = [
    judgeValue(figures.npv),
    ...(option.paybackNorm === undefined ? [] : [judgePayback(figures.payback, option.paybackNorm)]),
    ...(option.baseRate === undefined ? [] : [judgeRate(figures.irrs, option.baseRate)]),
  ]
  const judged = (isMet: boolean | null) => verdicts.filter((verdict) => verdict.isMet === isMet)
  const [failed, open, met] = [judged(false), judged(null), judged(true)]
  const feasible = failed.length > 0 ? false : open.length > 0 ? null : true
  const because = [...failed, ...open, ...met].map(({ reason }) => reason)
  return { feasible, because: [...because, ...notes(figures, option.baseRate !== undefined)] }
}

function judgeValue(npv: Rational): Verdict {
  const isMet = npv.numerator >= 0n
  const text = `净现值 ${apart(npv, ZERO)} 万元，${isMet ? '不小于 0' : '小于 0：按这一折现率收不回投资'}`
  return { isMet, reason: { code: isMet ? 'npv_met' : 'npv_failed', text } }
}

function judgePayback(payback: Rational | null, given: ExactNumber): Verdict {
  const norm = exactRational(given)
  if (payback === null) {
    const text = `算不出投资偿还期：各年没有正的净现金流量，或者始终收不回投资，无法与定额 ${shown(norm)} 年比较`
    return { isMet: null, reason: { code: 'payback_unknown', text } }
  }
  const isMet = compare(payback, norm) <= 0
  const text = `投资偿还期 ${apart(payback, norm)} 年，${isMet ? '不超过' : '超过'}定额 ${shown(norm)} 年`
  return { isMet, reason: { code: isMet ? 'payback_met' : 'payback_failed', text } }
}

function judgeRate(irrs: readonly number[], given: ExactNumber): Verdict {
  const base = exactRational(given)
  const [irr] = irrs
  if (irr === undefined || irrs.length > 1) {
    const why = irr === undefined ? '没有使净现值为 0 的收益率' : '使净现值为 0 的收益率不止一个'
    const text = `${why}，无法与基准收益率 ${percent(base)} 比较；请看净现值`
    return { isMet: null, reason: { code: irr === undefined ? 'irr_none' : 'irr_several', text } }
  }
  const found = rationalOf(irr)
  const isMet = compare(found, base) >= 0
  const text = `内部收益率 ${apart(multiply(found, HUNDRED), multiply(base, HUNDRED), 2)}%，${isMet ? '不低于' : '低于'}基准收益率 ${percent(base)}`
  return { isMet, reason: { code: isMet ? 'irr_met' : 'irr_failed', text } }
}

function notes({ annual, irrs, length }: Figures, isRateJudged: boolean): readonly FeasibilityReason[] {
  const found: FeasibilityReason[] = []
  if (annual !== null && compare(annual.taxable, ZERO) <= 0) {
    const text = `年增收节支减去折旧后应税利润为 ${shown(annual.taxable)} 万元，没有利润，不计税：净利润等于应税利润`
    found.push({ code: 'no_tax', text })
  }
  if (!isRateJudged && irrs.length === 0) {
    found.push({ code: 'irr_none', text: '没有使净现值为 0 的收益率，内部收益率不填；请看净现值' })
  }
  if (!isRateJudged && irrs.length > 1) {
    const text = `使净现值为 0 的收益率有 ${irrs.length} 个（现金流量不止一次变号），内部收益率没有唯一的值；请看净现值`
    found.push({ code: 'irr_several', text })
  }
  if (length - 1 > LONG_TIME) {
    found.push({ code: 'long_time', text: `计算期 ${length - 1} 年，超过 ${LONG_TIME} 年。请核对年限是否填对` })
  }
  return found
}

const HUNDRED = rational(100n)
const MOST_DECIMALS = 30

/** A number as a sentence shows it, with as many decimals as it takes to be seen on its side of what it is held against. */
function apart(value: Rational, other: Rational, decimals = 4): string {
  const [own, against] = [toDecimal(value), toDecimal(other)]
  let places = decimals
  while (places < MOST_DECIMALS && isShownAsEqual(own, against, places)) places += 1
  return readableText(own.toDecimalPlaces(places))
}

function isShownAsEqual(a: Decimal, b: Decimal, places: number): boolean {
  return !a.eq(b) && a.toDecimalPlaces(places).eq(b.toDecimalPlaces(places))
}

/** At most four decimals, for a sentence only. */
function shown(value: Rational): string {
  return readableText(toDecimal(value).toDecimalPlaces(4))
}

function percent(value: Rational): string {
  return `${readableText(toDecimal(value).times(100).toDecimalPlaces(2))}%`
}
