import type { ListingDetail, Step } from '@qingshen/contracts/listing.schema'

/** What the form of one step is given. */
export interface StepPanelProps {
  step: Step
  detail: ListingDetail
  onClose: () => void
}
