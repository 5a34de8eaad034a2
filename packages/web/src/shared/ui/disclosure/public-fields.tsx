import './public-fields.css'
import type {
  ColumnView,
  DisclosureCell,
  PublicCopy,
  PublicField,
} from '@qingshen/core/casework/disclosure-content.schema'
import { cellText } from './cell-text.ts'

/** What the public sees of a disclosure: its fields in order, and that some are withheld. */
export function PublicFields({ copy }: { copy: PublicCopy }) {
  return (
    <div className="public-fields">
      {copy.fields.map((field) => (
        <section key={field.id} aria-label={field.label} className="stack tight">
          <h3>{field.label}</h3>
          <FieldBody field={field} />
        </section>
      ))}
      {copy.withheld.length === 0 ? null : (
        <p className="quiet">下列内容按商业秘密不公布：{copy.withheld.map(({ label }) => label).join('、')}。</p>
      )}
      {copy.fields.length + copy.withheld.length === 0 ? <p className="quiet">还没有填写内容。</p> : null}
    </div>
  )
}

/** The content of one field: its text, its table, or why it does not apply. */
export function FieldBody({ field }: { field: PublicField }) {
  if (field.notApplicable !== null) return <p>不适用：{field.notApplicable}</p>
  if (field.text !== null) return <p className="long-text">{field.text}</p>
  return (
    <div className="public-field-table" tabIndex={0} role="region" aria-label={`${field.label}表格`}>
      <table>
        <thead>
          <tr>
            {field.columns.map((column) => (
              <th key={column.id} scope="col" className={isNumber(column) ? 'number' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {field.rows.map((row, index) => (
            <tr key={index}>
              {field.columns.map((column) => (
                <BodyCell key={column.id} column={column} cell={row[column.id]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function BodyCell({ column, cell }: { column: ColumnView; cell: DisclosureCell | undefined }) {
  return <td className={isNumber(column) ? 'number' : undefined}>{cellText(column, cell)}</td>
}

function isNumber({ kind }: ColumnView): boolean {
  return kind === 'quantity' || kind === 'ratio'
}
