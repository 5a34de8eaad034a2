import './description-list.css'
import type { ReactNode } from 'react'

export interface Description {
  term: string
  value: ReactNode
}

/** Pairs of a term and its value; a missing value says so and is not a zero. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className="description-list">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? <span className="quiet">未填报</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
