import type { LocalDate } from '../kernel/local-date.ts'
import { daysBetween } from '../kernel/local-date.ts'
import type { CodeOf } from '../vocabulary/code-list.ts'
import { defineCodeList } from '../vocabulary/code-list.ts'

/** How a duty stands towards its date. */
export const TRAFFIC_LIGHTS = defineCodeList('traffic_light', '期限状态', [
  { code: 'overdue', label: '已逾期' },
  { code: 'due_soon', label: '临近期限' },
  { code: 'on_time', label: '期限内' },
  { code: 'paused', label: '中止计算' },
  { code: 'done_late', label: '逾期完成' },
  { code: 'done', label: '按期完成' },
])
export type TrafficLight = CodeOf<typeof TRAFFIC_LIGHTS>

/** A duty's date and what happened to it; `on` is the day that asks, `dueSoonWithin` days come from the law's data. */
export type LightQuestion = {
  readonly due: LocalDate
  readonly on: LocalDate
  readonly fulfilledOn: LocalDate | null
  readonly isPaused: boolean
  readonly dueSoonWithin: number
}

/** The light of a duty. What is done is no longer paused; a paused duty is neither soon due nor overdue. */
export function trafficLight({ due, on, fulfilledOn, isPaused, dueSoonWithin }: LightQuestion): TrafficLight {
  if (fulfilledOn !== null) return lateness(due, fulfilledOn) === 0 ? 'done' : 'done_late'
  if (isPaused) return 'paused'
  const left = daysLeft(due, on)
  return left < 0 ? 'overdue' : left <= dueSoonWithin ? 'due_soon' : 'on_time'
}

/** Calendar days from a day to the due date: 0 on the day itself, negative when it has passed. */
export function daysLeft(due: LocalDate, on: LocalDate): number {
  return daysBetween(on, due)
}

/** Calendar days by which a duty was fulfilled late; 0 when it was in time. */
export function lateness(due: LocalDate, fulfilledOn: LocalDate): number {
  return Math.max(0, daysBetween(due, fulfilledOn))
}
