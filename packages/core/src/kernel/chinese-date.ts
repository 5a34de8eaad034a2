import type { LocalDate } from './local-date.ts'

/** '2026-03-05' -> '2026年3月5日', as official documents write a day (GB/T 9704-2012, 7.3.5.4). */
export function chineseDate(date: LocalDate): string {
  const { year, month, day } = Temporal.PlainDate.from(date)
  return `${year}年${month}月${day}日`
}
