import type { LocalDate } from '../kernel/local-date.ts'
import { daysBetween } from '../kernel/local-date.ts'
import type { CodeOf } from '../vocabulary/code-list.ts'
import { defineCodeList } from '../vocabulary/code-list.ts'

/** How an open duty stands towards its date. */
export const TRAFFIC_LIGHTS = defineCodeList('traffic_light', '期限状态', [
  { code: 'overdue', label: '已逾期' },
  { code: 'due_soon', label: '临近期限' },
  { code: 'on_time', label: '期限内' },
  { code: 'paused', label: '中止计算' },
])
export type TrafficLight = CodeOf<typeof TRAFFIC_LIGHTS>

/** An open duty's date; `on` is the day that asks, `dueSoonWithin` days come from the law's data. */
export type LightQuestion = {
  readonly due: LocalDate
  readonly on: LocalDate
  readonly isPaused: boolean
  readonly dueSoonWithin: number
}

/** The light of an open duty; a paused one is neither soon due nor overdue. */
export function trafficLight({ due, on, isPaused, dueSoonWithin }: LightQuestion): TrafficLight {
  if (isPaused) return 'paused'
  const left = daysLeft(due, on)
  return left < 0 ? 'overdue' : left <= dueSoonWithin ? 'due_soon' : 'on_time'
}

/** Calendar days from a day to the due date: 0 on the day itself, negative when it has passed. */
export function daysLeft(due: LocalDate, on: LocalDate): number {
  return daysBetween(on, due)
}
