import type { DisclosureFieldView } from '@qingshen/contracts/disclosure.schema'
import type { ColumnView, DisclosureCell, DisclosureValue } from '@qingshen/core/casework/disclosure-content.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { CellEditor } from './cell-editor.tsx'
import { withCell } from './draft-content.ts'

type Rows = NonNullable<DisclosureValue['rows']>

interface TableEditorProps {
  field: DisclosureFieldView
  rows: Rows
  issues: readonly Issue[]
  onChange: (rows: Rows) => void
}

/** Rows of a table field: every cell with its unit, its findings, and a mark for what does not apply. */
export function TableEditor({ field, rows, issues, onChange }: TableEditorProps) {
  const shown = rows.length === 0 ? [{}] : rows
  return (
    <div className="stack tight">
      <div className="disclosure-table" role="region" tabIndex={0} aria-label={`${field.label}表格`}>
        <table>
          <thead>
            <tr>
              {field.columns.map((column) => (
                <th key={column.id} scope="col">
                  {headOf(column)}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">删除</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <RowEditor
                key={index}
                field={field}
                row={row}
                index={index}
                issues={issues}
                onCell={(column, cell) => onChange(withCell(shown, { row: index, column }, cell))}
                onRemove={() => onChange(shown.filter((_, position) => position !== index))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <button type="button" className="button" onClick={() => onChange([...shown, {}])}>
          添加一行
        </button>
      </p>
    </div>
  )
}

function headOf({ label, required }: ColumnView): string {
  return required ? label : `${label}（没有的可不填）`
}

interface RowEditorProps {
  field: DisclosureFieldView
  row: Rows[number]
  index: number
  issues: readonly Issue[]
  onCell: (column: string, cell: DisclosureCell) => void
  onRemove: () => void
}

function RowEditor({ field, row, index, issues, onCell, onRemove }: RowEditorProps) {
  return (
    <tr>
      {field.columns.map((column) => (
        <td key={column.id} data-label={headOf(column)}>
          <CellEditor
            pointer={`/values/${field.id}/rows/${index}/${column.id}`}
            name={`第 ${index + 1} 行${column.label}`}
            column={column}
            cell={row[column.id] ?? {}}
            issues={issues}
            onChange={(cell) => onCell(column.id, cell)}
          />
        </td>
      ))}
      <td>
        <button type="button" className="button-link" aria-label={`删除第 ${index + 1} 行`} onClick={onRemove}>
          删除
        </button>
      </td>
    </tr>
  )
}
