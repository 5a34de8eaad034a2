import './cases.css'
import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { Suspense } from 'react'
import { useAddress, useAddressPart } from '../../shared/address/use-address.ts'
import { useSession } from '../../shared/session/session.ts'
import { caseQuery } from '../../shared/ui/case/case-query.ts'
import { caseSigns } from '../../shared/ui/case/case-signs.ts'
import { CaseNextStep } from '../../shared/ui/case/case-next-step.tsx'
import type { CaseTabId } from '../../shared/ui/case/case-acts.ts'
import type { CaseTabProps } from '../../shared/ui/case/case-tab-props.ts'
import { nextStepOf, owedOf } from '../../shared/ui/case/next-step.ts'
import { seatOf } from '../../shared/ui/case/seat.ts'
import { LoadingSkeleton } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import type { RecordTab } from '../../shared/ui/record/record-page.tsx'
import { RecordPage } from '../../shared/ui/record/record-page.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { CaseActions } from './case-actions.tsx'
import { refreshCase } from './case-data.ts'
import { CasePanels } from './case-panels.tsx'
import { CaseRail } from './case-rail.tsx'
import { DutiesTab } from './duties-tab.tsx'
import { StepAction } from './step-action.tsx'
import { TimelineTab } from './timeline-tab.tsx'

/** A part of the page that another feature brings. */
export interface CasePart {
  id: CaseTabId
  title: string
  /** Whether it concerns this case and reader. */
  isFor: (detail: CaseDetail) => boolean
  Content: ComponentType<CaseTabProps>
}

/** Parts whose tables and forms need the width of the side rail. */
const WIDE_TABS: ReadonlySet<string> = new Set(['disclosure', 'people', 'report', 'penalty'])

/** One case: where it stands, what comes next, its timeline, duties, papers, and what the reader may do. */
export function CasePage({ parts }: { parts: readonly CasePart[] }) {
  const id = useAddressPart('case')
  const query = useQuery(caseQuery(id))
  return (
    <QueryView query={query} what="案件">
      {(detail) => (
        <>
          <CaseRecord detail={detail} parts={parts} />
          <CasePanels detail={detail} />
        </>
      )}
    </QueryView>
  )
}

function CaseRecord({ detail, parts }: { detail: CaseDetail; parts: readonly CasePart[] }) {
  const [address, changeAddress] = useAddress()
  const seat = seatOf(useSession())
  const step = nextStepOf(detail, seat)
  const [headSign] = caseSigns(detail)
  return (
    <RecordPage
      kind={`${AUDIT_KINDS.label(detail.kind)}案件`}
      title={detail.name}
      {...(headSign === undefined ? {} : { state: headSign })}
      facts={<CaseLine detail={detail} />}
      nextStep={
        <CaseNextStep step={step} action={step.act === null ? undefined : <StepAction act={step.act} isPrimary />} />
      }
      actions={<CaseActions detail={detail} />}
      tab={address['tab']}
      onTab={(tab) => changeAddress({ tab, do: undefined, page: undefined })}
      tabs={[
        { id: 'timeline', title: `经过（${detail.events.length}）`, content: <TimelineTab detail={detail} /> },
        { id: 'duties', title: `义务（${owedOf(detail).length} 项未完成）`, content: <DutiesTab detail={detail} /> },
        ...usePartTabs(detail, parts),
      ]}
      {...(WIDE_TABS.has(address['tab'] ?? '') ? {} : { rail: <CaseRail detail={detail} /> })}
    />
  )
}

function usePartTabs(detail: CaseDetail, parts: readonly CasePart[]): RecordTab[] {
  const queryClient = useQueryClient()
  return parts
    .filter(({ isFor }) => isFor(detail))
    .map(({ id, title, Content }) => ({
      id,
      title,
      content: (
        <Suspense fallback={<LoadingSkeleton what={title} />}>
          <Content caseId={detail.id} detail={detail} onChanged={() => void refreshCase(queryClient, detail.id)} />
        </Suspense>
      ),
    }))
}

function CaseLine({ detail }: { detail: CaseDetail }) {
  const { placeName, code, year, lawTitle } = detail
  const parts = [placeName, code, `${year} 年`, lawTitle].filter((part) => part !== null && part !== '')
  return (
    <div className="row">
      <span className="quiet">{parts.join(' · ')}</span>
      {caseSigns(detail)
        .slice(1)
        .map((sign) => (
          <StateTag key={sign.word} {...sign} />
        ))}
    </div>
  )
}
