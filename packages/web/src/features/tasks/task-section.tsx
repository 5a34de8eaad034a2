import type { ReactNode } from 'react'
import { formatCount } from '../../shared/format/number-text.ts'

interface TaskSectionProps<Item> {
  title: string
  count: number
  items: readonly Item[]
  itemKey: (item: Item) => string
  more?: ReactNode
  children: (item: Item) => ReactNode
}

/** One kind of thing that waits, the first of them listed; nothing when there is none. */
export function TaskSection<Item>({ title, count, items, itemKey, more, children }: TaskSectionProps<Item>) {
  if (count === 0) return null
  return (
    <section className="card stack" aria-label={title}>
      <div className="row between">
        <h2>
          {title}（{formatCount(count)}）
        </h2>
        {more}
      </div>
      <ul className="task-list">
        {items.map((item) => (
          <li key={itemKey(item)}>{children(item)}</li>
        ))}
      </ul>
      {more === undefined && count > items.length ? (
        <p className="quiet">另有 {formatCount(count - items.length)} 项，办理后依次显示。</p>
      ) : null}
    </section>
  )
}
