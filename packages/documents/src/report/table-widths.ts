import { widthOf } from '@qingshen/core/report/pictures/picture-text'
import type { PlannedColumn, PlannedRow } from './planned-report.ts'

/** A piece of text that is not broken: a number, a code, a word of Latin letters. */
const UNBROKEN = /[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]+/gu
/** Where Chinese meets letters or figures a little room is left, a quarter of a sign. */
const MEETING = /[\u2e80-\u9fff](?=[!-~])|[!-~](?=[\u2e80-\u9fff])/gu
const MEETING_ROOM = 0.25
/** Longer ones are broken over lines all the same. */
const LONGEST_UNBROKEN = 11
const LEAST_SIGNS = 2.2
/** Signs that a long text has at least side by side, and that a title may need to be broken once only. */
const LONG_TEXT = 5
/** Left and right of the text of a cell, in points: less where there are many columns. */
const PADDING = { few: 9, many: 6 } as const
const MANY_COLUMNS = 8
/** Rows that are looked at: the first ones stand for the others. */
const SEEN_ROWS = 200

/** The room a table has: its width and the size of its signs, in points. */
export type TableRoom = { readonly textWidth: number; readonly signSize: number }

/** The texts of a table as widths in signs: of each cell its lines. */
export type MeasuredTable = {
  readonly columns: readonly ColumnTexts[]
  readonly rows: readonly (readonly { readonly across: number; readonly lines: readonly number[] }[])[]
}

/** `unbroken`: the longest piece that is not broken; `title` and the lines of the own cells of a column as widths. */
type ColumnTexts = { readonly unbroken: number; readonly title: number; readonly lines: readonly number[] }

/** The sizes of the signs a table may have, in points, the one that looks best first: many columns, smaller signs. */
export function tableSignSizes(columns: number, small: number): readonly number[] {
  const sizes = [small, small - 1, small - 2, small - 2.5]
  return sizes.slice(columns > 12 ? 3 : columns > 6 ? 1 : 0)
}

/** Measures the texts of a table once, for all widths that are tried. */
export function measureTable(columns: readonly PlannedColumn[], rows: readonly PlannedRow[]): MeasuredTable {
  const found = columns.map(({ title }) => {
    return { unbroken: longestUnbroken(title), title: widthInTable(title), lines: [] as number[] }
  })
  const measured = rows.map(({ cells }, row) => {
    let at = 0
    return cells.map(({ text, across }) => {
      const lines = text.split('\n').map(widthInTable)
      const column = across === 1 && row < SEEN_ROWS ? found[at] : undefined
      column?.lines.push(...lines)
      if (column !== undefined) column.unbroken = Math.max(column.unbroken, longestUnbroken(text))
      at += across
      return { across, lines }
    })
  })
  return { columns: found, rows: measured }
}

function widthInTable(text: string): number {
  return widthOf(text) + MEETING_ROOM * (text.match(MEETING)?.length ?? 0)
}

/**
 * The share of the width that each column needs so that no number and no word is broken, and texts of up to `whole` signs
 * stand in one line; in all it may be more than 1.
 */
export function neededWidths({ columns }: MeasuredTable, { textWidth, signSize }: TableRoom, whole: number): number[] {
  const padding = paddingOf(columns.length)
  return columns.map(({ unbroken, title, lines }) => {
    const widest = lines.reduce((most, width) => Math.max(most, width), 0)
    const text = widest <= whole ? widest : Math.min(LONG_TEXT, whole)
    const signs = Math.max(LEAST_SIGNS, unbroken, text, Math.min(title / 2 + 0.5, LONG_TEXT, whole))
    return (signs * signSize + padding) / textWidth
  })
}

/** Shares by which the rows of a table become low: texts that need several lines get room by their lengths. */
export function sharesByText({ columns }: MeasuredTable, whole: number): number[] {
  const weights = columns.map(({ lines }) => {
    const sum = lines.reduce((total, width) => total + width, 0)
    const squares = lines.reduce((total, width) => total + width * width, 0)
    // the longest count most, since they make their rows high
    const mean = sum === 0 ? 0 : squares / sum
    return mean <= whole ? 0 : mean
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => (total === 0 ? 1 / weights.length : weight / total))
}

/** The lines of every row, estimated. */
export function linesOfRows({ rows }: MeasuredTable, widths: readonly number[], room: TableRoom): number[] {
  const padding = paddingOf(widths.length)
  return rows.map((cells) => {
    let at = 0
    let most = 1
    for (const { across, lines } of cells) {
      let share = 0
      for (const end = at + across; at < end; at += 1) share += widths[at] ?? 0
      const signs = Math.max(1, (share * room.textWidth - padding) / room.signSize)
      const height = lines.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / signs)), 0)
      most = Math.max(most, height)
    }
    return most
  })
}

/** Left and right of the text of a cell together, in points. */
function paddingOf(columns: number): number {
  return columns > MANY_COLUMNS ? PADDING.many : PADDING.few
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
