import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { disclosureQuery } from './disclosure-data.ts'
import { PurposeSection } from './purpose-section.tsx'

interface DisclosureTabProps {
  caseId: string
  detail: CaseDetail
  onChanged: () => void
}

/** What the enterprise of a case makes public: one section a purpose. */
export function DisclosureTab({ caseId, detail, onChanged }: DisclosureTabProps) {
  const query = useQuery(disclosureQuery(caseId))
  return (
    <QueryView query={query} what="信息公开">
      {(board) =>
        board.purposes.length === 0 ? (
          <EmptyState title="不需要公布信息" hint={`${detail.name}的这个案件，依适用的规定没有信息公开的要求。`} />
        ) : (
          <div className="stack">
            {board.purposes.map((purpose) => (
              <PurposeSection key={purpose.purpose} board={board} purpose={purpose} onChanged={onChanged} />
            ))}
          </div>
        )
      }
    </QueryView>
  )
}
