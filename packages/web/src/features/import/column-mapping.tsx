import type { ImportDetail } from '@qingshen/contracts/import.operations'

/** How the columns of each table were understood. */
export function ColumnMapping({ run }: { run: ImportDetail }) {
  return (
    <div className="stack">
      <p className="quiet">
        {run.encoding === null ? '' : `文字编码 ${run.encoding}。`}不认识的列不导入；列名请对照空白模板改正后重新上传。
      </p>
      {run.tables.map((table) => (
        <section key={`${table.sheet}${table.row}`} className="card stack" aria-label={table.sheet}>
          <h2>{table.title === '' ? table.sheet : table.title}</h2>
          <ul className="column-pairs">
            {table.columns.map((column) => (
              <li key={column.column}>
                <span className="quiet">{column.column}</span> {column.title} →{' '}
                {column.label ?? <span className="quiet">不导入</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
