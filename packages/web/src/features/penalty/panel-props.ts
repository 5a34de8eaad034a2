import type { CaseDetail } from '@qingshen/contracts/cases.schema'

/** What every drawer about orders and penalties is given. */
export interface PanelProps {
  detail: CaseDetail
  onChanged: () => void
  onClose: () => void
}
