import type { CaseDetail } from '@qingshen/contracts/cases.schema'

export interface SubmissionTabProps {
  caseId: string
  detail: CaseDetail
  onChanged: () => void
}

/** The report as it is handed in. */
export function SubmissionTab({ detail }: SubmissionTabProps) {
  return <p>{detail.submittedOn ?? '还没有报送审核报告。'}</p>
}
