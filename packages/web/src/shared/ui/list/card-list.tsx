import type { DataTableProps } from './data-table-props.ts'

/** The same rows as cards, for narrow screens: the first column is the head of the card. */
export function CardList<Row>({ caption, columns, rows, rowKey, selection }: DataTableProps<Row>) {
  const [head, ...details] = columns
  return (
    <ul className="card-list" aria-label={caption}>
      {rows.map((row) => (
        <li key={rowKey(row)} className="card">
          <div className="row between card-list-head">
            {head?.cell(row)}
            {selection === undefined ? null : (
              <input
                type="checkbox"
                aria-label="选中这一行"
                checked={selection.has(rowKey(row))}
                onChange={() => selection.toggle(rowKey(row))}
              />
            )}
          </div>
          <dl>
            {details.map((column) => (
              <div key={column.id}>
                <dt>{column.unit === undefined ? column.title : `${column.title}（${column.unit}）`}</dt>
                <dd>{column.cell(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
