import type { ColumnView, DisclosureCell } from '@qingshen/core/casework/disclosure-content.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import { fieldId, findingsOf } from '../../shared/ui/form/finding.ts'

interface CellEditorProps {
  pointer: string
  /** The cell in words: 第 1 行排放浓度. */
  name: string
  column: ColumnView
  cell: DisclosureCell
  issues: readonly Issue[]
  onChange: (cell: DisclosureCell) => void
}

/** One cell: its value and unit, or that it does not apply, with its findings. */
export function CellEditor({ pointer, name, column, cell, issues, onChange }: CellEditorProps) {
  const findings = findingsOf(issues, pointer)
  const isNone = cell.notApplicable === true
  return (
    <div className="disclosure-cell">
      <div className="disclosure-cell-value">
        <ValueInput pointer={pointer} name={name} column={column} cell={cell} issues={findings} onChange={onChange} />
        {column.kind === 'quantity' ? <UnitSelect name={name} column={column} cell={cell} onChange={onChange} /> : null}
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
      <div id={`${fieldId(pointer)}-notes`} className="form-field-notes">
        {findings.map(({ code, severity, message }) => (
          <p key={code} data-severity={severity}>
            {message}
          </p>
        ))}
      </div>
    </div>
  )
}

function ValueInput({ pointer, name, column, cell, issues, onChange }: CellEditorProps) {
  const isNone = cell.notApplicable === true
  const binding = {
    id: fieldId(pointer),
    'aria-label': name,
    'aria-describedby': `${fieldId(pointer)}-notes`,
    'aria-invalid': issues.some(({ severity }) => severity === 'error'),
    className: 'input',
    disabled: isNone,
    value: isNone ? '' : (cell.value ?? ''),
  }
  if (column.kind === 'choice') {
    return (
      <select {...binding} onChange={(event) => onChange({ ...cell, value: event.target.value })}>
        <option value="">请选择</option>
        {column.choices.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    )
  }
  return (
    <input
      {...binding}
      autoComplete="off"
      maxLength={2000}
      inputMode={column.kind === 'text' ? 'text' : 'decimal'}
      onChange={(event) => onChange({ ...cell, value: event.target.value })}
    />
  )
}

function UnitSelect({ name, column, cell, onChange }: Pick<CellEditorProps, 'name' | 'column' | 'cell' | 'onChange'>) {
  return (
    <select
      className="input"
      aria-label={`${name}的单位`}
      disabled={cell.notApplicable === true}
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
  )
}

function keepTyped({ value, unit }: DisclosureCell): DisclosureCell {
  return { ...(value === undefined ? {} : { value }), ...(unit === undefined ? {} : { unit }) }
}
