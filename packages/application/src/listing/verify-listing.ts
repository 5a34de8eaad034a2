import { receiveListing, verifyListing } from '@qingshen/contracts/listing-steps.operations'
import type { ListAct } from '@qingshen/core/listing/procedure.schema'
import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import { updateListing } from '@qingshen/store/listing/listings'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { answerWithListing, openStep } from './act-on-step.ts'
import { recordAct } from './record-act.ts'

type Note = { version: number; note?: string | undefined; evidence?: string | null | undefined }

/** An act that only says that it was done. */
async function carryOut(
  context: Context,
  params: { listing: string; step: string },
  act: ListAct,
  body: Note,
): Promise<ListingDetail> {
  const { loaded, step } = await openStep(context, params, { act, version: body.version })
  if (act === 'verify') await updateListing(context.tx, params.listing, body.version, {})
  await recordAct(context, loaded, step, { act, note: body.note, evidence: body.evidence })
  return await answerWithListing(context, params.listing)
}

/** Verifies what was proposed; its parts are closed from then on. */
export const verifyListingUseCase = useCase(verifyListing, (context, { params, body }) =>
  carryOut(context, params, 'verify', body),
)

/** Receives a list fixed below. */
export const receiveListingUseCase = useCase(receiveListing, (context, { params, body }) =>
  carryOut(context, params, 'receive', body),
)
