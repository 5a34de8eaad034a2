const SIZE = 12
const NARROW = 0.58

/** About how wide a text is at 12 px, in pixels: Chinese characters fill a square, letters and digits some more than half. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character) ? SIZE : SIZE * NARROW
  return width
}

/** The text, cut with an ellipsis where it is wider than the room. */
export function shortened(text: string, room: number): string {
  if (textWidth(text) <= room) return text
  let cut = ''
  for (const character of text) {
    if (textWidth(`${cut}${character}…`) > room) break
    cut += character
  }
  return `${cut}…`
}

function isWide(character: string): boolean {
  return (character.codePointAt(0) ?? 0) > 0x2e7f
}
