import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'

/** One due date of a feed; `uid` stays the same for ever, `date` is the day, `description` may have several lines. */
export type CalendarEntry = {
  readonly uid: string
  readonly date: string
  readonly title: string
  readonly description: string
  readonly url: string | null
}

/** A calendar to be subscribed to; `stamp` is the instant at which it was made. */
export type CalendarFeed = {
  readonly name: string
  readonly entries: readonly CalendarEntry[]
  readonly stamp: string
}

const TIME_ZONE = 'Asia/Shanghai'
const REFRESH_SECONDS = 6 * 60 * 60
// Nine in the morning of the day before, counted back from the beginning of an all-day event.
const ALARM_SECONDS_BEFORE = 15 * 60 * 60

/**
 * Writes a calendar feed (RFC 5545, UTF-8): every entry an event of a whole day that does not make one busy, with an
 * alarm at nine in the morning of the day before. The same input gives the same bytes.
 * @throws RangeError for a day that does not exist
 */
export function writeCalendarFeed({ name, entries, stamp }: CalendarFeed): Uint8Array {
  const calendar = ical({
    name: oneLine(name),
    prodId: { company: 'Qingshen', product: 'Obligations', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    // Said to the reader only: set as the library's own zone it would write the stamp without its zone.
    x: [{ key: 'X-WR-TIMEZONE', value: TIME_ZONE }],
    ttl: REFRESH_SECONDS,
  })
  for (const entry of entries) {
    const event = calendar.createEvent({
      id: oneLine(entry.uid),
      stamp: new Date(stamp),
      allDay: true,
      // A whole day is the same day everywhere: its numbers are written as they stand.
      start: Temporal.PlainDate.from(entry.date),
      summary: oneLine(entry.title),
      description: entry.description,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(entry.url === null ? {} : { url: entry.url }),
    })
    event.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: ALARM_SECONDS_BEFORE,
      description: oneLine(entry.title),
    })
  }
  return new TextEncoder().encode(calendar.toString())
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
