const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff\ufdd0-\ufdef]/g

/** Half of a sign, without its other half. */
const HALF = /\p{Surrogate}/gu

/**
 * Text as it can be printed: line ends as '\n', tabs as blanks, no control signs (a Word file with one does not open), halves of signs
 * replaced by the mark for what cannot be read. Nothing else of the text is changed.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replace(HALF, '\ufffd')
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

/** A text in lines of at most a width (in full-width signs), every line with at least one sign. Figures stay together. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[\d.,]+|./gsu) ?? []) {
    if (line !== '' && widthOf(line + piece) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? piece.trimStart() : piece
  }
  if (line !== '') lines.push(line)
  return lines
}
