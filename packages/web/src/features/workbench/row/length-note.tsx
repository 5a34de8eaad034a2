import { formatCount } from '../../../shared/format/number-text.ts'

/** That a text is longer than is kept, said before it is sent: what was pasted is never cut off in silence. */
export function LengthNote({ text, most }: { text: string; most: number }) {
  if (text.length <= most) return null
  return (
    <p role="alert" className="overdue-text">
      最多 {formatCount(most)} 字，现在 {formatCount(text.length)} 字，还不能保存。请删减，或者分成几处写。
    </p>
  )
}
