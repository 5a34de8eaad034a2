const PAUSES_IN_MINUTES = [1, 5, 15, 60]

/** When a scan that did not come to an end is tried again: after growing pauses, at last every hour. */
export function nextScanAfter(attempts: number, now: Temporal.Instant): Temporal.Instant {
  return now.add({ minutes: PAUSES_IN_MINUTES[attempts - 1] ?? 60 })
}
