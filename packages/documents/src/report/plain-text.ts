/** A run of signs without a place where a line may break, longer than what fits beside others in a cell. */
const LONG_WORD = /[\u0021-\u007e\u00a1-\u02ff\u0370-\u1fff]{18,}/g
const PIECE = 12
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff\ufdd0-\ufdef]/g

/**
 * Text as it can be printed: line ends as '\n', tabs as blanks, no control signs (a Word file with one does not open), halves of signs
 * replaced by the mark for what cannot be read. Nothing else of the text is changed.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .toWellFormed()
    .replace(UNPRINTABLE, '')
}

/** The lines of a text, the empty ones left out. */
export function linesOf(text: string): string[] {
  return printable(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A text in one line. */
export function oneLine(text: string): string {
  return linesOf(text).join(' ')
}

/** A text with places marked (U+200B) at which a long word or address may be broken over lines. */
export function breakable(text: string): string {
  return text.replace(LONG_WORD, (word) => (word.match(new RegExp(`.{1,${PIECE}}`, 'gu')) ?? [word]).join('\u200b'))
}

/** The width of a text in units of a full-width sign: signs of the Latin half of the world count half. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) < 0x2000 ? 0.55 : 1
  return width
}

/** A text cut to a width (in full-width signs), with an ellipsis where something was cut. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let used = 1
  let kept = ''
  for (const sign of text) {
    used += widthOf(sign)
    if (used > width) break
    kept += sign
  }
  return `${kept.trimEnd()}…`
}
