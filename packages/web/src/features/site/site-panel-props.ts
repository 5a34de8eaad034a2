import type { SiteDetail } from '@qingshen/contracts/register.operations'

/** What every drawer of an enterprise is given. */
export interface SitePanelProps {
  detail: SiteDetail
  onClose: () => void
}
