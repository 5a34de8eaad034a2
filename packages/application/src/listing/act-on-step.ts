import { judgeStep } from '@qingshen/core/listing/judge-act'
import type { ListAct, ListStep } from '@qingshen/core/listing/procedure.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import type { Context } from '../use-case.ts'
import { toListingDetail } from './listing-view.ts'
import type { LoadedListing } from './loaded-listing.ts'
import { loadForCaller, requireStep } from './loaded-listing.ts'
import { refuseForReasons, requireVersion } from './refuse.ts'

/** A step opened for an act of a kind: right, order and content were judged, and the list is as it was seen. */
export async function openStep(
  { deps, tx, caller, require }: Context,
  params: { listing: string; step: string },
  asked: { readonly act: ListAct; readonly version: number },
): Promise<{ loaded: LoadedListing; step: ListStep }> {
  const loaded = await loadForCaller(deps, tx, caller, params.listing)
  const step = requireStep(loaded.procedure, params.step)
  if (step.act !== asked.act) throw new Problem('state_forbids', `“${step.title}”不是这样办理的。请重新打开名单。`)
  refuseForReasons(judgeStep(loaded, step.id).reasons)
  require('listing.act', { regionPath: loaded.ownOffice?.regionPath ?? null })
  requireVersion(loaded.row, asked.version)
  return { loaded, step }
}

/** The list as it is after an act. */
export async function answerWithListing({ deps, tx, caller }: Context, listing: string): Promise<ListingDetail> {
  return await toListingDetail(tx, caller, await loadForCaller(deps, tx, caller, listing))
}
