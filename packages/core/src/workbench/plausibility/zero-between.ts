import type { Decimal } from '../../kernel/decimal.ts'
import type { YearFigure } from '../survey/survey.ts'

/** A figure that is a number, with its year and row. */
export type KnownYear = { readonly year: string; readonly row: string; readonly value: Decimal }

/** The years of an item that have a number; `isZeroBetween`: it is 0 and the years before and after are not. */
export function knownYears(
  figures: readonly YearFigure[],
): readonly (KnownYear & { readonly isZeroBetween: boolean })[] {
  const known = figures.flatMap(({ year, row, figure }) => {
    return figure.kind === 'number' ? [{ year, row, value: figure.value }] : []
  })
  return known.map((each, index) => {
    const around = [known[index - 1], known[index + 1]]
    const isBetween = around.every((other) => other !== undefined && !other.value.isZero())
    return { ...each, isZeroBetween: each.value.isZero() && isBetween }
  })
}
