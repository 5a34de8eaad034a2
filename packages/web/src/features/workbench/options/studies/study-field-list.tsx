import type { AuditOption, StudyIssue } from '@qingshen/core/workbench/options/audit-option'
import type { Column } from '@qingshen/core/workbench/sheet'
import type { TypedRow } from '../../grid/judge-typed.ts'
import { RowField } from '../../row/row-fields.tsx'
import { OPTIONS } from '../panel/option-fields.ts'

interface StudyFieldsProps {
  row: TypedRow
  columns: readonly Column[]
  issues: readonly StudyIssue[]
  /** Where the investment of the option is asked for, too. */
  option?: AuditOption
}

const INVESTMENT = OPTIONS.columns.find(({ id }) => id === 'investment')

/** Fields of a study, each with what is found about it right under it. */
export function StudyFields({ row, columns, issues, option }: StudyFieldsProps) {
  const own: TypedRow | null = option === undefined ? null : { id: option.id, sheet: OPTIONS }
  return (
    <div className="row-fields">
      {own === null || INVESTMENT === undefined ? null : (
        <FieldWithIssues row={own} column={INVESTMENT} issues={issues} />
      )}
      {columns.map((column) => (
        <FieldWithIssues key={column.id} row={row} column={column} issues={issues} />
      ))}
    </div>
  )
}

function FieldWithIssues({ row, column, issues }: Pick<StudyFieldsProps, 'row' | 'issues'> & { column: Column }) {
  const own = issues.filter(({ place }) => place.sheet === row.sheet.id && place.column === column.id)
  return (
    <div className={column.kind === 'long_text' ? 'study-field wide' : 'study-field'}>
      <RowField row={row} column={column} />
      {own.map(({ code, severity, message }) => (
        <p key={code} className="field-issue" data-severity={severity}>
          {message}
        </p>
      ))}
    </div>
  )
}
