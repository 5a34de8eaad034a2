import { rankListing } from '@qingshen/contracts/listing-steps.operations'
import { rankEntries } from '@qingshen/core/listing/rank-entries'
import { findEntries } from '@qingshen/store/listing/entries'
import { updateListing } from '@qingshen/store/listing/listings'
import { updateRanks } from '@qingshen/store/listing/write-entries'
import { useCase } from '../use-case.ts'
import { answerWithListing, openStep } from './act-on-step.ts'
import { FiguresSchema } from './entry-schemas.ts'
import { recordAct } from './record-act.ts'

/** Ranks the enterprises by the figures the law names, the largest first. */
export const rankListingUseCase = useCase(rankListing, async (context, { params, body }) => {
  const { loaded, step } = await openStep(context, params, { act: 'rank', version: body.version })
  const { ranking } = loaded.procedure
  const entries = await findEntries(context.tx, { listing: params.listing, state: 'standing' })
  if (ranking !== undefined) {
    const ranked = entries.map(({ id, name, figures }) => ({ id, name, figures: FiguresSchema.parse(figures) }))
    await updateRanks(context.tx, rankEntries(ranking, ranked))
  }
  await updateListing(context.tx, params.listing, body.version, {})
  await recordAct(context, loaded, step, { act: 'rank', note: body.note, evidence: body.evidence })
  return await answerWithListing(context, params.listing)
})
