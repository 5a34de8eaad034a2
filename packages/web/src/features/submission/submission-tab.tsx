import './submission.css'
import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import type { SubmissionPage } from '@qingshen/contracts/submission.schema'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import { useQuery } from '@tanstack/react-query'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { PlanCard } from './plan-card.tsx'
import { ReportEditor } from './report-editor.tsx'
import { submissionQuery } from './submission-data.ts'
import { VersionCard } from './version-card.tsx'

export interface SubmissionTabProps {
  caseId: string
  detail: CaseDetail
  onChanged: () => void
}

/** The report as it is prepared, handed in, received or returned. */
export function SubmissionTab({ caseId, detail, onChanged }: SubmissionTabProps) {
  const query = useQuery(submissionQuery(caseId))
  return (
    <QueryView query={query} what="审核报告">
      {(page) => (
        <div className="stack">
          <ReportHead page={page} />
          <PlanCard detail={detail} onChanged={onChanged} />
          {page.mayWrite.allowed ? <ReportEditor detail={detail} page={page} onChanged={onChanged} /> : null}
          <Versions page={page} detail={detail} onChanged={onChanged} />
        </div>
      )}
    </QueryView>
  )
}

/** By which mode, to whom, and what may be left out. */
function ReportHead({ page }: { page: SubmissionPage }) {
  const { mode, isModeAssumed, recipients, leftOut } = page
  return (
    <section className="card stack tight" aria-label="报送要求">
      <p>
        本案按<strong>{AUDIT_MODES.label(mode)}</strong>提交报告
        {isModeAssumed ? '（没有另行确定审核方式的，按全面审核）' : ''}。
      </p>
      {recipients.length === 0 ? null : (
        <p className="row">
          <span>
            {recipients.map(({ office, manner }) => (manner === 'copy' ? `抄报${office}` : `报送${office}`)).join('，')}
            。一次提交，各部门都能查看。
          </span>
          {[...new Set(recipients.flatMap(({ clause }) => clause?.clause ?? []))].map((clause) => (
            <ClauseChip key={clause} clause={clause} />
          ))}
        </p>
      )}
      {leftOut.map(({ text, clause }) => (
        <p key={text} className="row">
          <span>{text}。</span>
          {clause === null ? null : <ClauseChip clause={clause.clause} />}
        </p>
      ))}
    </section>
  )
}

function Versions({ page, detail, onChanged }: { page: SubmissionPage; detail: CaseDetail; onChanged: () => void }) {
  if (page.versions.length === 0) {
    if (page.mayWrite.allowed) return null
    return (
      <EmptyState
        icon="upload"
        title="还没有报送审核报告"
        hint={page.mayWrite.reason ?? '企业报送以后，报告列在这里。'}
      />
    )
  }
  return (
    <section className="stack" aria-label="已经报送的报告">
      <h2>已经报送的报告</h2>
      {page.versions.map((version, index) => (
        <VersionCard
          key={version.id}
          version={version}
          isLatest={index === 0}
          hasEarlier={index < page.versions.length - 1}
          mayHandle={index === 0 && version.outcome === null && page.mayHandle.allowed}
          detail={detail}
          onChanged={onChanged}
        />
      ))}
    </section>
  )
}
