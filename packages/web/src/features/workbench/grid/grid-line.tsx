import type { ReactNode } from 'react'
import { memo } from 'react'
import { useWorkbench } from '../data/use-workbench.ts'
import { choicesOf } from '../data/law-choices.ts'
import type { Leaving } from './cell-editor.tsx'
import { fieldText, referenceChoices, typedText } from './field-text.ts'
import { FieldCellView } from './grid-cell.tsx'
import type { FieldCell, GridColumn, GridRow } from './grid-model.ts'
import type { CellMarks } from './use-cell-marks.ts'
import { cellId } from './use-cursor.ts'
import { useJudgeContext } from './use-field-words.ts'

interface GridLineProps {
  base: string
  row: GridRow
  index: number
  columns: readonly GridColumn[]
  rowHead: (row: GridRow, index: number) => ReactNode
  rowTail: ((row: GridRow) => ReactNode) | undefined
  /** The column of the cursor where it is in this line. */
  active: string | null
  /** What typing began with, where the active cell is edited. */
  seed: string | null | undefined
  marks: CellMarks
  onDone: (cell: FieldCell, text: string, leaving: Leaving) => void
  onCancel: () => void
}

/** One row of a grid: its head, its cells, what can be done with it. Drawn anew only when something of it changes. */
export const GridLine = memo(function GridLine(props: GridLineProps) {
  const { base, row, index: place, columns, rowHead, rowTail, active, seed, marks, onDone, onCancel } = props
  if (row.heading !== undefined) {
    return (
      <tr>
        <th scope="rowgroup" colSpan={columns.length + 2} className="grid-heading">
          {row.heading}
        </th>
      </tr>
    )
  }
  return (
    <tr aria-label={row.name} data-new={row.isNew === true ? true : undefined}>
      <th scope="row" className="row-head">
        {rowHead(row, place)}
      </th>
      {columns.map((column, index) => {
        const cell = row.cells[index]
        const isActive = active === column.id
        const id = cellId(base, { row: row.id, column: column.id })
        const common = { id, row, isActive, seed: isActive ? seed : undefined, marks, onDone, onCancel }
        return cell?.kind === 'field' ? (
          <FieldOfLine key={column.id} cell={cell} {...common} />
        ) : (
          <td
            key={column.id}
            id={id}
            data-cell=""
            tabIndex={isActive ? 0 : -1}
            className={column.isNumber === true ? 'number computed-cell' : 'computed-cell'}
          >
            {cell?.content}
          </td>
        )
      })}
      {rowTail === undefined ? null : <td className="row-tail">{rowTail(row)}</td>}
    </tr>
  )
})

interface FieldOfLineProps extends Pick<GridLineProps, 'row' | 'seed' | 'marks' | 'onDone' | 'onCancel'> {
  id: string
  cell: FieldCell
  isActive: boolean
}

function FieldOfLine({ id, row, cell, isActive, seed, marks, onDone, onCancel }: FieldOfLineProps) {
  const { method } = useWorkbench()
  const context = useJudgeContext()
  const { column } = cell
  const kept = marks.held(cell.row.id, column.id)
  const refused = kept?.held.kind === 'refused' ? (kept.mine ?? '') : undefined
  const isChosen = column.kind === 'choice' || column.kind === 'law_choice' || column.kind === 'unit'
  const choices = (): readonly { code: string; label: string }[] =>
    column.kind === 'reference' ? referenceChoices(context.rowsOf(column.sheet), context) : choicesOf(column, method)
  return (
    <FieldCellView
      id={id}
      cell={cell}
      label={`${row.name}，${column.title}`}
      text={refused ?? fieldText(column, cell.value, context)}
      initial={refused ?? (isChosen ? (cell.value ?? '') : typedText(column, cell.value, context))}
      held={kept?.held}
      person={marks.person(cell.row.id, column.id)}
      isActive={isActive}
      seed={isChosen && typeof seed === 'string' ? null : seed}
      choices={seed === undefined ? undefined : choices()}
      isMissing={column.required === true && cell.value === undefined && row.isNew !== true && kept === undefined}
      onDone={onDone}
      onCancel={onCancel}
    />
  )
}
