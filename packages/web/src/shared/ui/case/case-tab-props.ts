import type { CaseDetail } from '@qingshen/contracts/cases.schema'

/** What every part of a case's page is given; `onChanged` reads the case anew after an act of the part. */
export interface CaseTabProps {
  caseId: string
  detail: CaseDetail
  onChanged: () => void
}
