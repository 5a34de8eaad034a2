import type { Line } from './pdf-lines.ts'
import { textOfLine } from './pdf-lines.ts'
import type { Piece } from './text-grid.ts'
import { joint } from './text-grid.ts'

/** What a page says, from the top: paragraphs, and tables where lines stand in columns. */
export type PagePart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly rows: readonly (readonly Piece[])[]
      /** As the file names it; empty where it does not. */
      readonly caption: string
      /** The file itself says that it goes on from the page before. */
      readonly goesOn: boolean
    }

/** How captions of tables and pictures begin. */
const CAPTION = /^(?:续?表|附?图|附表)\s?\d/u

/** Two lines further apart than this many heights are no rows of one table. */
const ROW_GAP = 3.2

/** Reads lines as running text and tables, where the file does not say itself what is a table. */
export function partsOfLines(lines: readonly Line[]): PagePart[] {
  const parts: PagePart[] = []
  let text: Line[] = []
  const flush = (): void => {
    parts.push(...textOfLines(text))
    text = []
  }
  for (let at = 0; at < lines.length;) {
    const rows = tableAt(lines, at)
    const line = lines[at]
    if (rows.length > 1) {
      flush()
      parts.push({ kind: 'table', rows: withoutWraps(rows), caption: '', goesOn: false })
      at += rows.length
    } else {
      if (line !== undefined) text.push(line)
      at += 1
    }
  }
  flush()
  return parts
}

/** The lines from here on that stand in columns, with lines of one piece between them that continue a cell. */
function tableAt(lines: readonly Line[], from: number): Line[] {
  const found: Line[] = []
  let last = 0
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    const before = found.at(-1)
    if (line === undefined || (before !== undefined && before.y - line.y > ROW_GAP * line.height)) break
    if (line.pieces.length > 1) last = found.length + 1
    else if (found.length === 0 || !isContinuation(line, found)) break
    found.push(line)
  }
  const kept = found.slice(0, last)
  return kept.filter(({ pieces }) => pieces.length > 1).length > 1 ? kept : []
}

/** A single piece continues a cell when it is narrower than the table and stands under one of its pieces. */
function isContinuation(line: Line, table: readonly Line[]): boolean {
  const [piece] = line.pieces
  if (piece === undefined) return false
  const all = table.flatMap(({ pieces }) => pieces)
  const left = Math.min(...all.map((each) => each.left))
  const right = Math.max(...all.map((each) => each.right))
  return piece.right - piece.left < (right - left) * 0.6 && all.some((each) => isUnder(piece, each))
}

function isUnder(a: Piece, b: Piece): boolean {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0
}

/** Rows in which a cell goes on over several lines are put together: what has a single piece belongs to the row above. */
function withoutWraps(lines: readonly Line[]): Piece[][] {
  const rows: Piece[][] = []
  for (const { pieces } of lines) {
    const above = rows.at(-1)
    const [only] = pieces
    const over = pieces.length === 1 && only !== undefined ? above?.findIndex((piece) => isUnder(only, piece)) : -1
    const piece = above?.[over ?? -1]
    if (above !== undefined && only !== undefined && over !== undefined && piece !== undefined) {
      above[over] = {
        ...piece,
        text: `${piece.text}${joint(piece.text, only.text)}${only.text}`,
        left: Math.min(piece.left, only.left),
        right: Math.max(piece.right, only.right),
      }
    } else rows.push([...pieces])
  }
  return rows
}

/** Reads lines as running text only. */
export function textOfLines(lines: readonly Line[]): PagePart[] {
  return paragraphsOf(lines).map((text) => ({ kind: 'paragraph', text }))
}

/** Lines as paragraphs: one goes on where the line before it reaches the right edge. */
function paragraphsOf(lines: readonly Line[]): string[] {
  const edge = Math.max(0, ...lines.map(({ pieces }) => pieces.at(-1)?.right ?? 0))
  const found: string[] = []
  let goesOn = false
  for (const line of lines) {
    const text = textOfLine(line)
    const before = found.at(-1)
    if (goesOn && before !== undefined && !CAPTION.test(text))
      found[found.length - 1] = `${before}${joint(before, text)}${text}`
    else found.push(text)
    goesOn = (line.pieces.at(-1)?.right ?? 0) > edge - 2.2 * line.height
  }
  return found
}
