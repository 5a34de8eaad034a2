/** The 31 characters of GB 32100: digits and capitals without I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const

/** True when every character belongs to the alphabet of GB 32100. */
export function isUnifiedAlphabet(text: string): boolean {
  return Array.from(text).every((character) => ALPHABET.includes(character))
}

/**
 * The check character of the first seventeen characters of a unified social credit code by GB 32100:
 * 31 - (sum of weight x value mod 31), 31 written 0. Null for another length or alphabet.
 */
export function unifiedCheckCharacter(body: string): string | null {
  if (body.length !== WEIGHTS.length || !isUnifiedAlphabet(body)) return null
  const total = WEIGHTS.reduce((sum, weight, index) => sum + weight * ALPHABET.indexOf(body.charAt(index)), 0)
  return ALPHABET.charAt((31 - (total % 31)) % 31)
}

/** True for eighteen normalised characters whose last is the check character of the others. */
export function isUnifiedCode(code: string): boolean {
  return code.length === 18 && unifiedCheckCharacter(code.slice(0, 17)) === code.charAt(17)
}

/** The organisation code inside a unified code (characters 9 to 17): the way from old lists to new codes. */
export function organisationCodeIn(unified: string): string {
  return unified.slice(8, 17)
}
