import { loadListing } from '@qingshen/contracts/listing.operations'
import { useCase } from '../use-case.ts'
import { toListingDetail } from './listing-view.ts'
import { loadForCaller } from './loaded-listing.ts'

/** One list with its steps and everything done about it, as far as row-level security shows it to the caller. */
export const loadListingUseCase = useCase(loadListing, async ({ deps, tx, caller }, { params }) =>
  toListingDetail(tx, caller, await loadForCaller(deps, tx, caller, params.listing)),
)
