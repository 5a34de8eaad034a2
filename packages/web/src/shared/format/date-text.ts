/** A stretch of days for people; an open start or end says so. */
export function stretchText(from: string | null, to: string | null): string {
  if (from === null && to === null) return '起止未载'
  return `${from ?? '起始未载'} 至 ${to ?? '今'}`
}

/** When a rule holds; one without days of its own holds as long as its document. */
export function ruleStretchText(from: string | null, to: string | null): string {
  return from === null && to === null ? '与文件相同' : stretchText(from, to)
}

/** An instant as date and minute in the reader's own time zone. */
export function instantText(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId())
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

/** The reader's own day, `YYYY-MM-DD`. */
export function today(): string {
  return Temporal.Now.plainDateISO().toString()
}

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}
