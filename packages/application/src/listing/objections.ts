import { answerObjection, listObjections, raiseObjection } from '@qingshen/contracts/listing-entries.operations'
import type { Objection } from '@qingshen/contracts/listing.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { answerRefusals, raisedOnRefusals } from '@qingshen/core/listing/judge-objection'
import type { EntryRow } from '@qingshen/store/listing/entries'
import { loadEntry } from '@qingshen/store/listing/entries'
import type { ObjectionRow } from '@qingshen/store/listing/objections'
import {
  answerObjection as saveAnswer,
  findObjections,
  insertObjection,
  loadObjection,
} from '@qingshen/store/listing/objections'
import { updateEntry } from '@qingshen/store/listing/write-entries'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { requireDay } from '../require-day.ts'
import { evidenceOf } from './act-view.ts'
import { attachEvidence } from './attach-evidence.ts'
import { objectionRefusals } from './entry-view.ts'
import type { LoadedListing } from './loaded-listing.ts'
import { actingOffice, loadForCaller } from './loaded-listing.ts'
import { refuseForReasons, refuseInvalid } from './refuse.ts'

/** An objection as it is shown. */
export function toObjection(loaded: LoadedListing, row: ObjectionRow): Objection {
  const refusals = answerRefusals(loaded.procedure, loaded.situation, loaded.office)
  const reason = row.state === 'open' ? (refusals[0]?.message ?? null) : '已经答复。'
  const { answer: text, answeredOn: on } = row
  return {
    id: row.id,
    listing: row.listing,
    entry: { id: row.entry, name: row.entryName },
    by: row.by,
    raisedOn: row.raisedOn,
    text: row.text,
    evidence: evidenceOf(row.evidence, row.evidenceName),
    state: row.state,
    answer:
      text === null || on === null
        ? null
        : {
            text,
            on,
            office: row.answerOfficeName ?? '',
            evidence: evidenceOf(row.answerEvidence, row.answerEvidenceName),
          },
    version: row.version,
    abilities: { answer: { allowed: reason === null, reason } },
  }
}

/** The objections to a list within reach, with their answers. */
export const listObjectionsUseCase = useCase(listObjections, async ({ deps, tx, caller }, { params }) => {
  const loaded = await loadForCaller(deps, tx, caller, params.listing)
  const rows = await findObjections(tx, { listing: params.listing })
  return rows.map((row) => toObjection(loaded, row))
})

/** An enterprise objects in its own name, an officer enters who objected. */
export const raiseObjectionUseCase = useCase(raiseObjection, async (context, { params, body }) => {
  const { deps, tx, caller, require, journal } = context
  requireDay(body.raisedOn, '/raisedOn')
  const loaded = await loadForCaller(deps, tx, caller, params.listing)
  const entry = await loadEntry(tx, params.listing, body.entry)
  require('listing.object', { regionPath: entry.regionPath, organisationId: entry.organisation })
  refuseForReasons(objectionRefusals(loaded, entry.state))
  const office = loaded.ownOffice
  const by = office === null ? entry.name : (body.by ?? '').trim()
  if (by === '') {
    const message = '请填写提出异议的单位或个人。'
    refuseInvalid([{ code: 'objection.by', severity: 'error', pointer: '/by', message }])
  }
  refuseInvalid(raisedOnRefusals(loaded.procedure, loaded.situation, body.raisedOn, loaded.today))
  const id = deps.newId()
  const { text, evidence, raisedOn } = body
  await attachEvidence(tx, evidence, { kind: 'objection', id }, entry)
  const who = { office: office?.id ?? null, account: caller.actor.accountId }
  await insertObjection(tx, {
    id,
    entry: entry.id,
    by,
    on: raisedOn,
    at: deps.now().toString(),
    ...who,
    text,
    evidence,
  })
  await journal({
    action: 'listing.objection_raised',
    subjectKind: 'objection',
    subjectId: id,
    after: { entry: entry.id, by, raisedOn, text },
    regionPath: entry.regionPath,
  })
  return toObjection(loaded, await loadObjection(tx, id))
})

/** An upheld objection takes the enterprise off the list. */
async function takeOff({ deps, tx }: Context, loaded: LoadedListing, entry: EntryRow, text: string): Promise<void> {
  if (entry.state !== 'standing') return
  await updateEntry(tx, entry.id, entry.version, {
    state: 'removed',
    removal_reason: `异议成立：${text}`,
    removal_office: actingOffice(loaded).id,
    changed_at: deps.now().toString(),
  })
}

/** The office that fixes the list answers: upheld, and the enterprise is taken off; or rejected, with the reason. */
export const answerObjectionUseCase = useCase(answerObjection, async (context, { params, body }) => {
  const { deps, tx, caller, require, journal } = context
  const row = await loadObjection(tx, params.objection)
  require('listing.act', { regionPath: row.regionPath })
  const loaded = await loadForCaller(deps, tx, caller, row.listing)
  refuseForReasons(answerRefusals(loaded.procedure, loaded.situation, loaded.office))
  if (row.state !== 'open') throw new Problem('state_forbids', '这条异议已经答复，答复不再改动。')
  const { upheld, text, evidence, version } = body
  const entry = await loadEntry(tx, row.listing, row.entry)
  await attachEvidence(tx, evidence, { kind: 'objection', id: row.id }, entry)
  await saveAnswer(tx, row.id, version, {
    state: upheld ? 'upheld' : 'rejected',
    answer: text,
    answered_on: loaded.today,
    answer_office: actingOffice(loaded).id,
    answer_evidence: evidence,
  })
  if (upheld) await takeOff(context, loaded, entry, text)
  await journal({
    action: 'listing.objection_answered',
    subjectKind: 'objection',
    subjectId: row.id,
    after: { upheld, text, evidence },
    regionPath: row.regionPath,
  })
  return toObjection(loaded, await loadObjection(tx, row.id))
})
