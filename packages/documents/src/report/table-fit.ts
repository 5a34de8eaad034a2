import type { ReportStyle } from '@qingshen/core/report/report-document.schema'
import { smallSize, textArea } from './report-page.ts'
import type { MeasuredTable, TableRoom } from './table-widths.ts'
import { fitWidths, linesOfRows, neededWidths, sharesByText, tableSignSizes } from './table-widths.ts'

/** How a table fits: where, with which signs and widths, and the lines of its rows that come of it. */
export type TableFit = {
  readonly isWide: boolean
  readonly room: TableRoom
  readonly widths: readonly number[]
  readonly lines: readonly number[]
}

/**
 * Texts of so many signs stand in one line: as many as there is room for without making the others too narrow; and how much
 * lower a table must become for shorter ones to be broken. Columns of two or three signs are for where nothing else fits.
 */
const WHOLE = [
  { signs: 9, dearer: 1 },
  { signs: 7, dearer: 1.1 },
  { signs: 4, dearer: 1.21 },
  { signs: 0, dearer: 1.8 },
] as const
/** How much lower a table must become for a step of smaller signs, and for other widths than the wanted ones. */
const DEARER = { smaller: 1.3, other: 1.1 } as const
/** Beside its lines a row has room above and below, in lines. */
const AROUND = 0.6
/** A row of more lines on the average is a column of single signs: the table lies then. */
const MOST_LINES = 9

/**
 * The fit of a table: upright as long as it can be read there, with smaller signs where that makes it much lower; else on
 * a lying page.
 */
export function fitTable(table: MeasuredTable, wanted: readonly number[], style: ReportStyle): TableFit {
  const upright = cheapest(fitsOn(false, table, wanted, style))
  if (upright !== undefined && meanLines(upright) <= MOST_LINES) return upright
  const lying = cheapest(fitsOn(true, table, wanted, style))
  return lying ?? upright ?? squeezed(table, style)
}

type Priced = TableFit & { readonly cost: number }

function fitsOn(isWide: boolean, table: MeasuredTable, wanted: readonly number[], style: ReportStyle): Priced[] {
  const textWidth = textArea(style, isWide).width
  return tableSignSizes(table.columns.length, smallSize(style)).flatMap((signSize, smaller) =>
    WHOLE.flatMap(({ signs: whole, dearer: broken }): Priced[] => {
      const room = { textWidth, signSize }
      const needed = neededWidths(table, room, whole)
      if (needed.reduce((sum, share) => sum + share, 0) > 1) return []
      return [wanted, sharesByText(table, whole)].map((shares, other) => {
        const widths = fitWidths(shares, needed)
        const lines = linesOfRows(table, widths, room)
        const height = lines.reduce((sum, each) => sum + each + AROUND, 0) * signSize
        const dearer = DEARER.smaller ** smaller * DEARER.other ** other * broken
        return { isWide, room, widths, lines, cost: height * dearer }
      })
    }),
  )
}

function cheapest(fits: readonly Priced[]): TableFit | undefined {
  return fits.reduce<Priced | undefined>(
    (best, fit) => (best === undefined || fit.cost < best.cost ? fit : best),
    undefined,
  )
}

function meanLines({ lines }: TableFit): number {
  return lines.reduce((sum, each) => sum + each, 0) / Math.max(1, lines.length)
}

/** Where nothing fits, words are broken on a lying page. */
function squeezed(table: MeasuredTable, style: ReportStyle): TableFit {
  const signSize = tableSignSizes(table.columns.length, smallSize(style)).at(-1) ?? smallSize(style)
  const room = { textWidth: textArea(style, true).width, signSize }
  const widths = fitWidths([], neededWidths(table, room, 0))
  return { isWide: true, room, widths, lines: linesOfRows(table, widths, room) }
}
