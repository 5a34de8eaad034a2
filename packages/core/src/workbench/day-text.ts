import { isLocalDate } from '../kernel/local-date.ts'

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/
const YEAR = /^((?:1[89]|2[01])\d\d)\s*年?$/

/** The day somebody typed (`2026年3月5日`, `2026/3/5`, full-width digits) as `YYYY-MM-DD`; null when it is none. */
export function readDay(typed: string): string | null {
  const [, year = '', month = '', day = ''] = DAY.exec(typed.normalize('NFKC').trim()) ?? []
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(text) ? text : null
}

/** The year somebody typed as four digits, from 1800 to 2199; null when it is none. */
export function readYear(typed: string): string | null {
  return YEAR.exec(typed.normalize('NFKC').trim())?.[1] ?? null
}
