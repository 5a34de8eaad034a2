import type { SiteDetail } from '@qingshen/contracts/register.operations'
import { instantText } from '../../shared/format/date-text.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { DecisionSummary } from '../../shared/ui/why/decision-summary.tsx'
import { outcomeSign } from '../../shared/ui/why/outcome-sign.ts'

/** The decisions kept for good: law, version, day, reasons and the hash that proves nothing was changed. */
export function ReceiptList({ detail }: { detail: SiteDetail }) {
  if (detail.receipts.length === 0) {
    return (
      <EmptyState
        title="还没有判定记录"
        hint="拟定年度名单时，每家企业的判定会连同所用事实和规则版本一起存成记录，此后不再改变。"
      />
    )
  }
  const titles = new Map(detail.laws.map((law) => [law.id, law.title]))
  return detail.receipts.map((receipt) => (
    <details key={receipt.id} className="card receipt">
      <summary className="row">
        <strong>{receipt.year} 年</strong>
        <StateTag {...outcomeSign(receipt.decision.outcome)} />
        <span>
          {titles.get(receipt.law) ?? receipt.law}，{receipt.on}
        </span>
      </summary>
      <div className="stack receipt-body">
        <DecisionSummary decision={receipt.decision} />
        <p className="quiet">
          规则版本 {receipt.lawVersion.slice(0, 12)}；所用事实为 {instantText(receipt.recordTime)} 及以前的登记；校验值{' '}
          <code>{receipt.hash}</code>
        </p>
      </div>
    </details>
  ))
}
