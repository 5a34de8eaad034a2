import { formatCount } from '../../format/number-text.ts'

interface PagerProps {
  /** From 1. */
  page: number
  pageSize: number
  total: number
  onPage: (page: number) => void
}

/** Steps through pages of rows that the server hands out. */
export function Pager({ page, pageSize, total, onPage }: PagerProps) {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  if (pages === 1) return null
  const first = (page - 1) * pageSize + 1
  const last = Math.min(total, page * pageSize)
  return (
    <nav className="row between no-print" aria-label="分页">
      <span className="quiet">
        第 {formatCount(first)}–{formatCount(last)} 条，共 {formatCount(total)} 条
      </span>
      <span className="row">
        <button type="button" className="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
          上一页
        </button>
        <span className="quiet">
          {page} / {pages}
        </span>
        <button type="button" className="button" disabled={page >= pages} onClick={() => onPage(page + 1)}>
          下一页
        </button>
      </span>
    </nav>
  )
}
