import type { Decimal } from '../../kernel/decimal.ts'
import type { Figure } from './figure.ts'

/** A figure with its year, as it is compared. */
export type YearValue = { readonly year: string; readonly figure: Figure }

/** The change from one year to the next that has a number; `share` null: the earlier year is 0, so no share can be told. */
export type YearChange = {
  readonly from: string
  readonly to: string
  readonly before: Decimal
  readonly after: Decimal
  readonly share: Decimal | null
  readonly isJump: boolean
}

/**
 * Compares each number with the one before it in time. A jump is a change by more than `threshold` (a share), or from 0 to
 * something else. Years without a number are passed over, so a gap hides no jump.
 */
export function compareYears(values: readonly YearValue[], threshold: Decimal): readonly YearChange[] {
  const known = values
    .flatMap(({ year, figure }) => (figure.kind === 'number' ? [{ year, value: figure.value }] : []))
    .toSorted((a, b) => (a.year < b.year ? -1 : 1))
  return known.slice(1).flatMap((now, at) => {
    const earlier = known[at]
    if (earlier === undefined) return []
    const isFromZero = earlier.value.isZero()
    const share = isFromZero ? null : now.value.minus(earlier.value).div(earlier.value.abs())
    const isJump = share === null ? !now.value.isZero() : share.abs().gt(threshold)
    return [{ from: earlier.year, to: now.year, before: earlier.value, after: now.value, share, isJump }]
  })
}
