import type { SiteDetail } from '@qingshen/contracts/register.operations'
import { loadSite } from '@qingshen/contracts/register.operations'
import { AUDIT_GROUNDS } from '@qingshen/core/vocabulary/audit-ground'
import { displayNames } from '@qingshen/store/accounts/accounts'
import { loadFactHistory } from '@qingshen/store/register/load-facts'
import type { FactRow } from '@qingshen/store/register/load-facts'
import type { SiteDossier } from '@qingshen/store/register/load-site'
import { loadSite as loadDossier } from '@qingshen/store/register/load-site'
import { loadReceipts } from '@qingshen/store/register/receipts'
import { runAs, runAsSystem } from '@qingshen/store/session/run-as'
import { abilitiesOf } from '../abilities.ts'
import type { Caller, Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { contextOf, procedure } from '../use-case.ts'
import { readRange } from './date-range.ts'
import { factText, toFact } from './fact-view.ts'
import { lawsOfPlace } from './laws-of-place.ts'
import { toReceipt } from './receipt-view.ts'
import { toSiteRow } from './site-view.ts'

const ABILITIES = ['register.edit', 'register.export', 'listing.comment'] as const
const CODE_TITLES: Readonly<Record<string, string>> = { organisation: '组织机构代码', unified: '统一社会信用代码' }

function toRound(row: SiteDossier['rounds'][number]): SiteDetail['rounds'][number] {
  return {
    id: row.id,
    ground: row.ground ?? '',
    groundTitle: AUDIT_GROUNDS.is(row.ground) ? AUDIT_GROUNDS.label(row.ground) : (row.ground ?? ''),
    kind: row.kind,
    listedOn: row.listed_on,
    publishedOn: row.published_on,
    reportedOn: row.reported_on,
    evaluatedOn: row.evaluated_on,
    acceptedOn: row.accepted_on,
    source: row.source,
  }
}

function historyOf(dossier: SiteDossier): Pick<SiteDetail, 'names' | 'identifiers' | 'rounds'> {
  return {
    names: dossier.names.map(({ name, valid }) => ({ name, ...readRange(valid) })),
    identifiers: dossier.identifiers.map((row) => ({
      kind: row.kind,
      kindTitle: CODE_TITLES[row.kind] ?? row.kind,
      value: row.value,
      suffix: row.suffix || null,
      from: row.valid_from,
      to: row.valid_to,
    })),
    rounds: dossier.rounds.map(toRound),
  }
}

/** The facts recorded now, and of each name only rows that are not superseded. */
function openFacts(rows: readonly FactRow[]): FactRow[] {
  return rows.filter((row) => row.superseded_at === null)
}

/** Everything shown about one site, loaded as the caller; who recorded a fact is looked up by the system. */
export async function siteDetail(deps: Deps, caller: Caller, id: string): Promise<SiteDetail> {
  const { dossier, facts, receipts } = await runAs(deps.engine, caller.actor, async (tx) => {
    const loaded = await loadDossier(tx, id)
    const { region_path: regionPath, organisation: organisationId } = loaded.site
    contextOf(deps, caller, tx).require('register.read', { regionPath, organisationId })
    return { dossier: loaded, facts: await loadFactHistory(tx, id), receipts: await loadReceipts(tx, id) }
  })
  const open = openFacts(facts)
  const authors = [...new Set(open.flatMap((row) => (row.recorded_by === null ? [] : [row.recorded_by])))]
  const names = await runAsSystem(deps.engine, (tx) => displayNames(tx, authors))
  const { site, current } = dossier
  const group = open.find((row) => row.name === 'listedIndustryGroup')?.value
  return {
    site: {
      ...toSiteRow(current, deps.reference),
      industryGroup: typeof group === 'string' ? factText('listedIndustryGroup', group, undefined) : null,
    },
    version: site.version,
    organisation: { id: site.organisation, name: current.organisation_name ?? current.name },
    nameAsListed: site.name_as_listed,
    laws: lawsOfPlace(deps.laws, site.division, today(deps)).map((law) => ({ id: law.id, title: law.title })),
    facts: open.map((row) => toFact(row, names, deps.reference.industries())),
    ...historyOf(dossier),
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
