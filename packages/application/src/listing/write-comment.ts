import { writeComment } from '@qingshen/contracts/listing.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { insertComment, listComments } from '@qingshen/store/listing/acts'
import { loadEntry } from '@qingshen/store/listing/entries'
import { useCase } from '../use-case.ts'
import { commentView } from './act-view.ts'
import { attachEvidence } from './attach-evidence.ts'
import { loadRowFor, officeOf } from './loaded-listing.ts'

/** What another department or the assessment centre remarks about a list or one enterprise on it. */
export const writeCommentUseCase = useCase(writeComment, async (context, { params, body }) => {
  const { deps, tx, caller, require, journal } = context
  const listing = await loadRowFor(tx, caller, params.listing)
  const office = await officeOf(tx, caller)
  if (office === null) throw new Problem('forbidden', '意见由机构提出。企业和公众可以提出异议。')
  require('listing.comment', { regionPath: office.regionPath })
  const entry = body.entry === null ? null : await loadEntry(tx, listing.id, body.entry)
  const id = deps.newId()
  await attachEvidence(tx, body.evidence, { kind: 'listing', id: listing.id })
  await insertComment(tx, {
    id,
    listing: listing.id,
    entry: entry?.id ?? null,
    office: office.id,
    at: deps.now().toString(),
    account: caller.actor.accountId,
    text: body.text,
    evidence: body.evidence,
    regionPath: entry?.regionPath ?? office.regionPath,
  })
  await journal({
    action: 'listing.comment',
    subjectKind: 'listing',
    subjectId: listing.id,
    after: { text: body.text },
  })
  const written = (await listComments(tx, listing.id)).find((comment) => comment.id === id)
  if (written === undefined) throw new Error('a comment is visible to its writer')
  return commentView(written)
})
