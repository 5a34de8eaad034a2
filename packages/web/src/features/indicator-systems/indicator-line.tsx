import type { RowField } from '@qingshen/core/indicator/draft/draft-fields'
import { fieldText, rowFieldName } from '@qingshen/core/indicator/draft/draft-fields'
import type { DraftRow, SystemDraft } from '@qingshen/core/indicator/draft/system-draft.schema'
import type { Issue } from '@qingshen/core/kernel/issue'
import type { ClipboardEvent } from 'react'
import { memo } from 'react'
import { Icon } from '../../shared/ui/icon.tsx'
import { moveRow, pasteCells, removeRow, setCell } from './draft-edits.ts'
import { IndicatorCell } from './indicator-cell.tsx'
import type { SystemEditor } from './use-system-draft.ts'

interface IndicatorLineProps {
  at: number
  place: number
  row: DraftRow
  fields: readonly RowField[]
  kind: SystemDraft['kind']
  /** What stands against the cells of this line. */
  found: readonly Issue[]
  change: SystemEditor['change'] | null
}

/** One indicator, cell by cell; drawn anew only when something of its own changed. */
export const IndicatorLine = memo(DrawnLine, isSame)

function isSame(before: IndicatorLineProps, now: IndicatorLineProps): boolean {
  const { found: old, ...rest } = before
  const { found, ...others } = now
  const isAlike = Object.keys(rest).every((key) => Object.is(Reflect.get(rest, key), Reflect.get(others, key)))
  const isSaidAlike = found.every(({ pointer, message }, at) => {
    return old[at]?.pointer === pointer && old[at].message === message
  })
  return isAlike && old.length === found.length && isSaidAlike
}

function DrawnLine(props: IndicatorLineProps) {
  const { at, place, row, fields, kind, found, change } = props
  return (
    <tr data-unverified={!row.verified}>
      {fields.map((field) => {
        const pointer = `/groups/${at}/indicators/${place}/${field}`
        const own = found.filter((issue) => issue.pointer === pointer)
        return (
          <td key={field} data-field={field} data-label={rowFieldName(field)} data-wrong={own.length > 0}>
            {change === null ? (
              <ReadCell row={row} field={field} />
            ) : (
              <IndicatorCell
                pointer={pointer}
                row={row}
                field={field}
                kind={kind}
                found={own}
                onChange={(value) => change(setCell(at, place, { [field]: value }))}
                onPaste={(event) => {
                  const cells = cellsOf(event)
                  if (cells === null) return
                  event.preventDefault()
                  change(pasteCells({ group: at, row: place }, fields.slice(fields.indexOf(field)), cells))
                }}
              />
            )}
          </td>
        )
      })}
      {change === null ? null : <LineActs {...props} change={change} />}
    </tr>
  )
}

/** What a spreadsheet put on the clipboard; null for a single cell, which the browser pastes itself. */
function cellsOf(event: ClipboardEvent): string[][] | null {
  const lines = event.clipboardData
    .getData('text/plain')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
  const cells = lines.map((line) => line.split('\t'))
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1 ? cells : null
}

function ReadCell({ row, field }: { row: DraftRow; field: RowField }) {
  const text = fieldText(field, row[field])
  if (field === 'limiting') return row.limiting ? <strong>限定</strong> : null
  if (field === 'verified') return <span className={row.verified ? '' : 'unverified'}>{text}</span>
  if (text !== '') return text
  if (field === 'weight') return <span className="quiet">没有公布</span>
  return null
}

function LineActs({ at, place, row, change }: IndicatorLineProps & { change: SystemEditor['change'] }) {
  const name = row.title === '' ? row.id : row.title
  return (
    <td className="system-line-acts" data-label="行">
      <button
        type="button"
        className="button-icon"
        aria-label={`上移 ${name}`}
        onClick={() => change(moveRow(at, place, -1))}
      >
        ↑
      </button>
      <button
        type="button"
        className="button-icon"
        aria-label={`下移 ${name}`}
        onClick={() => change(moveRow(at, place, 1))}
      >
        ↓
      </button>
      <button
        type="button"
        className="button-icon"
        aria-label={`删去 ${name}`}
        onClick={() => change(removeRow(at, place))}
      >
        <Icon name="close" />
      </button>
    </td>
  )
}
