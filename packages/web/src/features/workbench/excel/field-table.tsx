import type { FieldDifference } from '@qingshen/core/workbench/excel/excel-difference.schema'
import { Icon } from '../../../shared/ui/icon.tsx'

/** The values a file sets in one row, beside what stands there now unless the row is new. */
export function FieldTable({ fields, isNew }: { fields: readonly FieldDifference[]; isNew: boolean }) {
  return (
    <table className="excel-fields">
      <thead>
        <tr>
          <th scope="col">栏目</th>
          {isNew ? null : <th scope="col">现在</th>}
          <th scope="col">文件里</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.field} data-conflict={field.isConflict}>
            <th scope="row">
              {field.title} <span className="quiet">{field.cell}</span>
            </th>
            {isNew ? null : <td>{field.beforeText || '（空）'}</td>}
            <td>
              {field.isConflict ? (
                <>
                  <Icon name="alert" size={14} />
                  <span className="visually-hidden">冲突：</span>{' '}
                </>
              ) : null}
              {field.afterText || '（空）'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
