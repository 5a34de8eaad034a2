import type { Piece } from './text-grid.ts'

/** A line of a page: its pieces from the left; words that stand apart by more than a blank are pieces of their own. */
export type Line = { readonly y: number; readonly height: number; readonly pieces: readonly Piece[] }

/** Blanks wider than this many letters part two cells of a table. */
const APART = 0.9

/** Texts of a page, as they were drawn, as lines from the top. */
export function linesOf(drawn: readonly Piece[]): Line[] {
  const sorted = drawn.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y || a.left - b.left)
  const lines: Piece[][] = []
  for (const piece of sorted) {
    const last = lines.at(-1)
    const first = last?.[0]
    const isSame = first !== undefined && Math.abs(first.y - piece.y) <= Math.max(first.height, piece.height) * 0.45
    if (isSame && last !== undefined) last.push(piece)
    else lines.push([piece])
  }
  return lines.map((pieces) => {
    const own = joined(pieces.toSorted((a, b) => a.left - b.left))
    const height = Math.max(...own.map((piece) => piece.height))
    return { y: Math.max(...own.map(({ y }) => y)), height, pieces: own }
  })
}

function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    const gap = last === undefined ? 0 : piece.left - last.right
    const letter = Math.max(piece.height, last?.height ?? 0)
    if (last === undefined || gap > letter * APART) found.push(piece)
    else {
      const blank = gap > letter * 0.18 && /[!-~]$/u.test(last.text) && /^[!-~]/u.test(piece.text) ? ' ' : ''
      found[found.length - 1] = {
        ...last,
        text: `${last.text}${blank}${piece.text}`,
        right: Math.max(last.right, piece.right),
      }
    }
  }
  return found
}

/** The words of a line as one text. */
export function textOfLine({ pieces }: Line): string {
  return pieces.map(({ text }) => text.trim()).join(' ')
}
