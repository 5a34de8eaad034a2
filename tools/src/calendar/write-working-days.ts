import { mkdirSync, writeFileSync } from 'node:fs'
import type { WorkingDayException } from '@qingshen/core/calendar/working-day.schema'
import { isWeekend, workingDayYearIssues } from '@qingshen/core/calendar/working-day.schema'
import { addDays } from '@qingshen/core/kernel/local-date'
import chineseDays from 'chinese-days'
import { inProject } from '../shared/project.ts'

/** The years worth asking for: from the oldest jurisdiction to far ahead. */
const YEARS = Array.from({ length: 96 }, (_, index) => 2005 + index)

/** A year as the package has it: weekdays off and weekends worked; null for a year it does not know. */
export function exceptionsOf(year: number): readonly WorkingDayException[] | null {
  const found: WorkingDayException[] = []
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const { work, name } = chineseDays.getDayDetail(date)
    if (work !== isWeekend(date)) continue
    const holiday = name.split(',')[1] ?? name
    found.push({ date, kind: work ? 'worked' : 'off', name: work ? `${holiday}调休` : holiday })
  }
  return found.length === 0 ? null : found
}

/** A year's file: one exception a line. */
export function printYear(exceptions: readonly WorkingDayException[]): string {
  return ['date,kind,name', ...exceptions.map(({ date, kind, name }) => `${date},${kind},${name}`), ''].join('\n')
}

/** Writes `<year>.csv` for every year the package knows; a year it does not know gets no file. */
function main(): void {
  const folder = inProject('packages/law/reference/working-days')
  mkdirSync(folder, { recursive: true })
  for (const year of YEARS) {
    const exceptions = exceptionsOf(year)
    if (exceptions === null) continue
    const [issue] = workingDayYearIssues({ year, exceptions: [...exceptions] })
    if (issue !== undefined) throw new Error(`${year}: ${issue.message}`)
    writeFileSync(`${folder}/${year}.csv`, printYear(exceptions))
    process.stdout.write(`${year} ${exceptions.length}\n`)
  }
}

if (import.meta.main) main()
