import type { Decimal } from '../../kernel/decimal.ts'
import type { Figure } from './figure.ts'

/** A figure with its year, as it is compared. */
export type YearValue = { readonly year: string; readonly figure: Figure }

/** Two numbers of one series that follow one another in time. */
export type YearPair = {
  readonly from: string
  readonly to: string
  readonly before: Decimal
  readonly after: Decimal
}

/** The change from one year to the next that has a number; `share` null: the earlier year is 0, so no share can be told. */
export type YearChange = YearPair & { readonly share: Decimal | null; readonly isJump: boolean }

/**
 * Compares each number with the one before it in time. A jump is a change by more than `threshold` (a share), or from 0 to
 * something else. Years without a number are passed over, so a gap hides no jump.
 */
export function compareYears(values: readonly YearValue[], threshold: Decimal): readonly YearChange[] {
  return yearPairs(values).map((pair) => {
    const { before, after } = pair
    const share = before.isZero() ? null : after.minus(before).div(before.abs())
    return { ...pair, share, isJump: share === null ? !after.isZero() : share.abs().gt(threshold) }
  })
}

/** Each number with the one before it in time; years without a number are passed over. */
export function yearPairs(values: readonly YearValue[]): readonly YearPair[] {
  const known = values
    .flatMap(({ year, figure }) => (figure.kind === 'number' ? [{ year, value: figure.value }] : []))
    .sort((a, b) => (a.year < b.year ? -1 : 1))
  return known.slice(1).flatMap(({ year, value }, at) => {
    const earlier = known[at]
    return earlier === undefined ? [] : [{ from: earlier.year, to: year, before: earlier.value, after: value }]
  })
}
