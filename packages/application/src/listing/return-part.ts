import { returnPart } from '@qingshen/contracts/listing.operations'
import { returnRefusals } from '@qingshen/core/listing/judge-part'
import { previousLevel } from '@qingshen/core/listing/route'
import { updatePart } from '@qingshen/store/listing/parts'
import { useCase } from '../use-case.ts'
import { toListingDetail } from './listing-view.ts'
import { judgedPart, loadForCaller, requirePart } from './loaded-listing.ts'
import { recordAct } from './record-act.ts'
import { refuseForReasons } from './refuse.ts'
import { stepOfPart } from './send-part.ts'

/** Returns a part to the level below with a reason; the level above never edits it. */
export const returnPartUseCase = useCase(returnPart, async (context, { params, body }) => {
  const { deps, tx, caller, require } = context
  const loaded = await loadForCaller(deps, tx, caller, params.listing)
  const part = requirePart(loaded, params.part)
  require('listing.return', { regionPath: part.regionPath })
  const { procedure, situation, office } = loaded
  const judged = judgedPart(loaded, part.id)
  refuseForReasons(returnRefusals(procedure, situation, judged, office))
  const down = previousLevel(procedure, judged, situation.region.level)
  if (down !== null) {
    await updatePart(tx, part.id, body.version, { held_at: down, state: 'returned', return_reason: body.reason })
    const below = stepOfPart(procedure, { ...judged, heldAt: down })
    await recordAct(context, loaded, below, { act: 'return', part, note: body.reason })
  }
  return await toListingDetail(tx, caller, await loadForCaller(deps, tx, caller, params.listing))
})
