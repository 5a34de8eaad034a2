import { hash } from 'node:crypto'

/** What is compared of a table: how many rows, and the sum of the SHA-256 of each (modulo 2^256), in hexadecimal. */
export type RowDigest = { readonly rows: number; readonly sum: string }

const MODULUS = 1n << 256n

/** The digest of no rows. */
export const NO_ROWS: RowDigest = { rows: 0, sum: '0'.repeat(64) }

/**
 * Adds rows to a digest, each in its canonical form (a JSON array of column texts). The sum does not depend on the
 * order, since two engines give the rows of a table in orders of their own.
 */
export function addRows(digest: RowDigest, lines: readonly string[]): RowDigest {
  let sum = BigInt(`0x${digest.sum}`)
  for (const line of lines) sum += BigInt(`0x${hash('sha256', line)}`)
  return { rows: digest.rows + lines.length, sum: (sum % MODULUS).toString(16).padStart(64, '0') }
}
