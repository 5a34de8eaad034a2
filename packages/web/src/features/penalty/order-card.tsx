import type { OrderView } from '@qingshen/contracts/penalty.schema'
import { BREACHES } from '@qingshen/core/vocabulary/breach'
import { usePanel } from '../../shared/address/use-panel.ts'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { EvidenceLine } from '../../shared/ui/evidence-line.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { orderSign } from './penalty-signs.ts'

/** One order with its last day and whether it was obeyed. */
export function OrderCard({ order }: { order: OrderView }) {
  const { open } = usePanel()
  return (
    <article className="card stack tight" aria-label={order.title}>
      <div className="row between">
        <h3>{order.title}</h3>
        <StateTag {...orderSign(order)} />
      </div>
      <p className="row">
        <span>
          {order.issuedOn} {order.office}
          {order.number === null ? '' : ` · ${order.number}`}
        </span>
        <ClauseChip clause={order.clause.clause} />
      </p>
      {order.breach === null ? null : <p>针对的行为：{BREACHES.label(order.breach)}</p>}
      <p className="long-text">{order.reason}</p>
      {order.metNote === null ? null : <p className="long-text">确认：{order.metNote}</p>}
      <p>
        文书：
        <EvidenceLine evidence={order.evidence} />
      </p>
      {order.state === 'met' ? null : (
        <div className="row">
          <AbilityButton
            ability={withReasons(order.confirm)}
            label="确认改正完毕"
            onClick={() => open('confirm', order.id)}
          />
        </div>
      )}
    </article>
  )
}
