import { randomInt } from 'node:crypto'

/** A code of six digits for somebody to copy from a mail. */
export function newMailCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}
