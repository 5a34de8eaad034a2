import { unifyCharacters } from '@qingshen/core/kernel/text'
import type { PagePart } from './pdf-geometry.ts'
import { partsOfLines, textOfLines } from './pdf-geometry.ts'
import type { Line } from './pdf-lines.ts'
import { linesOf } from './pdf-lines.ts'
import type { StructureNode, StructureTable } from './pdf-structure.ts'
import { isStructured, tablesOfStructure } from './pdf-structure.ts'
import type { Piece } from './text-grid.ts'
import { joint } from './text-grid.ts'

/** What pdf.js tells of a page's contents: texts, and where marked contents begin and end. */
export type DrawnItem =
  | { readonly type: string; readonly id?: string; readonly tag?: string }
  | { readonly str: string; readonly width: number; readonly height: number; readonly transform: readonly number[] }

type Placed = { readonly piece: Piece; readonly content: string | null }

/**
 * The parts of a page from the top. Tables the file itself marks as tables are read by their cells; what stands beside them
 * is read by its position. Headers, footers and page numbers marked as such are left out.
 */
export function partsOfPage(
  items: readonly DrawnItem[],
  structure: StructureNode | null,
  viewport: readonly number[],
): PagePart[] {
  const placed = placedPieces(items, viewport)
  const byContent = Map.groupBy(placed, ({ content }) => content)
  const piecesOf = (ids: readonly string[]) => ids.flatMap((id) => (byContent.get(id) ?? []).map(({ piece }) => piece))
  const read = tablesOfStructure(structure).flatMap((table) => readTable(table, piecesOf) ?? [])
  const used = new Set(read.flatMap(({ pieces }) => pieces))
  const rest = placed.map(({ piece }) => piece).filter((piece) => !used.has(piece))
  return inOrder(rest, read, isStructured(structure) ? textOfLines : partsOfLines)
}

type ReadTable = { readonly top: number; readonly pieces: readonly Piece[]; readonly part: PagePart }

function readTable(
  { caption, hasHead, rows }: StructureTable,
  piecesOf: (ids: readonly string[]) => Piece[],
): ReadTable | null {
  const cells = rows.map((row) => row.map((ids) => piecesOf(ids)))
  const captionPieces = piecesOf(caption)
  const pieces = [...cells.flat(2), ...captionPieces]
  const width = Math.max(0, ...cells.map(({ length }) => length))
  const read = cells
    .map((row) => row.flatMap((own, column) => wholeCell(own, row.length === width ? column : null) ?? []))
    .filter((row) => row.length > 0)
  if (pieces.length === 0) return null
  const top = Math.max(...pieces.map(({ y }) => y))
  const words = textOf(captionPieces)
  // a caption at the foot of a page, its table on the next
  if (read.length === 0) return { top, pieces, part: { kind: 'paragraph', text: words } }
  return { top, pieces, part: { kind: 'table', rows: read, caption: words, goesOn: !hasHead && words === '' } }
}

/** The pieces of a cell, in the order of the file, as one; `column` null: rows with fewer cells have merged ones. */
function wholeCell(pieces: readonly Piece[], column: number | null): Piece | null {
  const shown = pieces.filter(({ text }) => text.trim() !== '')
  const [first] = shown
  if (first === undefined) return null
  const left = Math.min(...shown.map((piece) => piece.left))
  const right = Math.max(...shown.map((piece) => piece.right))
  return { ...first, text: textOf(shown), left, right, ...(column === null ? {} : { column }) }
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .reduce(
      (text, piece, at) => `${text}${isTouching(pieces[at - 1], piece) ? '' : joint(text, piece.text)}${piece.text}`,
      '',
    )
    .trim()
}

/** How much smaller small figures are set, and how little room is between them and what they belong to, in letters. */
const SMALLER = 0.85
const TOUCHING = 0.12

/** A small figure and the letter it belongs to: the 2 of CO₂ stands right behind the O. */
function isTouching(before: Piece | undefined, piece: Piece): boolean {
  if (before === undefined) return false
  const [small, large] = [Math.min(before.height, piece.height), Math.max(before.height, piece.height)]
  const isNear = Math.abs(piece.left - before.right) <= large * TOUCHING && Math.abs(piece.y - before.y) < large
  return isNear && small < large * SMALLER
}

/** Running text between the tables, each in its place down the page. */
function inOrder(
  rest: readonly Piece[],
  tables: readonly ReadTable[],
  partsOf: (lines: readonly Line[]) => PagePart[],
): PagePart[] {
  const parts: PagePart[] = []
  let left = rest
  for (const { top, part } of tables.toSorted((a, b) => b.top - a.top)) {
    parts.push(...partsOf(linesOf(left.filter(({ y }) => y > top))), part)
    left = left.filter(({ y }) => y <= top)
  }
  return [...parts, ...partsOf(linesOf(left))]
}

function placedPieces(items: readonly DrawnItem[], viewport: readonly number[]): Placed[] {
  const open: { id: string | null; isArtifact: boolean }[] = []
  const found: Placed[] = []
  for (const item of items) {
    if ('str' in item) {
      if (item.str.trim() === '' || open.some(({ isArtifact }) => isArtifact)) continue
      const content = open.findLast(({ id }) => id !== null)?.id ?? null
      found.push({ piece: pieceOf(item, viewport), content })
    } else if (item.type.startsWith('begin')) open.push({ id: item.id ?? null, isArtifact: item.tag === 'Artifact' })
    else open.pop()
  }
  return found
}

/** Where a text stands on the page as it is looked at, also when the page is turned. */
function pieceOf(
  { str, width, height, transform }: Extract<DrawnItem, { str: string }>,
  viewport: readonly number[],
): Piece {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewport
  const [x = 0, y = 0] = transform.slice(4)
  const left = a * x + c * y + e
  return { text: unifyCharacters(str), left, right: left + width, y: -(b * x + d * y + f), height: height || 10 }
}
