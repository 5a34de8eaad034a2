import type { LocalDate } from './local-date.ts'
import type { Period } from './period.ts'
import { intersectPeriods, isEmptyPeriod, isWithinPeriod } from './period.ts'

/** A value that holds from a day to a day, both included. */
export type DatedValue<T> = Period & { value: T }

/**
 * The entry in force on the day, or undefined when none is. Entries of one series do not overlap
 * (`findOverlap`); should they, the first one given wins.
 */
export function entryAt<P extends Period>(entries: readonly P[], date: LocalDate): P | undefined {
  return entries.find((entry) => isWithinPeriod(entry, date))
}

/** The value in force on the day, or undefined when none is. */
export function valueAt<T>(values: readonly DatedValue<T>[], date: LocalDate): T | undefined {
  return entryAt(values, date)?.value
}

/** The indexes of the first two entries that share a day, or whose period is empty (then twice the same), else null. */
export function findOverlap(entries: readonly Period[]): readonly [number, number] | null {
  for (const [index, entry] of entries.entries()) {
    if (isEmptyPeriod(entry)) return [index, index]
    const other = entries.findIndex((candidate, at) => at > index && intersectPeriods(entry, candidate) !== null)
    if (other >= 0) return [index, other]
  }
  return null
}
