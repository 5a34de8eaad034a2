import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { QueryView } from '../query-view.tsx'
import { AddressPager } from './address-pager.tsx'
import { DataTable } from './data-table.tsx'
import type { DataTableProps } from './data-table-props.ts'

/** A page of rows as the server hands it out. */
interface PageOf<Row> {
  items: readonly Row[]
  page: number
  pageSize: number
  total: number
}

interface PagedTableProps<Row> extends Omit<DataTableProps<Row>, 'rows' | 'isStale'> {
  query: UseQueryResult<PageOf<Row>>
  /** What is on its way, where that is not the caption. */
  what?: string
  /** Stands above the rows, where there are any. */
  intro?: ReactNode
}

/** Skeleton, refusal or rows of one question to the server, with the pager of the address below. */
export function PagedTable<Row>({ query, what, intro, ...table }: PagedTableProps<Row>) {
  return (
    <QueryView query={query} what={what ?? table.caption}>
      {(page) => (
        <>
          {page.total === 0 ? null : intro}
          <DataTable {...table} rows={page.items} isStale={query.isPlaceholderData} />
          <AddressPager of={page} />
        </>
      )}
    </QueryView>
  )
}
