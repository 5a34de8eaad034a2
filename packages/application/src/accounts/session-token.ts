import { createHash, randomBytes } from 'node:crypto'

const TOKEN_BYTES = 32

/** A new session token for the browser: 256 random bits. */
export function newSessionToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/** What the store keeps of a token: who reads the database cannot sign in with it. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A session unused for so long is over. */
export const IDLE_LIMIT = Temporal.Duration.from({ minutes: 30 })
/** A session ends after so long in any case. */
export const SESSION_LIMIT = Temporal.Duration.from({ hours: 12 })
/** How stale the note of the last use may become. */
export const TOUCH_INTERVAL = Temporal.Duration.from({ minutes: 1 })
