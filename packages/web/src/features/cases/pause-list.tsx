import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import { usePanel } from '../../shared/address/use-panel.ts'
import { stretchText } from '../../shared/format/date-text.ts'
import { EvidenceLine } from '../../shared/ui/evidence-line.tsx'

/** The shutdowns during which the dates stood still. */
export function PauseList({ detail }: { detail: CaseDetail }) {
  const { open } = usePanel()
  const mayBegin = detail.openEvents.some(({ event }) => event === 'suspended')
  const mayEnd = detail.openEvents.some(({ event }) => event === 'resumed')
  if (detail.pauses.length === 0 && !mayBegin) return null
  return (
    <section className="stack" aria-label="停产">
      <div className="row between">
        <h2>停产</h2>
        <span className="row no-print">
          {mayBegin ? (
            <button type="button" className="button" onClick={() => open('suspend')}>
              登记停产中止
            </button>
          ) : null}
          {mayEnd ? (
            <button type="button" className="button" onClick={() => open('resume')}>
              登记恢复生产
            </button>
          ) : null}
        </span>
      </div>
      <div className="card">
        <ul className="plain-list">
          {detail.pauses.length === 0 ? <li className="quiet">没有登记过停产。</li> : null}
          {detail.pauses.map(({ from, to, reason, evidence }) => (
            <li key={from} className="row">
              <span>
                {stretchText(from, to)}，{reason}
              </span>
              <EvidenceLine evidence={evidence} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
