import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import { CONSENT_MANNERS } from '@qingshen/core/listing/listing-codes'
import { ACTING_DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { instantText } from '../../shared/format/date-text.ts'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { EvidenceLine } from '../../shared/ui/evidence-line.tsx'
import { consentSign } from './listing-signs.ts'
import { usePanel } from '../../shared/address/use-panel.ts'

/** What other departments consented to or remarked, and who was sent copies. */
export function RemarksTab({ detail }: { detail: ListingDetail }) {
  const { open } = usePanel()
  return (
    <>
      <div>
        <AbilityButton
          ability={withReasons(detail.abilities['comment'])}
          label="提出意见"
          icon="pen"
          onClick={() => open('comment')}
        />
      </div>
      <Consents detail={detail} />
      <Comments detail={detail} />
      <Copies detail={detail} />
    </>
  )
}

function Consents({ detail }: { detail: ListingDetail }) {
  if (detail.consents.length === 0) return null
  return (
    <section className="card stack" aria-label="会同意见">
      <h2>会同意见</h2>
      {detail.consents.map((consent) => (
        <div key={consent.id} className="stack tight">
          <p className="row">
            <strong>{ACTING_DEPARTMENTS.label(consent.department)}</strong>
            <StateTag {...consentSign(consent.agrees ? 'agreed' : 'refused')} />
            <span>{consent.on}</span>
          </p>
          <p className="quiet">
            {CONSENT_MANNERS.is(consent.manner) ? CONSENT_MANNERS.label(consent.manner) : consent.manner}
            {consent.number === null ? '' : `，文号 ${consent.number}`}；由{consent.recordedBy}登记；附件：
            <EvidenceLine evidence={consent.evidence} />
          </p>
          {consent.note === null ? null : <p className="long-text">{consent.note}</p>}
        </div>
      ))}
    </section>
  )
}

function Comments({ detail }: { detail: ListingDetail }) {
  if (detail.comments.length === 0) {
    return (
      <EmptyState
        icon="pen"
        title="还没有意见"
        hint="其他部门、上下级机构和审核评估中心可以对名单或其中一家企业提出意见，列在这里。"
      />
    )
  }
  return (
    <section className="card stack" aria-label="意见">
      <h2>意见</h2>
      {detail.comments.map((comment) => (
        <div key={comment.id} className="stack tight">
          <p className="row">
            <strong>{comment.office}</strong>
            <span className="quiet">{instantText(comment.at)}</span>
            {comment.entry === null ? null : <span>关于 {comment.entry.name}</span>}
          </p>
          <p className="long-text">{comment.text}</p>
          {comment.evidence === null ? null : (
            <p>
              附件：
              <EvidenceLine evidence={comment.evidence} />
            </p>
          )}
        </div>
      ))}
    </section>
  )
}

function Copies({ detail }: { detail: ListingDetail }) {
  if (detail.copies.length === 0) return null
  return (
    <section className="card stack" aria-label="抄送">
      <h2>抄送</h2>
      <ul className="plain-list">
        {detail.copies.map((copy) => (
          <li key={copy.id}>
            {copy.on} 抄送 {copy.office}
            <span className="quiet">（{detail.steps.find((step) => step.id === copy.step)?.title ?? copy.step}）</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
