import { Link } from '@tanstack/react-router'
import { findSheet } from '@qingshen/core/workbench/all-sheets'
import { useAddress } from '../../../shared/address/use-address.ts'
import { EmptyState } from '../../../shared/ui/page-states.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { useFieldWords } from '../grid/use-field-words.ts'
import { tabOf } from '../parts.ts'
import { CommentBody, CommentThread } from './comment-thread.tsx'
import { useComments } from './use-comments.ts'

/** Every remark: on the audit as a whole, and on rows with the way there; those dealt with on demand. */
export function CommentsPart() {
  const [address, changeAddress] = useAddress()
  const isAll = address['show'] === 'all'
  const { mayComment } = useWorkbench()
  const onRows = useComments().filter(({ row, resolvedAt }) => row !== null && (isAll || resolvedAt === null))
  if (address['version'] !== undefined) return <NotInFrozen />
  return (
    <div className="stack">
      <section className="card stack" aria-label="对整个审核的意见">
        <h2>对整个审核的意见</h2>
        <CommentThread row={null} />
      </section>
      <section className="card stack" aria-label="对各行的意见">
        <div className="row between">
          <h2>对各行的意见</h2>
          <label className="row">
            <input
              type="checkbox"
              checked={isAll}
              onChange={(event) => changeAddress({ show: event.target.checked ? 'all' : undefined })}
            />
            也显示已处理的
          </label>
        </div>
        {onRows.length === 0 ? (
          <p className="quiet">
            没有{isAll ? '' : '待处理的'}意见。{mayComment ? '在任何一张表里点行号，就可以对那一行提出意见。' : ''}
          </p>
        ) : (
          <ul className="plain-list comment-list">
            {onRows.map((comment) => (
              <li key={comment.id} className="stack tight">
                <RowLink sheet={comment.sheet ?? ''} row={comment.row ?? ''} />
                <CommentBody comment={comment} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

/** What was handed in is data alone: what was said about it, then or later, stands with the open audit. */
function NotInFrozen() {
  const { head } = useWorkbench()
  return (
    <EmptyState
      title="定稿的数据里不含意见"
      hint="提出过的意见和处理情况，都在现在的数据那里。"
      action={
        <Link to="/workbench/$case" params={{ case: head.case }} search={{ version: '', tab: 'comments' }}>
          看现在的意见
        </Link>
      }
    />
  )
}

function RowLink({ sheet, row }: { sheet: string; row: string }) {
  const { head } = useWorkbench()
  const words = useFieldWords()
  return (
    <Link
      to="/workbench/$case"
      params={{ case: head.case }}
      search={{ tab: tabOf(sheet), sheet, row, do: `row.${row}` }}
    >
      {findSheet(sheet)?.title ?? sheet}：{words.rowName(row)}
    </Link>
  )
}
