import type { RowField } from '@qingshen/core/indicator/draft/draft-fields'
import { rowFieldName } from '@qingshen/core/indicator/draft/draft-fields'
import type { DraftRow, SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import type { ClipboardEvent } from 'react'
import { fieldId } from '../../shared/ui/form/finding.ts'
import { moveByKey } from './grid-keys.ts'

interface IndicatorCellProps {
  pointer: string
  row: DraftRow
  field: RowField
  kind: SystemDraft['kind']
  found: readonly Issue[]
  onChange: (value: string | boolean) => void
  onPaste: (event: ClipboardEvent) => void
}

const MOST_LINES = 8

/** How many lines a text takes where `halves` half-width letters go into one. */
function linesIn(text: string, halves: number): number {
  const lines = text.split('\n').map((line) => {
    const width = Array.from(line).reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0)
    return Math.max(1, Math.ceil(width / halves))
  })
  return Math.min(
    MOST_LINES,
    lines.reduce((sum, count) => sum + count, 0),
  )
}

const LONG: ReadonlySet<RowField> = new Set<RowField>(['title', 'I', 'II', 'III', 'note'])
const MOST: Partial<Record<RowField, number>> = { id: 100, unit: 60, weight: 200, benchmark: 200 }

/** The cell of a field: text that grows with what is in it, a tick, or one of the directions. */
export function IndicatorCell({ pointer, row, field, kind, found, onChange, onPaste }: IndicatorCellProps) {
  const value = row[field]
  const common = {
    id: fieldId(pointer),
    'aria-label': `${row.id} ${rowFieldName(field)}`,
    'aria-invalid': found.length > 0,
    title: found.map(({ message }) => message).join('\n'),
    onKeyDown: moveByKey,
  }
  if (typeof value === 'boolean') {
    return <input {...common} type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
  }
  if (field === 'direction') {
    return (
      <select {...common} className="system-cell" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">请选择</option>
        <option value="lower">越小越好</option>
        <option value="higher">越大越好</option>
        {kind === 'levels' ? <option value="qualitative">定性</option> : null}
      </select>
    )
  }
  const text = { value, maxLength: MOST[field] ?? 2000, onPaste, autoComplete: 'off', spellCheck: false }
  if (!LONG.has(field)) {
    return <input {...common} {...text} className="system-cell" onChange={(event) => onChange(event.target.value)} />
  }
  return (
    <textarea
      {...common}
      {...text}
      className="system-cell"
      rows={linesIn(value, field === 'title' ? 22 : 15)}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
