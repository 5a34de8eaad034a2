import './column-choice.css'
import { useAddress } from '../../address/use-address.ts'
import type { Column } from './column.ts'
import { hiddenColumns, withColumn } from './visible-columns.ts'

/** Shows and hides columns; the address (`hide`) remembers it. */
export function ColumnChoice<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  const [address, changeAddress] = useAddress()
  const hidden = hiddenColumns(address['hide'])
  return (
    <details className="column-choice">
      <summary className="button">列</summary>
      <fieldset className="card">
        <legend className="visually-hidden">显示哪些列</legend>
        {columns.slice(1).map(({ id, title }) => (
          <label key={id} className="row">
            <input
              type="checkbox"
              checked={!hidden.has(id)}
              onChange={() => changeAddress({ hide: withColumn(columns, hidden, id) }, { replace: true })}
            />
            {title}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
