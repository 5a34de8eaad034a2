import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { enforcementQuery } from './penalty-data.ts'

interface PenaltyTabProps {
  caseId: string
  detail: CaseDetail
  onChanged: () => void
}

/** Orders and penalties of a case. */
export function PenaltyTab({ caseId, detail }: PenaltyTabProps) {
  const query = useQuery(enforcementQuery(caseId))
  return (
    <QueryView query={query} what="责令和处罚">
      {({ orders, penalties }) =>
        orders.length + penalties.length === 0 ? (
          <EmptyState
            icon="check"
            title="没有责令和处罚"
            hint={`${detail.name}没有被责令公布、改正，也没有受到处罚。`}
          />
        ) : (
          <ul>
            {orders.map((order) => (
              <li key={order.id}>{order.title}</li>
            ))}
          </ul>
        )
      }
    </QueryView>
  )
}
