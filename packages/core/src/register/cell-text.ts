// Spaces that are none of the ordinary: no-break, figure, narrow, ideographic, zero width, byte order mark.
const ODD_SPACE = /[\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF]/gu
const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu

/** Text with ordinary spaces in place of odd ones, trimmed: what a cell says when its blanks are looked through. */
export function plainText(printed: string): string {
  return printed.replaceAll(ODD_SPACE, ' ').trim()
}

/** How many odd spaces the text holds; a cell of nothing but blanks holds none worth telling. */
export function oddSpaces(printed: string): number {
  return plainText(printed) === '' ? 0 : (printed.match(ODD_SPACE)?.length ?? 0)
}

/** The full-width letters and digits of the text, in order. */
export function fullWidthCharacters(printed: string): string {
  return (printed.match(FULL_WIDTH) ?? []).join('')
}

/** Full-width letters and digits as half-width ones; brackets and other signs stay as they are. */
export function halfWidth(printed: string): string {
  return printed.replaceAll(FULL_WIDTH, (character) => character.normalize('NFKC'))
}
