import { unifyCharacters } from '@qingshen/core/kernel/text'
import type { PagePart } from './pdf-geometry.ts'
import { partsOfLines } from './pdf-geometry.ts'
import { linesOf } from './pdf-lines.ts'
import type { StructureTable } from './pdf-structure.ts'
import type { Piece } from './text-grid.ts'
import { gridOf, joint } from './text-grid.ts'

/** What pdf.js tells of a page's contents: texts, and where marked contents begin and end. */
export type DrawnItem =
  | { readonly type: string; readonly id?: string; readonly tag?: string }
  | { readonly str: string; readonly width: number; readonly height: number; readonly transform: readonly number[] }

/** A table with the caption its structure names; empty where it names none. */
export type CaptionedPart = PagePart & { readonly caption?: string }

type Placed = { readonly piece: Piece; readonly content: string | null }

/**
 * The parts of a page from the top. Tables the file itself marks as tables are read by their cells; what stands beside them
 * is read by its position. Headers, footers and page numbers marked as such are left out.
 */
export function partsOfPage(
  items: readonly DrawnItem[],
  tables: readonly StructureTable[],
  viewport: readonly number[],
): CaptionedPart[] {
  const placed = placedPieces(items, viewport)
  const byContent = Map.groupBy(placed, ({ content }) => content)
  const piecesOf = (ids: readonly string[]) => ids.flatMap((id) => (byContent.get(id) ?? []).map(({ piece }) => piece))
  const read = tables.flatMap((table) => readTable(table, piecesOf) ?? [])
  const used = new Set(read.flatMap(({ pieces }) => pieces))
  const rest = placed.map(({ piece }) => piece).filter((piece) => !used.has(piece))
  return inOrder(rest, read)
}

type ReadTable = { readonly top: number; readonly pieces: readonly Piece[]; readonly part: CaptionedPart }

function readTable({ caption, rows }: StructureTable, piecesOf: (ids: readonly string[]) => Piece[]): ReadTable | null {
  const cells = rows.map((row) => row.map((ids) => piecesOf(ids)))
  const captionPieces = piecesOf(caption)
  const pieces = [...cells.flat(2), ...captionPieces]
  const read = cells.map((row) => row.flatMap((own) => wholeCell(own) ?? [])).filter((row) => row.length > 0)
  if (read.length === 0) return null
  const part = { kind: 'table' as const, rows: gridOf(read), caption: textOf(captionPieces) }
  return { top: Math.max(...pieces.map(({ y }) => y)), pieces, part }
}

/** The pieces of a cell, in the order of the file, as one. */
function wholeCell(pieces: readonly Piece[]): Piece | null {
  const shown = pieces.filter(({ text }) => text.trim() !== '')
  const [first] = shown
  if (first === undefined) return null
  const left = Math.min(...shown.map((piece) => piece.left))
  const right = Math.max(...shown.map((piece) => piece.right))
  return { ...first, text: textOf(shown), left, right }
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.reduce((text, piece) => `${text}${joint(text, piece.text)}${piece.text}`, '').trim()
}

/** Running text between the tables, each in its place down the page. */
function inOrder(rest: readonly Piece[], tables: readonly ReadTable[]): CaptionedPart[] {
  const parts: CaptionedPart[] = []
  let left = rest
  for (const { top, part } of tables.toSorted((a, b) => b.top - a.top)) {
    parts.push(...partsOfLines(linesOf(left.filter(({ y }) => y > top))), part)
    left = left.filter(({ y }) => y <= top)
  }
  return [...parts, ...partsOfLines(linesOf(left))]
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
