import type { ReactNode } from 'react'

export interface Column<Row> {
  id: string
  title: string
  /** Stands in the head after the title: 万元, t, 万吨标准煤. */
  unit?: string
  align?: 'start' | 'end'
  /** Least width in px; a column with one may break its text into lines, one without keeps it on one line. */
  width?: number
  /** Name by which the server sorts; absent: the column cannot be sorted. */
  sortBy?: string
  cell: (row: Row) => ReactNode
  /** Text for exports; absent: the column is not exported. */
  text?: (row: Row) => string
}

export interface Sorting {
  by: string
  descending: boolean
}
