import './engagement.css'
import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import type { EngagementPage } from '@qingshen/contracts/engagement.schema'
import { useQuery } from '@tanstack/react-query'
import { usePanel } from '../../shared/address/use-panel.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { CapabilityForm } from './capability-form.tsx'
import { DelegationSection } from './delegation-section.tsx'
import { EngageForm } from './engage-form.tsx'
import { EngagementCard } from './engagement-card.tsx'
import { engagementQuery } from './engagement-data.ts'

export interface EngagementTabProps {
  caseId: string
  detail: CaseDetail
  onChanged: () => void
}

/** Who works on the case: who carries out the audit, and to whom it is given. */
export function EngagementTab({ caseId, detail, onChanged }: EngagementTabProps) {
  const query = useQuery(engagementQuery(caseId))
  const { panel, close } = usePanel()
  return (
    <QueryView query={query} what="委托与人员">
      {(page) => {
        const props = { detail, page, onChanged, onClose: close }
        if (panel?.kind === 'engage') return <EngageForm {...props} />
        if (panel?.kind === 'capability') return <CapabilityForm {...props} />
        return (
          <div className="stack">
            <Engagements page={page} detail={detail} />
            <DelegationSection detail={detail} page={page} />
          </div>
        )
      }}
    </QueryView>
  )
}

function Engagements({ page, detail }: { page: EngagementPage; detail: CaseDetail }) {
  const { open } = usePanel()
  const may = (code: string) => detail.openEvents.some(({ event }) => event === code)
  const actions =
    may('engaged') || may('own_capability_declared') ? (
      <div className="row no-print">
        {may('engaged') ? (
          <button type="button" className="button button-primary" onClick={() => open('engage')}>
            {page.engagements.length === 0 ? '登记委托的机构' : '更换委托的机构'}
          </button>
        ) : null}
        {may('own_capability_declared') ? (
          <button type="button" className="button" onClick={() => open('capability')}>
            申明自行审核
          </button>
        ) : null}
      </div>
    ) : null
  if (page.engagements.length === 0) {
    return (
      <EmptyState
        icon="person"
        title="还没有登记由谁开展审核"
        hint="企业委托咨询服务机构，或者有能力的自行审核；合同、人员、利益冲突声明和条件的证明登记在这里。"
        action={actions}
      />
    )
  }
  return (
    <section className="stack" aria-label="由谁开展审核">
      <div className="row between">
        <h2>由谁开展审核</h2>
        {actions}
      </div>
      {page.engagements.map((engagement) => (
        <EngagementCard key={engagement.id} engagement={engagement} />
      ))}
    </section>
  )
}
