import { publishForComment } from '@qingshen/contracts/listing-steps.operations'
import { updateListing } from '@qingshen/store/listing/listings'
import { requireDay } from '../require-day.ts'
import { useCase } from '../use-case.ts'
import { answerWithListing, openStep } from './act-on-step.ts'
import { recordAct } from './record-act.ts'
import { refuseInvalid } from './refuse.ts'

/** Publishes the draft for comment; the sources name no length, so the officer gives it with its basis. */
export const publishForCommentUseCase = useCase(publishForComment, async (context, { params, body }) => {
  requireDay(body.from, '/from')
  requireDay(body.to, '/to')
  if (body.from > body.to) {
    const message = `公示首日 ${body.from} 晚于末日 ${body.to}。请核对起止日期。`
    refuseInvalid([{ code: 'listing.comment_period_reversed', severity: 'error', pointer: '/to', message }])
  }
  const { loaded, step } = await openStep(context, params, { act: 'publish_for_comment', version: body.version })
  await updateListing(context.tx, params.listing, body.version, {
    state: 'commenting',
    comment_from: body.from,
    comment_to: body.to,
    comment_basis: body.basis,
  })
  const where = [body.medium, body.link].filter((text) => text !== undefined && text !== '').join('，')
  const note = [`公示 ${body.from} 至 ${body.to}，依据：${body.basis}`, where, body.note ?? '']
  await recordAct(context, loaded, step, {
    act: 'publish_for_comment',
    note: note.filter((text) => text !== '').join('；'),
    evidence: body.evidence,
  })
  return await answerWithListing(context, params.listing)
})
