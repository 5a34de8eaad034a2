import type { PlannedColumn, PlannedRow } from './planned-report.ts'
import { widthOf } from '@qingshen/core/report/pictures/picture-text'

/** A piece of text that is not broken: a number, a code, a word of Latin letters. */
const UNBROKEN = /[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]+/gu
/** Longer ones are broken over lines all the same. */
const LONGEST_UNBROKEN = 11
const LEAST_SIGNS = 2.2
/** Left and right of the text of a cell, in points. */
const PADDING = 9
/** Rows that are looked at: the first ones stand for the others. */
const SEEN_ROWS = 300

/** The room a table has: its width and the size of its signs, in points. */
export type TableRoom = { readonly textWidth: number; readonly signSize: number }

/** The size of the signs of a table in points: many columns, smaller signs. */
export function tableSignSize(columns: number, small: number): number {
  if (columns > 12) return small - 2.5
  return columns > 6 ? small - 1 : small
}

/** The share of the width that each column needs so that no number and no word is broken; in all it may be more than 1. */
export function neededWidths(
  columns: readonly PlannedColumn[],
  rows: readonly PlannedRow[],
  { textWidth, signSize }: TableRoom,
): number[] {
  const signs = columns.map(({ title }) => Math.max(LEAST_SIGNS, longestUnbroken(title)))
  for (const { cells } of rows.slice(0, SEEN_ROWS)) {
    let at = 0
    for (const { text, across } of cells) {
      if (across === 1) signs[at] = Math.max(signs[at] ?? LEAST_SIGNS, longestUnbroken(text))
      at += across
    }
  }
  return signs.map((width) => (width * signSize + PADDING) / textWidth)
}

function longestUnbroken(text: string): number {
  const widest = (text.match(UNBROKEN) ?? []).reduce((most, piece) => Math.max(most, widthOf(piece)), 0)
  return Math.min(LONGEST_UNBROKEN, widest)
}

/** Widths as near to the wanted shares as the needed ones let them be; they sum to 1. */
export function fitWidths(wanted: readonly number[], needed: readonly number[]): number[] {
  const total = needed.reduce((sum, share) => sum + share, 0)
  if (total >= 1) return needed.map((share) => share / total)
  const over = wanted.map((share, at) => Math.max(0, share - (needed[at] ?? 0)))
  const spare = over.reduce((sum, share) => sum + share, 0)
  return needed.map(
    (share, at) => share + (spare > 0 ? ((over[at] ?? 0) / spare) * (1 - total) : (1 - total) / needed.length),
  )
}
