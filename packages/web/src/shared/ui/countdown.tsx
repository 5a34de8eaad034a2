import type { StateSign } from './state-tag.tsx'
import { StateTag } from './state-tag.tsx'

/** The sign of a due date seen from `today` (both `YYYY-MM-DD`): 还剩 12 天, 今天到期, 逾期 3 天. */
export function countdownSign(due: string, today: string): StateSign {
  const days = Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(due), { largestUnit: 'day' }).days
  if (days < 0) return { icon: 'alert', word: `逾期 ${-days} 天`, tone: 'overdue' }
  if (days === 0) return { icon: 'clock', word: '今天到期', tone: 'warn' }
  return { icon: 'clock', word: `还剩 ${days} 天`, tone: days <= 15 ? 'warn' : 'neutral' }
}

/** A due date with its countdown beside it; the clause shows on hover and to screen readers. */
export function Countdown({ due, today, clause }: { due: string; today: string; clause?: string }) {
  const title = clause === undefined ? `期限 ${due}` : `期限 ${due}，依据 ${clause}`
  return (
    <span className="row" title={title}>
      <time dateTime={due}>{due}</time>
      <StateTag {...countdownSign(due, today)} />
    </span>
  )
}
