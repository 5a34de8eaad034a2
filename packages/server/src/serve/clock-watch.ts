import { uptime } from 'node:os'

/**
 * Watches the clock against the time the machine has been on, which nobody sets (sleep counts, so that a machine that
 * slept is not taken for one whose clock was set). Answers by how many milliseconds the clock was set forward since.
 */
export function watchClock(
  clockMs: () => number = () => Temporal.Now.instant().epochMilliseconds,
  onForSeconds: () => number = uptime,
): () => number {
  const offset = () => clockMs() - onForSeconds() * 1000
  const first = offset()
  return () => offset() - first
}
