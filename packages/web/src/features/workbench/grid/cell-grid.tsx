import './cell-grid.css'
import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { useCallback, useEffect, useId, useRef } from 'react'
import { useWorkbench } from '../data/use-workbench.ts'
import type { Leaving } from './cell-editor.tsx'
import { GridLine } from './grid-line.tsx'
import type { FieldCell, GridColumn, GridRow } from './grid-model.ts'
import { keyOf } from './grid-keys.ts'
import { isBlock, parseBlock } from './paste.ts'
import { useCellMarks } from './use-cell-marks.ts'
import type { Cursor } from './use-cursor.ts'
import { useCursor } from './use-cursor.ts'
import type { Extend, GridEdits } from './use-grid-edits.ts'
import { useGridEdits } from './use-grid-edits.ts'

export interface CellGridProps {
  caption: string
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
  /** Head of the first column: what a row is. */
  rowTitle: string
  /** Stands before a row: its number or name, with what can be done with it. */
  rowHead: (row: GridRow, index: number) => ReactNode
  rowTail?: (row: GridRow) => ReactNode
  /** Makes more empty lines for a block pasted at the end. */
  extend?: Extend
  /** Whether the reader writes here; the audit's team where it says nothing. */
  isWritable?: boolean
}

/** Arrow keys lead from cell to cell: a grid to those who hear the page. */
const GRID = { role: 'grid' } as const

/** Cells to fill like in a spreadsheet: arrows, Enter, Tab, typing, and blocks pasted from one. */
export function CellGrid(props: CellGridProps) {
  const { caption, columns, rows, rowTitle, rowHead, rowTail, extend } = props
  const { mayEdit: isOfTeam, visit } = useWorkbench()
  const mayEdit = props.isWritable ?? isOfTeam
  const base = useId()
  const cursor = useCursor({ base, columns, rows, mayEdit, visit })
  const edits = useGridEdits(columns, rows, extend)
  const marks = useCellMarks()
  const { onDone, onCancel } = useLatest(cursor, edits)
  return (
    <div className="cell-grid" tabIndex={-1} role="region" aria-label={caption}>
      <table {...GRID} aria-label={caption} {...actsOf(cursor, edits, mayEdit)}>
        <GridHead columns={columns} rowTitle={rowTitle} hasTail={rowTail !== undefined} />
        <tbody>
          {rows.map((row, index) => (
            <GridLine
              key={row.id}
              base={base}
              row={row}
              index={index}
              columns={columns}
              rowHead={rowHead}
              rowTail={rowTail}
              active={cursor.spot?.row === row.id ? cursor.spot.column : null}
              seed={cursor.spot?.row === row.id ? cursor.seed : undefined}
              marks={marks}
              onDone={onDone}
              onCancel={onCancel}
            />
          ))}
        </tbody>
      </table>
      <p role="status" className="visually-hidden">
        {edits.note}
      </p>
    </div>
  )
}

/** What the lines call back, always the same functions: a line is not drawn anew because the cursor moved elsewhere. */
function useLatest(cursor: Cursor, edits: GridEdits) {
  const latest = useRef({ cursor, edits })
  useEffect(() => {
    latest.current = { cursor, edits }
  })
  const onDone = useCallback((cell: FieldCell, text: string, leaving: Leaving) => {
    latest.current.edits.type([{ cell, text }])
    latest.current.cursor.go(leaving)
  }, [])
  const onCancel = useCallback(() => latest.current.cursor.leave(), [])
  return { onDone, onCancel }
}

/** What keys, the clipboard and the mouse do in a grid. */
function actsOf(cursor: Cursor, edits: GridEdits, mayEdit: boolean) {
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const meaning = keyOf(event, mayEdit)
      if (meaning === null || cursor.isEditing) return
      // What an input method has begun goes on in the editor that opens.
      if (!(meaning.kind === 'edit' && meaning.seed === '')) event.preventDefault()
      if (meaning.kind === 'step') cursor.step(meaning.step)
      else if (meaning.kind === 'edit') cursor.edit(meaning.seed)
      else if (cursor.cell?.kind === 'field') edits.type([{ cell: cursor.cell, text: '' }])
    },
    onPaste: (event: ClipboardEvent) => {
      const text = event.clipboardData.getData('text/plain')
      if (!mayEdit || cursor.spot === null || (cursor.isEditing && !isBlock(text))) return
      event.preventDefault()
      cursor.leave()
      edits.paste(cursor.spot, parseBlock(text))
    },
    onCopy: (event: ClipboardEvent) => {
      if (cursor.isEditing || cursor.cell === undefined) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', edits.textOf(cursor.cell))
    },
    onFocus: ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.dataset['cell'] !== undefined) cursor.focus(target.id)
    },
    onClick: (event: MouseEvent) => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null
      if (cell !== null) cursor.click(cell.id)
    },
  }
}

function GridHead(props: { columns: readonly GridColumn[]; rowTitle: string; hasTail: boolean }) {
  const { columns, rowTitle, hasTail } = props
  return (
    <thead>
      <tr>
        <th scope="col" className="row-head">
          {rowTitle}
        </th>
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} />
        ))}
        {hasTail ? (
          <th scope="col">
            <span className="visually-hidden">操作</span>
          </th>
        ) : null}
      </tr>
    </thead>
  )
}

function HeadCell({ column }: { column: GridColumn }) {
  const { title, unit, isRequired, isNumber, width, hint, head } = column
  return (
    <th scope="col" className={isNumber === true ? 'number' : undefined} style={{ minWidth: width }} title={hint}>
      {head ?? (unit === undefined ? title : `${title}（${unit}）`)}
      {isRequired === true ? (
        <span className="required-mark">
          <span aria-hidden="true"> *</span>
          <span className="visually-hidden">必填</span>
        </span>
      ) : null}
    </th>
  )
}
