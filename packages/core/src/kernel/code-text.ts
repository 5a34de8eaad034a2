const SPACES_AND_HYPHENS = /[\s\u00ad\u200b-\u200d\u2010-\u2015\u2060\u2212\u2e3a\u2e3b\u30fc\ufe58\ufe63-]/gu

/**
 * A printed code without what printing adds: full-width forms become ASCII, lower case upper case, and
 * spaces (no-break and ideographic ones included) and hyphens of every kind disappear.
 */
export function normaliseCodeText(printed: string): string {
  return toHalfWidth(printed).replace(SPACES_AND_HYPHENS, '').replace(/[a-z]/g, toUpper)
}

/** Full-width ASCII forms and the ideographic space as ASCII; nothing else changes. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
}

function toUpper(letter: string): string {
  return letter.toUpperCase()
}
