import { amendPublication, publishListing } from '@qingshen/contracts/listing-steps.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { amendRefusals } from '@qingshen/core/listing/judge-amendment'
import { findEntries } from '@qingshen/store/listing/entries'
import { updateListing } from '@qingshen/store/listing/listings'
import type { RoundDraft } from '@qingshen/store/listing/sites-to-judge'
import { insertRounds, moveRounds } from '@qingshen/store/listing/sites-to-judge'
import type { Opener, PublishedList } from '../casework/open-cases.ts'
import { moveCasesOfListing, openCasesOfListing } from '../casework/open-cases.ts'
import { rollOverEarlierCases } from '../casework/roll-over.ts'
import { requireDay } from '../require-day.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { answerWithListing, openStep } from './act-on-step.ts'
import { StoredGroundsSchema, isVoluntaryEntry } from './entry-schemas.ts'
import type { LoadedListing } from './loaded-listing.ts'
import { actingOffice, loadForCaller, requireStep } from './loaded-listing.ts'
import { recordAct } from './record-act.ts'
import { refuseForReasons, refuseInvalid, requireVersion } from './refuse.ts'

/** A list is published after it was fixed, and what is still to come cannot be recorded as done. */
function requirePublicationDay(loaded: LoadedListing, day: string): void {
  requireDay(day, '/publishedOn')
  const fixed = loaded.row.fixed_on ?? loaded.today
  if (day >= fixed && day <= loaded.today) return
  const message = `公布日期应当在名单确定之日（${fixed}）与今天（${loaded.today}）之间，${day} 不在其内。请核对。`
  refuseInvalid([{ code: 'listing.publication_day', severity: 'error', pointer: '/publishedOn', message }])
}

/** Every enterprise on a published list begins a round, from which later lists count. */
async function beginRounds({ deps, tx }: Context, loaded: LoadedListing, publishedOn: string): Promise<void> {
  const { row } = loaded
  const entries = await findEntries(tx, { listing: row.id, state: 'standing' })
  const drafts = entries.map((entry): RoundDraft => {
    const grounds = StoredGroundsSchema.parse(entry.grounds)
    return {
      id: deps.newId(),
      site: entry.site,
      ground: grounds[0]?.ground ?? null,
      list: row.id,
      kind: isVoluntaryEntry(entry) ? 'voluntary' : 'mandatory',
      listedOn: row.fixed_on ?? publishedOn,
      publishedOn,
      source: row.title,
    }
  })
  await insertRounds(tx, drafts)
}

function openerOf({ deps, tx, caller }: Context, loaded: LoadedListing): Opener {
  const { id, name } = actingOffice(loaded)
  return { deps, tx, account: caller.actor.accountId, office: id, name }
}

function publishedList({ row, procedure }: LoadedListing, publishedOn: string): PublishedList {
  return { row, publishedOn, department: procedure.fixedBy.department, clause: procedure.clause }
}

/** Records when, where and how the list was published: its duties are counted from that day. */
export const publishListingUseCase = useCase(publishListing, async (context, { params, body }) => {
  const { loaded, step } = await openStep(context, params, { act: 'publish', version: body.version })
  requirePublicationDay(loaded, body.publishedOn)
  const { publishedOn, medium, link = null, note, evidence } = body
  const changes = { state: 'published', published_on: publishedOn, medium, link } as const
  await updateListing(context.tx, params.listing, body.version, changes)
  await beginRounds(context, loaded, publishedOn)
  await openCasesOfListing(openerOf(context, loaded), publishedList(loaded, publishedOn))
  await rollOverEarlierCases(context, loaded.row, publishedOn)
  const where = [`${publishedOn} 在${medium}公布`, link ?? '', note ?? ''].filter((text) => text !== '').join('；')
  await recordAct(context, loaded, step, { act: 'publish', note: where, evidence })
  return await answerWithListing(context, params.listing)
})

/** Corrects the day of publication with a reason; notices issued before then need a new version. */
export const amendPublicationUseCase = useCase(amendPublication, async (context, { params, body }) => {
  const { deps, tx, caller, require } = context
  const loaded = await loadForCaller(deps, tx, caller, params.listing)
  const step = requireStep(loaded.procedure, params.step)
  refuseForReasons(amendRefusals(loaded.procedure, loaded.situation, loaded.office))
  require('listing.act', { regionPath: loaded.row.region_path })
  requireVersion(loaded.row, body.version)
  if (step.act !== 'publish') throw new Problem('state_forbids', `“${step.title}”不是公布的步骤。请重新打开名单。`)
  requirePublicationDay(loaded, body.publishedOn)
  const { publishedOn, medium, link = null, reason, evidence } = body
  await updateListing(tx, params.listing, body.version, { published_on: publishedOn, medium, link })
  await moveRounds(tx, params.listing, publishedOn)
  await moveCasesOfListing(openerOf(context, loaded), params.listing, publishedOn, reason)
  const note = `公布日期由 ${loaded.row.published_on} 更正为 ${publishedOn}，理由：${reason}`
  await recordAct(context, loaded, step, { act: 'amend', note, evidence })
  return await answerWithListing(context, params.listing)
})
