import { useWorkbench } from '../data/use-workbench.ts'
import { fieldText } from './field-text.ts'
import type { GridCell } from './grid-model.ts'
import type { TypedRow } from './judge-typed.ts'
import type { Column } from '@qingshen/core/workbench/sheet'
import { useJudgeContext } from './use-field-words.ts'

/** Makes the cell of a column of a row, whichever sheet it is of; one that the reader may not write only shows its value. */
export function useFieldCells(): (row: TypedRow, column: string) => GridCell {
  const { mayWrite } = useWorkbench()
  const context = useJudgeContext()
  return (row, id) => {
    const column = row.sheet.columns.find((one) => one.id === id)
    if (column === undefined) return shownCell('')
    const known = context.row(row.id)
    const value = known?.removed === false ? known.fields[id] : undefined
    if (!mayWrite(row.sheet)) return shownCell(fieldText(column, value, context))
    const isThere = known?.removed === false
    return { kind: 'field', column: isThere ? column : optional(column), row, value, version: known?.version ?? 0 }
  }
}

/** A row that nobody has made lacks nothing. */
function optional(column: Column): Column {
  const { required: _dropped, ...rest } = column
  return rest
}

/** A cell that shows a text. */
export function shownCell(text: string): GridCell {
  return { kind: 'shown', text, content: text }
}
