import { z } from 'zod'
import type { LocalDate } from './local-date.ts'
import { LocalDateSchema, addDays, daysBetween } from './local-date.ts'

/** A span of days, both included; null is an open end. */
export const PeriodSchema = z.object({ from: LocalDateSchema.nullable(), to: LocalDateSchema.nullable() })
export type Period = z.infer<typeof PeriodSchema>

/** True when the day lies in the period. */
export function isWithinPeriod(period: Period, date: LocalDate): boolean {
  return (period.from === null || period.from <= date) && (period.to === null || date <= period.to)
}

/** True when the period ends before it begins: no day lies in it. */
export function isEmptyPeriod(period: Period): boolean {
  return period.from !== null && period.to !== null && period.to < period.from
}

/** The days common to both periods, or null when there are none. */
export function intersectPeriods(a: Period, b: Period): Period | null {
  const from = a.from === null ? b.from : b.from === null || a.from > b.from ? a.from : b.from
  const to = a.to === null ? b.to : b.to === null || a.to < b.to ? a.to : b.to
  const common = { from, to }
  return isEmptyPeriod(a) || isEmptyPeriod(b) || isEmptyPeriod(common) ? null : common
}

/** Number of days of a period, both ends counted; null when an end is open, 0 when it is empty. */
export function daysOfPeriod(period: Period): number | null {
  if (period.from === null || period.to === null) return null
  return Math.max(0, daysBetween(period.from, period.to) + 1)
}

/** The periods as the fewest disjoint ones in order: overlapping and adjacent periods become one. */
export function mergePeriods(periods: readonly Period[]): Period[] {
  const merged: Period[] = []
  const inOrder = periods.filter((period) => !isEmptyPeriod(period)).sort(byStart)
  for (const period of inOrder) {
    const last = merged.at(-1)
    if (last === undefined || !touches(last, period)) merged.push({ ...period })
    else if (last.to !== null && (period.to === null || period.to > last.to)) last.to = period.to
  }
  return merged
}

function byStart(a: Period, b: Period): number {
  const left = a.from ?? ''
  const right = b.from ?? ''
  return left < right ? -1 : left > right ? 1 : 0
}

function touches(earlier: Period, later: Period): boolean {
  return earlier.to === null || later.from === null || later.from <= addDays(earlier.to, 1)
}
