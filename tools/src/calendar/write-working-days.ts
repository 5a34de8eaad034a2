import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { WorkingDayException } from '@qingshen/core/calendar/working-day.schema'
import { WorkingDayYearSchema, isWeekend, workingDayYearIssues } from '@qingshen/core/calendar/working-day.schema'
import { z } from 'zod'
import { inProject } from '../shared/project.ts'

const FIRST_YEAR = 2005
const LAST_YEAR = 2100

/** A year of the package: dates with "English name,Chinese name,days". */
const PackageYearSchema = z.object({
  holidays: z.record(z.string(), z.string()),
  workdays: z.record(z.string(), z.string()),
})

/** The exceptions of a year as the package has them: weekdays off and weekends worked, by date. */
export function exceptionsOf(source: z.infer<typeof PackageYearSchema>): WorkingDayException[] {
  const named = (words: string): string => words.split(',')[1] ?? words
  const off = Object.entries(source.holidays)
    .filter(([date]) => !isWeekend(date))
    .map(([date, words]) => ({ date, kind: 'off' as const, name: named(words) }))
  const worked = Object.entries(source.workdays)
    .filter(([date]) => isWeekend(date))
    .map(([date, words]) => ({ date, kind: 'worked' as const, name: `${named(words)}调休` }))
  return [...off, ...worked].toSorted((a, b) => a.date.localeCompare(b.date, 'en'))
}

/** A year's file: one exception a line. */
export function printYear(exceptions: readonly WorkingDayException[]): string {
  return ['date,kind,name', ...exceptions.map(({ date, kind, name }) => `${date},${kind},${name}`), ''].join('\n')
}

/** Writes `<year>.csv` for every year the package knows; a year it does not know gets no file. */
function main(): void {
  const data = join(dirname(createRequire(import.meta.url).resolve('chinese-days')), 'years')
  const folder = inProject('packages/law/reference/working-days')
  mkdirSync(folder, { recursive: true })
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const file = join(data, `${year}.json`)
    if (!existsSync(file)) continue
    const exceptions = exceptionsOf(PackageYearSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))
    const checked = WorkingDayYearSchema.parse({ year, exceptions })
    const [issue] = workingDayYearIssues(checked)
    if (issue !== undefined) throw new Error(`${year}: ${issue.message}`)
    writeFileSync(join(folder, `${year}.csv`), printYear(exceptions))
    process.stdout.write(`${year} ${exceptions.length}\n`)
  }
}

if (import.meta.main) main()
