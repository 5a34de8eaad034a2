import type { ReactNode } from 'react'
import { useMediaQuery } from '../../../shared/ui/use-media-query.ts'
import { RowField } from '../row/row-fields.tsx'
import { CellGrid } from './cell-grid.tsx'
import type { GridColumn, GridRow } from './grid-model.ts'

interface EditTableProps {
  caption: string
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
  rowTitle: string
  rowHead: (row: GridRow) => ReactNode
  /** What of a line is said on a phone before its form is opened; absent: the form is open. */
  cardNote?: (row: GridRow) => string
  /** Whether any of the cells may be written; the audit's team where it says nothing. */
  isWritable?: boolean
}

/** Lines of cells of several sheets: a grid, on a phone a card with a form for each line. */
export function EditTable({ cardNote, ...grid }: EditTableProps) {
  const isNarrow = useMediaQuery('(width < 600px)')
  if (!isNarrow) return <CellGrid {...grid} />
  const { caption, columns, rows, rowHead } = grid
  return (
    <ul className="card-list" aria-label={caption}>
      {rows.map((row) => (
        <li key={row.id} className="card stack tight">
          <strong>{rowHead(row)}</strong>
          {cardNote === undefined ? (
            <LineForm columns={columns} row={row} />
          ) : (
            <details>
              <summary>{cardNote(row)}</summary>
              <LineForm columns={columns} row={row} />
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

function LineForm({ columns, row }: { columns: readonly GridColumn[]; row: GridRow }) {
  return (
    <div className="row-fields">
      {row.cells.map((cell, index) => {
        const column = columns[index]
        if (column === undefined) return null
        if (cell.kind === 'field') {
          return <RowField key={column.id} row={cell.row} column={{ ...cell.column, title: column.title }} />
        }
        return (
          <div key={column.id} className="form-field">
            <span className="quiet">{column.title}</span>
            <span>{cell.text === '' ? '—' : cell.content}</span>
          </div>
        )
      })}
    </div>
  )
}
