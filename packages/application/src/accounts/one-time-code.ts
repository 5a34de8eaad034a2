import { Secret, TOTP } from 'otpauth'

const ISSUER = '清审'
const SECRET_BYTES = 20
const DIGITS = 6
const PERIOD = 30
/** Steps before and after the present one that are taken too: clocks of telephones are not exact. */
const WINDOW = 1

function totpOf(secret: string, label: string): TOTP {
  // SHA-1, six digits, half a minute: what every authenticator can do (RFC 6238)
  return new TOTP({
    issuer: ISSUER,
    label,
    algorithm: 'SHA1',
    digits: DIGITS,
    period: PERIOD,
    secret: Secret.fromBase32(secret),
  })
}

/** A new secret for an authenticator: 160 random bits in base32. */
export function newOneTimeSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32
}

/** The address an authenticator reads from the picture. */
export function enrolmentUri(secret: string, accountName: string): string {
  return totpOf(secret, accountName).toString()
}

/** True for what looks like a one-time code and not like a recovery code. */
export function isOneTimeCode(text: string): boolean {
  return /^\d{6}$/.test(text)
}

/** The time step a code stands for at `now`, or null when it is none of the steps around. */
export function stepOfCode(secret: string, code: string, now: Temporal.Instant): number | null {
  const timestamp = now.epochMilliseconds
  const delta = totpOf(secret, '').validate({ token: code, timestamp, window: WINDOW })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta
}

/** The code an authenticator with this secret shows at `now`. */
export function codeAt(secret: string, now: Temporal.Instant): string {
  return totpOf(secret, '').generate({ timestamp: now.epochMilliseconds })
}
