import { decimalText } from '../../kernel/decimal.ts'
import type { Rational } from '../../kernel/rational.ts'
import { add, compare, divide, ONE, rational, rationalOf, toDecimal, ZERO } from '../../kernel/rational.ts'
import { numberOf } from './cells-of-draft.ts'
import type { DraftGroup, SystemDraft } from './system-draft.schema.ts'

/**
 * The sum of some weights: exact decimal text of at most 20 decimals; `empty`: how many are not published, `expressions`:
 * how many are no numbers but expressions of variables.
 */
export type WeightSum = {
  readonly sum: string
  readonly empty: number
  readonly expressions: number
  readonly isRight: boolean
}

/** The sums that have to be right: over the groups (null for the ratio type: each half has 100), and within each group. */
export type DraftSums = {
  readonly groups: WeightSum | null
  readonly within: readonly WeightSum[]
  readonly halves: { readonly quantitative: WeightSum; readonly qualitative: WeightSum } | null
}

const HUNDRED = rational(100n)

/** The check sums of a draft, as they stand beside the weights while somebody types. */
export function draftSums(draft: SystemDraft): DraftSums {
  const within = draft.groups.map(({ indicators }) => sumOf(indicators, ONE))
  if (draft.kind === 'levels') return { groups: sumOf(draft.groups, ONE), within, halves: null }
  const half = (part: DraftGroup['part']): WeightSum => {
    const own = draft.groups.filter((group) => group.part === part)
    return sumOf(
      own.flatMap(({ indicators }) => indicators),
      HUNDRED,
    )
  }
  return { groups: null, within, halves: { quantitative: half('quantitative'), qualitative: half('qualitative') } }
}

type Weighted = { readonly weight: string }

function weightsIn(all: readonly Weighted[]): (Rational | null)[] {
  return all.map(({ weight }) => {
    const value = numberOf(weight)
    return value === null ? null : rationalOf(value)
  })
}

function sumOf(all: readonly Weighted[], whole: Rational): WeightSum {
  const known = weightsIn(all).filter((weight) => weight !== null)
  const total = known.reduce(add, ZERO)
  const empty = all.filter(({ weight }) => weight.trim() === '').length
  const expressions = all.length - known.length - empty
  const sum = decimalText(toDecimal(total).toDecimalPlaces(20))
  return { sum, empty, expressions, isRight: known.length === all.length && compare(total, whole) === 0 }
}

/**
 * Weights in the same proportion that sum to exactly 1: decimals where they end, else fractions such as `0.3/0.95`. Null
 * where one is no number, is below 0, or all are 0. For an act somebody chose, never by itself.
 */
export function rescaledWeights(weights: readonly string[]): string[] | null {
  const exact = weightsIn(weights.map((weight) => ({ weight })))
  const total = exact.reduce<Rational>((sum, weight) => add(sum, weight ?? ZERO), ZERO)
  if (exact.includes(null) || exact.some((weight) => weight !== null && weight.numerator < 0n)) return null
  if (total.numerator === 0n) return null
  return exact.map((weight) => {
    const share = divide(weight ?? ZERO, total)
    const short = toDecimal(share).toDecimalPlaces(20)
    if (compare(rationalOf(short), share) === 0) return decimalText(short)
    return `${decimalText(toDecimal(weight ?? ZERO))}/${decimalText(toDecimal(total))}`
  })
}
