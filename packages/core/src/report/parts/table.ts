import type { Desk } from '../desk.ts'
import { dashNote } from './dash-note.ts'
import type { Block, ReportCell, Run } from '../report-document.schema.ts'

/** A column of a table: `wide` how much room it needs beside the others. */
export type TableColumn = {
  readonly title: string
  /** The title with its bound figures, where it has any. */
  readonly runs?: readonly Run[]
  readonly wide?: number
  readonly align?: 'left' | 'right' | 'center'
}

/** Rows of one table that are printed; a longer one says how many there are. */
const MOST_ROWS = 1000
const MOST_COLUMNS = 50

/** A table with the next caption; widths become shares that sum to 1, rows are filled to the width of the head. */
export function table(
  desk: Desk,
  { id, title, note = null }: { readonly id: string; readonly title: string; readonly note?: string | null },
  columns: readonly TableColumn[],
  rows: readonly (readonly ReportCell[])[],
): Block {
  const shown = columns.slice(0, MOST_COLUMNS)
  const whole = shown.reduce((sum, { wide = 1 }) => sum + wide, 0)
  const more = rows.length > MOST_ROWS ? `共 ${rows.length} 行，这里列出前 ${MOST_ROWS} 行。` : ''
  const notes = `${note ?? ''}${more}${dashNote(desk, rows.slice(0, MOST_ROWS))}`.slice(0, 2000)
  return {
    kind: 'table',
    id,
    caption: desk.caption('表', title),
    columns: shown.map(({ title: head, runs, wide = 1, align = 'left' }) => ({
      title: head.slice(0, 300),
      ...(runs === undefined ? {} : { runs: [...runs] }),
      align,
      width: whole === 0 ? 0 : wide / whole,
    })),
    rows: rows.slice(0, MOST_ROWS).map((row) => filled(row, shown.length)),
    note: notes === '' ? null : notes,
  }
}

function filled(row: readonly ReportCell[], length: number): ReportCell[] {
  return Array.from({ length }, (_, at) => row[at] ?? { runs: [] })
}
