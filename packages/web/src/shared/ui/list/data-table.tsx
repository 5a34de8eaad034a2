import './data-table.css'
import type { CSSProperties } from 'react'
import { useRef } from 'react'
import { useMediaQuery } from '../use-media-query.ts'
import { CardList } from './card-list.tsx'
import type { Column } from './column.ts'
import type { DataTableProps } from './data-table-props.ts'
import { HeadCell } from './head-cell.tsx'
import { SelectAllBox, SelectRowBox } from './select-boxes.tsx'
import { useRowWindow } from './use-row-window.ts'

const ROW_HEIGHT = 40

/** Rows with sticky head and first column; only those in sight are drawn; cards below 600 px. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const isNarrow = useMediaQuery('(width < 600px)')
  if (props.rows.length === 0) return props.empty
  return isNarrow ? <CardList {...props} /> : <WideTable {...props} />
}

function WideTable<Row>({ caption, columns, rows, rowKey, sorting, onSort, selection, isStale }: DataTableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null)
  const view = useRowWindow(scroller, rows.length, ROW_HEIGHT)
  const keys = rows.map(rowKey)
  const span = columns.length + (selection === undefined ? 0 : 1)
  return (
    <div
      ref={scroller}
      className="data-table"
      data-stale={isStale === true}
      data-windowed={view.before + view.after > 0}
      tabIndex={0}
      role="region"
      aria-label={caption}
    >
      <table aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {selection === undefined ? null : <SelectAllBox keys={keys} selection={selection} />}
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sorting={sorting} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={view.before} span={span} />
          {rows.slice(view.first, view.end).map((row, index) => (
            <tr key={rowKey(row)} aria-rowindex={view.first + index + 2}>
              {selection === undefined ? null : <SelectRowBox rowKey={rowKey(row)} selection={selection} />}
              {columns.map((column, position) => (
                <BodyCell key={column.id} column={column} row={row} isHead={position === 0} />
              ))}
            </tr>
          ))}
          <Spacer height={view.after} span={span} />
        </tbody>
      </table>
    </div>
  )
}

function BodyCell<Row>({ column, row, isHead }: { column: Column<Row>; row: Row; isHead: boolean }) {
  const className = column.align === 'end' ? 'number' : column.width === undefined ? undefined : 'wraps'
  const style: CSSProperties = column.width === undefined ? {} : { minWidth: column.width }
  if (isHead) {
    return (
      <th scope="row" className={className} style={style}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td className={className} style={style}>
      {column.cell(row)}
    </td>
  )
}

function Spacer({ height, span }: { height: number; span: number }) {
  if (height === 0) return null
  return (
    <tr aria-hidden="true" style={{ height }}>
      <td colSpan={span}>&nbsp;</td>
    </tr>
  )
}
