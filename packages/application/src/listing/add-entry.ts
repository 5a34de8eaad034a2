import { addEntry } from '@qingshen/contracts/listing-entries.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { editRefusals } from '@qingshen/core/listing/judge-part'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { basisOn } from '@qingshen/core/rulebook/basis-on'
import { LegalGroundSchema } from '@qingshen/core/rulebook/clause.schema'
import { loadEntry } from '@qingshen/store/listing/entries'
import type { ListedSite } from '@qingshen/store/listing/sites-to-judge'
import { entriesOfSites, findListedSite } from '@qingshen/store/listing/sites-to-judge'
import { insertEntries } from '@qingshen/store/listing/write-entries'
import { siteNotFound } from '@qingshen/store/register/load-site'
import type { Tx } from '@qingshen/store/session/tx'
import { requireDay } from '../require-day.ts'
import { useCase } from '../use-case.ts'
import { attachEvidence } from './attach-evidence.ts'
import type { StoredGround } from './entry-schemas.ts'
import { toEntry } from './entry-view.ts'
import type { LoadedListing } from './loaded-listing.ts'
import { actingOffice, judgedPart, loadForCaller, requirePart } from './loaded-listing.ts'
import { refuseForReasons, refuseInvalid } from './refuse.ts'

/** The clause that makes a ground one: the law's own of the day, else the clause of the list itself. */
function clauseOf(loaded: LoadedListing, ground: StoredGround['ground']): string {
  const legal = LegalGroundSchema.safeParse(ground)
  const [clause] = legal.success ? basisOn(loaded.chain, loaded.row.law, loaded.today, legal.data) : []
  return clause ?? loaded.procedure.clause
}

function requireGround(loaded: LoadedListing, ground: StoredGround['ground']): void {
  if (loaded.procedure.grounds.includes(ground)) return
  const allowed = loaded.procedure.grounds.map((each) => AUDIT_GROUNDS.label(each)).join('、')
  const message = `这份名单不以“${AUDIT_GROUNDS.label(ground)}”为列入理由。可以选择：${allowed}。`
  refuseInvalid([{ code: 'listing.ground', severity: 'error', pointer: '/ground', message }])
}

async function requireNewSite(tx: Tx, loaded: LoadedListing, site: string, regionPath: string): Promise<ListedSite> {
  const found = await findListedSite(tx, site)
  if (found === undefined || !(found.regionPath === regionPath || found.regionPath.startsWith(`${regionPath}/`))) {
    throw siteNotFound()
  }
  const known = (await entriesOfSites(tx, loaded.row.id, [site])).get(site)
  if (known === undefined) return found
  const hint = known.state === 'standing' ? '不必重复增加。' : '它曾被移出，请在名单中找到它并恢复。'
  throw new Problem('conflict', `名单上已有这家企业。${hint}`)
}

/** Puts an enterprise on the list by hand, with the fact, its source, a reason and proof. */
export const addEntryUseCase = useCase(addEntry, async ({ deps, tx, caller, require, journal }, { params, body }) => {
  requireDay(body.factOn, '/factOn')
  const loaded = await loadForCaller(deps, tx, caller, params.listing)
  const part = requirePart(loaded, params.part)
  require('listing.act', { regionPath: part.regionPath })
  refuseForReasons(editRefusals(loaded.procedure, loaded.situation, judgedPart(loaded, part.id), loaded.office))
  requireGround(loaded, body.ground)
  const listed = await requireNewSite(tx, loaded, body.site, part.regionPath)
  const { site, name, code, placeName } = listed
  const { ground, fact, source, factOn, reason, evidence } = body
  const stored: StoredGround = { ground, clause: clauseOf(loaded, ground), fact, source, factOn }
  const id = deps.newId()
  await attachEvidence(tx, evidence, { kind: 'listing_entry', id }, listed)
  const key = { id, listing: params.listing, part: part.id, office: actingOffice(loaded).id, site }
  const what = { name, code, placeName, origin: 'manual' as const, grounds: [stored], mode: null, receipt: null }
  await insertEntries(tx, [{ ...key, ...what, reason, evidence, at: deps.now().toString() }])
  await journal({
    action: 'listing.entry_added',
    subjectKind: 'listing_entry',
    subjectId: id,
    after: { listing: params.listing, site, ground: stored, reason, evidence },
    regionPath: part.regionPath,
  })
  return toEntry(loaded, await loadEntry(tx, params.listing, id))
})
