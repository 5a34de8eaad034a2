import type { Column, Sorting } from './column.ts'

interface HeadCellProps<Row> {
  column: Column<Row>
  sorting: Sorting | undefined
  onSort: ((sorting: Sorting) => void) | undefined
}

/** A column's head; a sortable one is a button that turns the order round. */
export function HeadCell<Row>({ column, sorting, onSort }: HeadCellProps<Row>) {
  const { sortBy } = column
  const label = column.unit === undefined ? column.title : `${column.title}（${column.unit}）`
  const className = column.align === 'end' ? 'number' : undefined
  if (sortBy === undefined || onSort === undefined) {
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    )
  }
  const isActive = sorting?.by === sortBy
  const order = isActive ? (sorting.descending ? 'descending' : 'ascending') : 'none'
  return (
    <th scope="col" className={className} aria-sort={order}>
      <button
        type="button"
        className="head-sort"
        onClick={() => onSort({ by: sortBy, descending: isActive && !sorting.descending })}
      >
        {label}
        <span aria-hidden="true">{order === 'none' ? '↕' : order === 'ascending' ? '↑' : '↓'}</span>
      </button>
    </th>
  )
}
