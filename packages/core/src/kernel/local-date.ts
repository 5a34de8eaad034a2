import { z } from 'zod'

/** A calendar day as `YYYY-MM-DD`: the form dates have at every border and in stored data. */
export const LocalDateSchema = z.iso.date()
export type LocalDate = z.infer<typeof LocalDateSchema>

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  return LocalDateSchema.safeParse(text).success
}

/**
 * The day as a Temporal.PlainDate.
 * @throws RangeError when the text is not an existing day written `YYYY-MM-DD`.
 */
export function plainDate(text: LocalDate): Temporal.PlainDate {
  if (!isLocalDate(text)) throw new RangeError(`not a date: ${JSON.stringify(text)}`)
  return Temporal.PlainDate.from(text)
}

/** -1, 0 or 1: a before, on or after b. */
export function compareDates(a: LocalDate, b: LocalDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * The same day of a later (or, for negative counts, earlier) month, clamped to that month's last day.
 * Always count from the original date: two steps of one month may differ from one step of two.
 */
export function addMonthsClamped(original: LocalDate, months: number): LocalDate {
  return plainDate(original).add({ months }, { overflow: 'constrain' }).toString()
}

/** The same day of a later year; 29 February becomes the 28th in a common year. */
export function addYearsClamped(original: LocalDate, years: number): LocalDate {
  return plainDate(original).add({ years }, { overflow: 'constrain' }).toString()
}

/** The day so many days later (or earlier, for negative counts). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return plainDate(date).add({ days }).toString()
}

/** Days from a to b: 1 from one day to the next, negative when b is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return plainDate(a).until(plainDate(b), { largestUnit: 'day' }).days
}
