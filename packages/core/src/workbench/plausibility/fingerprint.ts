const PRIME = 0x01000193
const OFFSETS = [0x811c9dc5, 0x5bd1e995] as const
const BETWEEN = 0x1f
const ABSENT = 0x1e

/**
 * The fingerprint of the figures a finding was judged by: 16 hexadecimal digits (FNV-1a twice, from two offsets), the same on
 * any machine. It only has to tell whether figures changed, and is made of every finding at every stroke, so it is no
 * cryptographic hash.
 */
export function fingerprintOf(figures: readonly (string | undefined)[]): string {
  return OFFSETS.map((offset) => fnv(figures, offset).toString(16).padStart(8, '0')).join('')
}

function fnv(figures: readonly (string | undefined)[], offset: number): number {
  let hash: number = offset
  for (const figure of figures) {
    if (figure === undefined) hash = step(hash, ABSENT)
    else for (let at = 0; at < figure.length; at += 1) hash = step(hash, figure.charCodeAt(at))
    hash = step(hash, BETWEEN)
  }
  return hash >>> 0
}

function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME)
}
