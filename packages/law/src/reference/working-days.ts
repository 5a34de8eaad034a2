import { readdirSync } from 'node:fs'
import type { WorkingDayException, WorkingDayYear } from '@qingshen/core/calendar/working-day.schema'
import { readCsv } from './read-csv.ts'

const FOLDER = new URL('../../reference/working-days/', import.meta.url)

let years: readonly WorkingDayYear[] | undefined

/** The working days the program carries, by year: what the State Council has published; read once, proved by its test. */
export function loadWorkingDays(): readonly WorkingDayYear[] {
  years ??= readdirSync(FOLDER)
    .filter((name) => /^\d{4}\.csv$/.test(name))
    .toSorted()
    .map((name) => ({ year: Number(name.slice(0, 4)), exceptions: readCsv(new URL(name, FOLDER)).map(toException) }))
  return years
}

function toException(row: Record<string, string>): WorkingDayException {
  return { date: row['date'] ?? '', kind: row['kind'] as WorkingDayException['kind'], name: row['name'] ?? '' }
}
