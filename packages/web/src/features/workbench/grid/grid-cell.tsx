import { memo } from 'react'
import { Icon } from '../../../shared/ui/icon.tsx'
import type { Held } from '../data/pending.ts'
import type { Leaving } from './cell-editor.tsx'
import { CellEditor } from './cell-editor.tsx'
import type { FieldCell } from './grid-model.ts'

interface FieldCellViewProps {
  id: string
  cell: FieldCell
  label: string
  text: string
  initial: string
  held: Held | undefined
  /** Who else is in this cell. */
  person: string | undefined
  isActive: boolean
  /** What typing began with, null: the value itself; undefined: not edited. */
  seed: string | null | undefined
  choices: readonly { code: string; label: string }[] | undefined
  isMissing: boolean
  onDone: (cell: FieldCell, text: string, leaving: Leaving) => void
  onCancel: () => void
}

/** A text that may be cut off: it is shown whole when pointed at. */
const LONG = 20

/** One field in a grid: its value, what is wrong with it, who is in it; an input while it is edited. */
export const FieldCellView = memo(function FieldCellView(props: FieldCellViewProps) {
  const { id, cell, label, text, held, person, isActive, seed, choices, isMissing } = props
  const isEdited = seed !== undefined
  const note = held?.kind === 'refused' ? held.message : held?.kind === 'conflict' ? '别人同时改过这一格' : undefined
  return (
    <td
      id={id}
      className={cell.column.kind === 'number' ? 'number' : undefined}
      tabIndex={isActive && !isEdited ? 0 : -1}
      aria-invalid={held?.kind === 'refused' ? true : undefined}
      aria-describedby={note === undefined ? undefined : `${id}-note`}
      data-held={held?.kind}
      data-missing={isMissing ? true : undefined}
      data-person={person}
      data-cell=""
      data-spot={`${cell.row.id}/${cell.column.id}`}
    >
      {isEdited ? (
        <CellEditor
          cell={cell}
          label={label}
          initial={seed ?? props.initial}
          isSelected={seed === null}
          choices={choices ?? []}
          onDone={props.onDone}
          onCancel={props.onCancel}
        />
      ) : (
        <span className="cell-text" title={text.length > LONG ? text : undefined}>
          {text === '' && isMissing ? <span className="quiet">待填</span> : text}
        </span>
      )}
      {person === undefined ? null : <span className="cell-person">{person}</span>}
      {note === undefined ? null : (
        <span id={`${id}-note`} className="cell-note">
          <Icon name="alert" size={12} /> {note}
        </span>
      )}
    </td>
  )
})
