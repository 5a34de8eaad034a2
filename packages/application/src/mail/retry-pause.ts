const PAUSES_IN_MINUTES = [1, 5, 15, 60, 180, 360, 720, 1440, 1440]

/** When a mail is tried again after its nth try failed: after growing pauses, null once three days have passed. */
export function nextTryAfter(attempts: number, now: Temporal.Instant): Temporal.Instant | null {
  const minutes = PAUSES_IN_MINUTES[attempts - 1]
  return minutes === undefined ? null : now.add({ minutes })
}
