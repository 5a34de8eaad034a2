import type { DisclosureFieldView } from '@qingshen/contracts/disclosure.schema'
import type { ColumnView, DisclosureCell, DisclosureValue } from '@qingshen/core/casework/disclosure-content.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { fieldId, findingsOf } from '../../shared/ui/form/finding.ts'
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
              <tr key={index}>
                {field.columns.map((column) => (
                  <td key={column.id} data-label={headOf(column)}>
                    <CellEditor
                      pointer={`/values/${field.id}/rows/${index}/${column.id}`}
                      name={`第 ${index + 1} 行${column.label}`}
                      column={column}
                      cell={row[column.id] ?? {}}
                      issues={issues}
                      onChange={(cell) => onChange(withCell(shown, { row: index, column: column.id }, cell))}
                    />
                  </td>
                ))}
                <td>
                  <button
                    type="button"
                    className="button-link"
                    aria-label={`删除第 ${index + 1} 行`}
                    onClick={() => onChange(shown.filter((_, position) => position !== index))}
                  >
                    删除
                  </button>
                </td>
              </tr>
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

interface CellEditorProps {
  pointer: string
  name: string
  column: ColumnView
  cell: DisclosureCell
  issues: readonly Issue[]
  onChange: (cell: DisclosureCell) => void
}

function CellEditor({ pointer, name, column, cell, issues, onChange }: CellEditorProps) {
  const findings = findingsOf(issues, pointer)
  const isNone = cell.notApplicable === true
  const noted = `${fieldId(pointer)}-notes`
  const binding = {
    id: fieldId(pointer),
    'aria-label': name,
    'aria-describedby': noted,
    'aria-invalid': findings.some(({ severity }) => severity === 'error'),
    className: 'input',
    disabled: isNone,
    value: isNone ? '' : (cell.value ?? ''),
  }
  return (
    <div className="disclosure-cell">
      <div className="disclosure-cell-value">
        {column.kind === 'choice' ? (
          <select {...binding} onChange={(event) => onChange({ ...cell, value: event.target.value })}>
            <option value="">请选择</option>
            {column.choices.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...binding}
            autoComplete="off"
            maxLength={2000}
            inputMode={column.kind === 'text' ? 'text' : 'decimal'}
            onChange={(event) => onChange({ ...cell, value: event.target.value })}
          />
        )}
        {column.kind === 'quantity' ? (
          <select
            className="input"
            aria-label={`${name}的单位`}
            disabled={isNone}
            value={cell.unit ?? ''}
            onChange={(event) => onChange({ ...cell, unit: event.target.value })}
          >
            <option value="">单位</option>
            {column.units.map((unit) => (
              <option key={unit} value={unit}>
                {unit}
              </option>
            ))}
          </select>
        ) : null}
      </div>
      <label className="quiet">
        <input
          type="checkbox"
          checked={isNone}
          aria-label={`${name}不适用`}
          onChange={(event) => onChange(event.target.checked ? { ...cell, notApplicable: true } : keepTyped(cell))}
        />
        不适用
      </label>
      <div id={noted} className="form-field-notes">
        {findings.map(({ code, severity, message }) => (
          <p key={code} data-severity={severity}>
            {message}
          </p>
        ))}
      </div>
    </div>
  )
}

function keepTyped({ value, unit }: DisclosureCell): DisclosureCell {
  return { ...(value === undefined ? {} : { value }), ...(unit === undefined ? {} : { unit }) }
}
