import { Link } from '@tanstack/react-router'
import { findSheet } from '@qingshen/core/workbench/all-sheets'
import { useAddress } from '../../../shared/address/use-address.ts'
import { useWorkbench } from '../data/use-workbench.ts'
import { useFieldWords } from '../grid/use-field-words.ts'
import { tabOf } from '../parts.ts'
import { CommentBody, CommentThread } from './comment-thread.tsx'
import { useComments } from './use-comments.ts'

/** Every remark: on the audit as a whole, and on rows with the way there; those dealt with on demand. */
export function CommentsPart() {
  const [address, changeAddress] = useAddress()
  const isAll = address['show'] === 'all'
  const onRows = useComments().filter(({ row, resolvedAt }) => row !== null && (isAll || resolvedAt === null))
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
          <p className="quiet">没有{isAll ? '' : '待处理的'}意见。在任何一张表里点行号，就可以对那一行提出意见。</p>
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
