import { fixListing } from '@qingshen/contracts/listing-steps.operations'
import { proposedNobody } from '@qingshen/core/listing/empty-part'
import { updateListing } from '@qingshen/store/listing/listings'
import { useCase } from '../use-case.ts'
import { answerWithListing, openStep } from './act-on-step.ts'
import { recordAct } from './record-act.ts'

/** Fixes the list: from now on its entries never change. The act names the offices that proposed nobody. */
export const fixListingUseCase = useCase(fixListing, async (context, { params, body }) => {
  const { loaded, step } = await openStep(context, params, { act: 'fix', version: body.version })
  const { number, evidence } = body
  const note = [body.note ?? '', proposedNobody(loaded.situation)].filter((text) => text !== '').join('；') || undefined
  await updateListing(context.tx, params.listing, body.version, { state: 'fixed', fixed_on: loaded.today })
  await recordAct(context, loaded, step, { act: 'fix', note, number, evidence })
  return await answerWithListing(context, params.listing)
})
