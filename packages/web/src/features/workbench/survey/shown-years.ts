/** How many years before the audit are offered while nothing has been entered. */
const YEARS_OFFERED = 3

const YEAR = /^\d{4}$/

/** The years of the survey's table: those with figures and those added in the address; at first the years before the audit. */
export function shownYears(entered: readonly string[], added: string | undefined, auditYear: number): string[] {
  const more = (added ?? '').split(',').filter((year) => YEAR.test(year))
  const years = new Set([...entered, ...more])
  if (years.size > 0) return [...years].sort()
  return Array.from({ length: YEARS_OFFERED }, (_, index) => String(auditYear - YEARS_OFFERED + index))
}

/** The address after a year was added to those shown. */
export function withYear(shown: readonly string[], year: string): string {
  return [...new Set([...shown, year])].sort().join(',')
}
