import type { ImportPreviewRow } from '@qingshen/contracts/import.operations'
import { useState } from 'react'
import type { Decision } from './decide.ts'

interface RowCorrectionsProps {
  row: ImportPreviewRow
  isBusy: boolean
  onDecide: (decision: Decision) => void
}

/** Correcting a cell by hand, and leaving the row out; each with its reason. */
export function RowCorrections({ row, isBusy, onDecide }: RowCorrectionsProps) {
  if (row.skipped) {
    return (
      <p>
        <button
          type="button"
          className="button"
          disabled={isBusy}
          onClick={() => onDecide({ kind: 'keep', row: row.ordinal })}
        >
          不剔除了
        </button>
      </p>
    )
  }
  const fields = [
    ...new Set([...row.issues.flatMap(({ field }) => field ?? []), ...row.printed.map(({ field }) => field)]),
  ]
  return (
    <details className="row-corrections">
      <summary>改正单元格，或剔除这一行</summary>
      <CorrectionForm row={row} fields={fields} isBusy={isBusy} onDecide={onDecide} />
      <SkipForm row={row} isBusy={isBusy} onDecide={onDecide} />
    </details>
  )
}

function CorrectionForm({ row, fields, isBusy, onDecide }: RowCorrectionsProps & { fields: readonly string[] }) {
  const [field, setField] = useState(fields[0] ?? 'name')
  const printed = row.printed.find((cell) => cell.field === field)
  const [text, setText] = useState(printed?.text ?? '')
  const [reason, setReason] = useState('')
  const id = `correct-${row.ordinal}`
  return (
    <form
      className="row accept-form"
      onSubmit={(event) => {
        event.preventDefault()
        onDecide({ kind: 'replace', row: row.ordinal, field, text: text.trim(), reason: reason.trim() })
      }}
    >
      <label htmlFor={`${id}-field`}>改正</label>
      <FieldSelect
        id={`${id}-field`}
        row={row}
        fields={fields}
        value={field}
        onChange={(next) => {
          setField(next)
          setText(row.printed.find((cell) => cell.field === next)?.text ?? '')
        }}
      />
      <label htmlFor={`${id}-text`}>为</label>
      <input
        id={`${id}-text`}
        className="input"
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <label htmlFor={`${id}-reason`}>理由</label>
      <input
        id={`${id}-reason`}
        className="input"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <button type="submit" className="button" disabled={isBusy || reason.trim() === ''}>
        改正单元格
      </button>
    </form>
  )
}

interface FieldSelectProps {
  id: string
  row: ImportPreviewRow
  fields: readonly string[]
  value: string
  onChange: (field: string) => void
}

function FieldSelect({ id, row, fields, value, onChange }: FieldSelectProps) {
  return (
    <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
      {fields.map((name) => (
        <option key={name} value={name}>
          {row.printed.find((cell) => cell.field === name)?.column ?? name}
        </option>
      ))}
    </select>
  )
}

function SkipForm({ row, isBusy, onDecide }: RowCorrectionsProps) {
  const [reason, setReason] = useState('')
  return (
    <form
      className="row accept-form"
      onSubmit={(event) => {
        event.preventDefault()
        onDecide({ kind: 'skip', row: row.ordinal, reason: reason.trim() })
      }}
    >
      <label htmlFor={`skip-${row.ordinal}`}>剔除的理由</label>
      <input
        id={`skip-${row.ordinal}`}
        className="input"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <button type="submit" className="button" disabled={isBusy || reason.trim() === ''}>
        剔除这一行
      </button>
    </form>
  )
}
