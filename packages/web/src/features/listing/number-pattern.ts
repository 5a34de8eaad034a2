const RUNNING = '{n}'

/** The document number that a pattern and a running number give; null while the pattern has no place for it. */
export function numberText(pattern: string, running: number): string | null {
  if (!pattern.includes(RUNNING)) return null
  return pattern.replace(RUNNING, String(running))
}

/** A running number as typed, or null when it is not a whole number from 1 to 999999. */
export function runningNumber(typed: string): number | null {
  const value = Number(typed)
  return /^\d{1,6}$/.test(typed) && value >= 1 ? value : null
}
