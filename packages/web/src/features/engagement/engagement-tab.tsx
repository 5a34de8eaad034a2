import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import { loadEngagement } from '@qingshen/contracts/engagement.operations'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'

export interface EngagementTabProps {
  caseId: string
  detail: CaseDetail
  onChanged: () => void
}

/** Who works on the case: who carries out the audit, and to whom it is given. */
export function EngagementTab({ caseId }: EngagementTabProps) {
  const page = useQuery({
    queryKey: ['case', caseId, 'engagement'],
    queryFn: () => call(loadEngagement, { params: { case: caseId } }),
  })
  return <p>{page.data?.engagements[0]?.name ?? '还没有登记由谁开展审核。'}</p>
}
