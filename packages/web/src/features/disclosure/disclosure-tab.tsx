import type { DisclosurePurposeView } from '@qingshen/contracts/disclosure.schema'
import { useQuery } from '@tanstack/react-query'
import type { CaseTabProps } from '../../shared/ui/case/case-tab-props.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { disclosureQuery } from './disclosure-data.ts'
import { PurposeSection } from './purpose-section.tsx'
import { SelfInspectionSection } from './self-inspection-section.tsx'

/** Of the further purposes those that are owed, begun, published or may be written now. */
function concernsNow({ purpose, due, draft, asked, versions, abilities }: DisclosurePurposeView): boolean {
  const isBegun = due !== null || draft !== null || asked.length + versions.length > 0
  return purpose === 'disclose' || isBegun || abilities['write']?.allowed === true
}

/** What the enterprise of a case makes public: one section a purpose, and its self-inspections. */
export function DisclosureTab({ caseId, detail, onChanged }: CaseTabProps) {
  const query = useQuery(disclosureQuery(caseId))
  return (
    <QueryView query={query} what="信息公开">
      {({ purposes, selfInspection }) =>
        purposes.length === 0 && selfInspection === null ? (
          <EmptyState title="不需要公布信息" hint={`${detail.name}的这个案件，依适用的规定没有信息公开的要求。`} />
        ) : (
          <div className="stack">
            {purposes.filter(concernsNow).map((purpose) => (
              <PurposeSection key={purpose.purpose} detail={detail} purpose={purpose} onChanged={onChanged} />
            ))}
            {selfInspection === null ? null : (
              <SelfInspectionSection detail={detail} inspection={selfInspection} onChanged={onChanged} />
            )}
          </div>
        )
      }
    </QueryView>
  )
}
