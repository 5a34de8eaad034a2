import type { LocalDate } from '../kernel/local-date.ts'
import { addDays } from '../kernel/local-date.ts'
import type { Period } from '../kernel/period.ts'
import { daysOfPeriod, intersectPeriods, mergePeriods } from '../kernel/period.ts'

/** A stretch of suspended days, both ends included. */
export type Suspension = { readonly from: LocalDate; readonly to: LocalDate }

/**
 * Moves a due date by the suspended days that lie between the start of its period and the due date, both included. A
 * due date before a suspension therefore stays. A day suspended twice counts once. Suspended days after the original
 * due date move nothing further (the reading `suspension`).
 */
export function moveBySuspensions(start: LocalDate, due: LocalDate, suspensions: readonly Suspension[]): LocalDate {
  const period: Period = { from: start, to: due }
  const days = mergePeriods(suspensions.map(({ from, to }) => ({ from, to })))
    .map((stretch) => intersectPeriods(stretch, period))
    .reduce((sum, common) => sum + (common === null ? 0 : (daysOfPeriod(common) ?? 0)), 0)
  return days === 0 ? due : addDays(due, days)
}
