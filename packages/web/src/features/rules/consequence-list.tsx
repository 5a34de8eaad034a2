import type { LawDetail } from '@qingshen/contracts/law.operations'
import { stretchText } from '../../shared/format/date-text.ts'
import { formatDecimal } from '../../shared/format/number-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'

type Consequence = LawDetail['consequences'][number]

/** A sum between two bounds in yuan; a missing bound is not zero. */
export function amountText({ min, max }: Pick<Consequence, 'min' | 'max'>): string | null {
  if (min === null && max === null) return null
  if (min === null) return `${formatDecimal(max ?? '')} 元以下`
  if (max === null) return `${formatDecimal(min)} 元以上`
  return `${formatDecimal(min)} 元以上 ${formatDecimal(max)} 元以下`
}

/** Who deals with it, and acts of which days it is for. */
function scopeText({ authority, from, to }: Consequence): string {
  const who = authority === null ? [] : [`由${authority}处理`]
  const when = from === null && to === null ? [] : [`适用于 ${stretchText(from, to)} 的行为`]
  return [...who, ...when].join('；')
}

/** What follows from doing it wrong, by the date of the act. */
export function ConsequenceList({ consequences }: { consequences: readonly Consequence[] }) {
  if (consequences.length === 0) {
    return <EmptyState title="这一天没有列出法律后果" hint="换一个日期看看，或查看上级规定。" />
  }
  return consequences.map((consequence) => {
    const amount = amountText(consequence)
    return (
      <article key={`${consequence.law} ${consequence.id}`} id={consequence.id} className="card stack">
        {consequence.act === '' ? null : <h2>{consequence.act}</h2>}
        <p>{consequence.measure}</p>
        {amount === null ? null : <p>金额：{amount}</p>}
        <p className="row">
          <ClauseChip clause={consequence.clause} />
          <span className="quiet">{scopeText(consequence)}</span>
        </p>
      </article>
    )
  })
}
