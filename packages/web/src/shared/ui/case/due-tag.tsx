import { StateTag } from '../state-tag.tsx'
import type { DueState } from './case-signs.ts'
import { dueSign } from './case-signs.ts'

/** A due date with its traffic light; the clause shows on hover and to screen readers. */
export function DueTag({ due, clause, ...state }: DueState & { due: string; clause?: string }) {
  return (
    <span className="row" title={clause === undefined ? `期限 ${due}` : `期限 ${due}，依据 ${clause}`}>
      <time dateTime={due}>{due}</time>
      <StateTag {...dueSign(state)} />
    </span>
  )
}
