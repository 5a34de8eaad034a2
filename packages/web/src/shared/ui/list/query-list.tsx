import './choice-list.css'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { QueryView } from '../query-view.tsx'

interface QueryListProps<Item> {
  query: UseQueryResult<readonly Item[]>
  /** What is on its way: 异议. */
  what: string
  itemKey: (item: Item) => string
  empty: ReactNode
  children: (item: Item) => ReactNode
}

/** Skeleton, refusal or all items of one question to the server, each drawn by itself. */
export function QueryList<Item>({ query, what, itemKey, empty, children }: QueryListProps<Item>) {
  return (
    <QueryView query={query} what={what}>
      {(items) =>
        items.length === 0 ? (
          empty
        ) : (
          <ul className="choice-list">
            {items.map((item) => (
              <li key={itemKey(item)}>{children(item)}</li>
            ))}
          </ul>
        )
      }
    </QueryView>
  )
}
