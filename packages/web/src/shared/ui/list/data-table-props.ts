import type { ReactNode } from 'react'
import type { Column, Sorting } from './column.ts'
import type { Selection } from './use-selection.ts'

export interface DataTableProps<Row> {
  /** What the table shows, for screen readers. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sorting?: Sorting
  onSort?: (sorting: Sorting) => void
  selection?: Selection
  empty: ReactNode
  isStale?: boolean
}
