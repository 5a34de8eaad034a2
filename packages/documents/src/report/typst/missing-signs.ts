const MISSING = /the text `\\"(?:\\\\u\{([\da-f]+)\}|(.+?))\\"` could not be displayed/gu
/** Signs that join or vary others: without the others they say nothing. */
const JOINING = /^(?:[\u{200b}-\u{200f}]|\u{2060}|\p{Variation_Selector})$/u

/** The signs for which the typesetter found no shape in any font, read from its refusal. */
export function missingSigns(error: unknown): ReadonlySet<string> {
  const told = error instanceof Error && 'code' in error ? String(error.code) : ''
  const signs = [...told.matchAll(MISSING)].map(([, hex, sign]) => {
    return hex === undefined ? (sign ?? '') : String.fromCodePoint(Number.parseInt(hex, 16))
  })
  return new Set(signs.filter((sign) => sign !== ''))
}

/** A text whose missing signs are written as their numbers: a reader sees that something stands here, and what. */
export function withoutSigns(text: string, missing: ReadonlySet<string>): string {
  let written = ''
  for (const sign of text) written += missing.has(sign) ? nameOf(sign) : sign
  return written
}

function nameOf(sign: string): string {
  if (JOINING.test(sign)) return ''
  return `〔U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`
}
