import './comments.css'
import type { WorkbenchComment } from '@qingshen/contracts/workbench.schema'
import { useId, useRef } from 'react'
import { instantText } from '../../../shared/format/date-text.ts'
import { useDraft } from '../../../shared/ui/form/use-draft.ts'
import { ProblemPanel } from '../../../shared/ui/problem-panel.tsx'
import { regainFocus } from '../../../shared/ui/regain-focus.ts'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { LengthNote } from '../row/length-note.tsx'
import { useComments, useCommenting } from './use-comments.ts'

const MOST_CHARACTERS = 4000

/** The remarks on one row (null: on the audit as a whole), and a field for another. */
export function CommentThread({ row }: { row: string | null }) {
  const comments = useComments(row ?? undefined).filter((comment) => comment.row === row)
  const { mayComment } = useWorkbench()
  return (
    <div className="stack">
      {comments.length === 0 ? <p className="quiet">还没有意见。</p> : null}
      <ul className="plain-list comment-list">
        {comments.map((comment) => (
          <li key={comment.id}>
            <CommentBody comment={comment} />
          </li>
        ))}
      </ul>
      {mayComment ? <CommentForm row={row} /> : null}
    </div>
  )
}

export function CommentBody({ comment }: { comment: WorkbenchComment }) {
  const { resolve } = useCommenting()
  const { mayComment } = useWorkbench()
  const { by, role, at, text, resolvedAt, resolvedBy } = comment
  return (
    <article className="comment" data-resolved={resolvedAt !== null}>
      <header className="row between">
        <span>
          <strong>{by}</strong> <span className="quiet">{role}</span>
        </span>
        <time className="quiet" dateTime={at}>
          {instantText(at)}
        </time>
      </header>
      <p className="long-text">{text}</p>
      {resolvedAt === null ? (
        mayComment ? (
          <button
            type="button"
            className="button-link"
            disabled={resolve.isPending}
            onClick={() => resolve.mutate(comment.id, { onSettled: () => requestAnimationFrame(regainFocus) })}
          >
            已经处理
          </button>
        ) : null
      ) : (
        <span className="row">
          <StateTag icon="check" word="已处理" tone="good" />
          <span className="quiet">
            {resolvedBy}，{instantText(resolvedAt)}
          </span>
        </span>
      )}
      {resolve.isError ? <ProblemPanel error={resolve.error} /> : null}
    </article>
  )
}

function CommentForm({ row }: { row: string | null }) {
  const { head } = useWorkbench()
  const id = useId()
  const form = useDraft(`workbench-comment:${head.case}:${row ?? 'all'}`, { text: '' })
  const field = useRef<HTMLTextAreaElement>(null)
  const { say } = useCommenting(() => {
    form.set('text', '')
    form.clear()
    field.current?.focus({ preventScroll: true })
  })
  const text = form.values.text.trim()
  const isFit = text !== '' && text.length <= MOST_CHARACTERS
  return (
    <form
      className="stack tight no-print"
      onSubmit={(event) => {
        event.preventDefault()
        if (isFit && !say.isPending) say.mutate({ row, text })
      }}
    >
      <label htmlFor={id}>{row === null ? '对整个审核提出意见' : '对这一行提出意见'}</label>
      <textarea
        id={id}
        className="input"
        rows={3}
        ref={field}
        value={form.values.text}
        onChange={(event) => form.set('text', event.target.value)}
      />
      <LengthNote text={text} most={MOST_CHARACTERS} />
      {say.isError ? <ProblemPanel error={say.error} /> : null}
      <div>
        <button type="submit" className="button" disabled={!isFit || say.isPending}>
          {say.isPending ? '正在提交…' : '提出意见'}
        </button>
      </div>
    </form>
  )
}
