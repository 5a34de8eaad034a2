import { sendPart } from '@qingshen/contracts/listing.operations'
import { NIL_RETURN, isNilReturn } from '@qingshen/core/listing/empty-part'
import { nilReturnRefusals, sendRefusals } from '@qingshen/core/listing/judge-part'
import type { ListPart } from '@qingshen/core/listing/situation.schema'
import type { ListProcedure, ListStep } from '@qingshen/core/listing/procedure.schema'
import { nextLevel } from '@qingshen/core/listing/route'
import { updatePart } from '@qingshen/store/listing/parts'
import { useCase } from '../use-case.ts'
import { toListingDetail } from './listing-view.ts'
import { judgedPart, loadForCaller, requirePart, requireStep } from './loaded-listing.ts'
import { recordAct } from './record-act.ts'
import { refuseForReasons } from './refuse.ts'

/** The step in which a part leaves the level where it lies: proposed by its own office, forwarded by others. */
export function stepOfPart(procedure: ListProcedure, part: ListPart): ListStep {
  const act = part.heldAt === part.level ? 'propose' : 'forward'
  const step =
    procedure.steps.find((candidate) => candidate.act === act && candidate.levels.includes(part.heldAt)) ??
    procedure.steps.find((candidate) => candidate.act === 'propose')
  return step ?? requireStep(procedure, act)
}

/** Sends a part one level up: its own office proposes it, the levels between forward it as it is. */
export const sendPartUseCase = useCase(sendPart, async (context, { params, body }) => {
  const { deps, tx, caller, require } = context
  const loaded = await loadForCaller(deps, tx, caller, params.listing)
  const part = requirePart(loaded, params.part)
  require('listing.act', { regionPath: part.regionPath })
  const { procedure, situation, office } = loaded
  const judged = judgedPart(loaded, part.id)
  refuseForReasons(sendRefusals(procedure, situation, judged, office))
  refuseForReasons(nilReturnRefusals(judged, body.nil ?? false))
  const up = nextLevel(procedure, judged, situation.region.level)
  if (up !== null) await updatePart(tx, part.id, body.version, { held_at: up, state: 'sent', return_reason: null })
  const note = [isNilReturn(judged) ? NIL_RETURN : '', body.note ?? ''].filter((text) => text !== '').join('；')
  await recordAct(context, loaded, stepOfPart(procedure, judged), { act: 'send', part, note: note || undefined })
  return await toListingDetail(tx, caller, await loadForCaller(deps, tx, caller, params.listing))
})
