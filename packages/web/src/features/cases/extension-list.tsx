import '../../shared/ui/list/choice-list.css'
import type { CaseDetail, ExtensionView } from '@qingshen/contracts/cases.schema'
import { usePanel } from '../../shared/address/use-panel.ts'
import { EvidenceLine } from '../../shared/ui/evidence-line.tsx'
import type { StateSign } from '../../shared/ui/state-tag.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'

const SIGNS: Readonly<Record<ExtensionView['state'], StateSign>> = {
  asked: { icon: 'clock', word: '等待答复', tone: 'warn' },
  granted: { icon: 'check', word: '已批准', tone: 'good' },
  refused: { icon: 'cross', word: '不予延期', tone: 'neutral' },
}

/** What was asked for more time, and the answers. */
export function ExtensionList({ detail }: { detail: CaseDetail }) {
  const { open } = usePanel()
  const mayAsk = detail.openEvents.some(({ event }) => event === 'extension_asked')
  if (detail.extensions.length === 0 && !mayAsk) return null
  return (
    <section className="stack" aria-label="延期">
      <div className="row between">
        <h2>延期</h2>
        {mayAsk ? (
          <button type="button" className="button no-print" onClick={() => open('extend')}>
            申请延期
          </button>
        ) : null}
      </div>
      {detail.extensions.length === 0 ? <p className="card quiet">没有申请过延期。</p> : null}
      <ul className="choice-list">
        {detail.extensions.map((extension) => (
          <li key={extension.id}>
            <ExtensionCard extension={extension} detail={detail} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ExtensionCard({ extension, detail }: { extension: ExtensionView; detail: CaseDetail }) {
  const { open } = usePanel()
  const { id, title, askedOn, askedTo, reason, evidence, state, grantedTo, decidedOn, decision } = extension
  const mayDecide = detail.openEvents.some(({ event }) => event === 'extended' || event === 'extension_refused')
  return (
    <article className="card stack timeline-card">
      <div className="row between">
        <h3>{title}</h3>
        <StateTag {...SIGNS[state]} />
      </div>
      <p>
        {askedOn} 申请延至 {askedTo}。理由：{reason}
      </p>
      {evidence === null ? null : (
        <p>
          附件：
          <EvidenceLine evidence={evidence} />
        </p>
      )}
      {decidedOn === null ? null : (
        <p>
          {decidedOn} 答复：{grantedTo === null ? '不予延期' : `延至 ${grantedTo}`}。{decision}
        </p>
      )}
      {state === 'asked' && mayDecide ? (
        <div className="row no-print">
          <button type="button" className="button button-primary" onClick={() => open('decide', id)}>
            答复延期申请
          </button>
        </div>
      ) : null}
    </article>
  )
}
