import '../../../shared/ui/form/form-field.css'
import './row-fields.css'
import type { Column } from '@qingshen/core/workbench/sheet'
import { titleWithUnit } from '@qingshen/core/workbench/sheet'
import { useId } from 'react'
import { fieldText, referenceChoices, typedText } from '../grid/field-text.ts'
import type { TypedRow } from '../grid/judge-typed.ts'
import { editOfTyped } from '../grid/judge-typed.ts'
import { useCellMarks } from '../grid/use-cell-marks.ts'
import { useJudgeContext } from '../grid/use-field-words.ts'
import { choicesOf } from '../data/law-choices.ts'
import type { Held } from '../data/pending.ts'
import { useWorkbench } from '../data/use-workbench.ts'
import { FieldInput } from './field-input.tsx'

interface RowFieldsProps {
  row: TypedRow
  columns: readonly Column[]
}

/** The fields of one row as a form; each is kept as soon as one leaves it. */
export function RowFields({ row, columns }: RowFieldsProps) {
  return (
    <div className="row-fields">
      {columns.map((column) => (
        <RowField key={column.id} row={row} column={column} />
      ))}
    </div>
  )
}

/** One field of a row with its label, its hint and what is wrong with it. */
export function RowField({ row, column }: { row: TypedRow; column: Column }) {
  const { mayWrite, method, edit, visit } = useWorkbench()
  const mayEdit = mayWrite(row.sheet)
  const context = useJudgeContext()
  const marks = useCellMarks()
  const id = useId()
  const known = context.row(row.id)
  const value = known?.removed === true && row.create !== undefined ? undefined : known?.fields[column.id]
  const kept = marks.held(row.id, column.id)
  const person = marks.person(row.id, column.id)
  const refused = kept?.held.kind === 'refused' ? (kept.mine ?? '') : undefined
  const label = titleWithUnit(column)
  const isCoded = column.kind === 'choice' || column.kind === 'law_choice' || column.kind === 'unit'
  const standing = refused ?? (isCoded ? (value ?? '') : typedText(column, value, context))
  const keep = (text: string, seen: number) => {
    if (text !== standing) edit([editOfTyped({ ...row, seen }, { [column.id]: text }, context)])
  }
  return (
    <div className="form-field">
      {mayEdit ? (
        <label htmlFor={id}>
          {label}
          {column.required === true ? <span className="required-mark"> *</span> : null}
        </label>
      ) : (
        <span className="quiet">{label}</span>
      )}
      {mayEdit ? (
        <FieldInput
          id={id}
          column={column}
          standing={standing}
          version={known?.version ?? 0}
          isWrong={refused !== undefined}
          choices={
            column.kind === 'reference'
              ? referenceChoices(context.rowsOf(column.sheet), context)
              : choicesOf(column, method)
          }
          onFocus={() => visit({ sheet: row.sheet.id, row: row.id, field: column.id })}
          onKeep={keep}
        />
      ) : (
        <span className="long-text">{fieldText(column, value, context) || '—'}</span>
      )}
      <FieldNotes id={`${id}-notes`} held={kept?.held} person={person} hint={mayEdit ? column.hint : undefined} />
    </div>
  )
}

interface FieldNotesProps {
  id: string
  held: Held | undefined
  person: string | undefined
  hint: string | undefined
}

function FieldNotes({ id, held, person, hint }: FieldNotesProps) {
  return (
    <div className="form-field-notes" id={id}>
      {held?.kind === 'refused' ? <p data-severity="error">{held.message}</p> : null}
      {held?.kind === 'conflict' ? <p data-severity="warning">别人同时改过，请在冲突提示里选一个。</p> : null}
      {person === undefined ? null : <p className="quiet">{person}正在这里填写</p>}
      {hint === undefined ? null : <p className="quiet">{hint}</p>}
    </div>
  )
}
