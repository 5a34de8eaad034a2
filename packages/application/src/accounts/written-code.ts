import { createHash, randomBytes } from 'node:crypto'

// Crockford's base 32: no letter that is mistaken for a digit or another letter
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 4

/** A random code to be written down and typed again: `groups` groups of four, five bits a character. */
export function newWrittenCode(groups: number): string {
  const bytes = randomBytes(groups * GROUP)
  const characters = [...bytes].map((byte) => ALPHABET.charAt(byte % ALPHABET.length))
  return Array.from({ length: groups }, (_, at) => characters.slice(at * GROUP, (at + 1) * GROUP).join('')).join('-')
}

/** What the store keeps of a written code: case, spaces, hyphens and mistaken letters make no difference. */
export function hashWrittenCode(account: string, code: string): string {
  const read = code.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '')
  const meant = read.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return createHash('sha256').update(`${account} ${meant}`).digest('hex')
}
