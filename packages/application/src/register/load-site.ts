import type { SiteDetail } from '@qingshen/contracts/register.operations'
import { loadSite } from '@qingshen/contracts/register.operations'
import { displayNames } from '@qingshen/store/accounts/accounts'
import { namesOfFiles } from '@qingshen/store/files/files'
import { loadFactHistory } from '@qingshen/store/register/load-facts'
import { judgedNow } from '@qingshen/store/register/find-sites'
import type { FactRow } from '@qingshen/store/register/load-facts'
import { loadSite as loadDossier } from '@qingshen/store/register/load-site'
import { loadReceipts } from '@qingshen/store/register/receipts'
import { rowDetailsOf } from '@qingshen/store/register/row-details'
import { loadSiteEvents } from '@qingshen/store/register/site-events'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { abilitiesOf } from '../abilities.ts'
import type { Caller, Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { asCaller } from '../transaction.ts'
import { contextOf, procedure } from '../use-case.ts'
import { toFact } from './fact-view.ts'
import { readingOf } from './governing-law.ts'
import { lawsOfPlace } from './laws-of-place.ts'
import { toReceipt } from './receipt-view.ts'
import { historyOf } from './site-history.ts'
import { toSiteRow } from './site-view.ts'

const ABILITIES = ['register.edit', 'register.export', 'listing.comment'] as const

/** The facts recorded now, and of each name only rows that are not superseded. */
function openFacts(rows: readonly FactRow[]): FactRow[] {
  return rows.filter((row) => row.superseded_at === null)
}

async function loadAll(deps: Deps, caller: Caller, id: string) {
  return await asCaller(deps, caller, async (tx) => {
    const dossier = await loadDossier(tx, id)
    const { region_path: regionPath, organisation: organisationId } = dossier.site
    contextOf(deps, caller, tx).require('register.read', { regionPath, organisationId })
    const facts = openFacts(await loadFactHistory(tx, id))
    const events = await loadSiteEvents(tx, id)
    const proofs = [...facts, ...events, ...dossier.rounds].flatMap((row) => row.evidence ?? [])
    const [law] = lawsOfPlace(deps.laws, dossier.site.division, today(deps))
    const now = law === undefined ? [] : await judgedNow(tx, readingOf(deps, law).listed, [dossier.current])
    return {
      dossier,
      current: now[0] ?? dossier.current,
      facts,
      events,
      receipts: await loadReceipts(tx, id),
      files: await namesOfFiles(tx, proofs),
      details: (await rowDetailsOf(tx, [id])).get(id),
    }
  })
}

/** Everything shown about one site, loaded as the caller; who recorded a fact is looked up by the system. */
export async function siteDetail(deps: Deps, caller: Caller, id: string): Promise<SiteDetail> {
  const { dossier, current, facts, events, receipts, files, details } = await loadAll(deps, caller, id)
  const authors = [...new Set([...facts, ...events].flatMap((row) => row.recorded_by ?? []))]
  const names = await runAsSystem(deps.engine, (tx) => displayNames(tx, authors))
  const shown = { authors: names, files, industries: deps.reference.industries() }
  const { site } = dossier
  return {
    site: toSiteRow(current, details, deps.reference),
    version: site.version,
    organisation: { id: site.organisation, name: current.organisation_name ?? current.name },
    nameAsListed: site.name_as_listed,
    laws: lawsOfPlace(deps.laws, site.division, today(deps)).map((law) => ({ id: law.id, title: law.title })),
    facts: facts.map((row) => toFact(row, shown)),
    ...historyOf(dossier, events, shown),
    receipts: receipts.map((row) => toReceipt(row, current.name)),
    abilities: abilitiesOf(caller.actor, ABILITIES, {
      regionPath: site.region_path,
      organisationId: site.organisation,
    }),
  }
}

/** One enterprise: how it stands, its facts, its history and what was decided. */
export const loadSiteUseCase = procedure(loadSite, async (deps, caller, { params }) => ({
  answer: await siteDetail(deps, caller, params.site),
}))
