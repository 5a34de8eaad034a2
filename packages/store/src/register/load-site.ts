import type { Selectable } from 'kysely'
import { Problem } from '@qingshen/core/kernel/problem'
import type {
  AuditRoundTable,
  OrganisationIdentifierTable,
  OrganisationNameTable,
  SiteTable,
} from '../database-register.ts'
import type { Tx } from '../session/tx.ts'
import type { SiteRow } from './find-sites.ts'
import { SITE_COLUMNS } from './find-sites.ts'

/** Everything recorded about a site but its facts and decisions. */
export interface SiteDossier {
  readonly site: Selectable<SiteTable>
  readonly current: SiteRow
  readonly names: readonly Selectable<OrganisationNameTable>[]
  readonly identifiers: readonly Selectable<OrganisationIdentifierTable>[]
  readonly rounds: readonly Selectable<AuditRoundTable>[]
}

/**
 * Loads a site with its organisation's names and codes and its earlier rounds.
 * @throws Problem not_found, also when the site lies beyond the actor's reach.
 */
export async function loadSite(tx: Tx, id: string): Promise<SiteDossier> {
  const site = await tx.selectFrom('site').selectAll().where('id', '=', id).executeTakeFirst()
  const current = await tx.selectFrom('site_current').select(SITE_COLUMNS).where('site', '=', id).executeTakeFirst()
  if (site === undefined || current === undefined) throw siteNotFound()
  const { organisation } = site
  const names = await tx
    .selectFrom('organisation_name')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('valid', 'desc')
    .execute()
  const identifiers = await tx
    .selectFrom('organisation_identifier')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('kind')
    .orderBy('value')
    .execute()
  return { site, current, names, identifiers, rounds: await loadRounds(tx, id) }
}

/** The earlier rounds of a site, newest first. */
export function loadRounds(tx: Tx, site: string) {
  return tx
    .selectFrom('audit_round')
    .selectAll()
    .where('site', '=', site)
    .orderBy((eb) => eb.fn.coalesce('listed_on', 'published_on', 'reported_on', 'accepted_on'), 'desc')
    .orderBy('id')
    .execute()
}

/** The refusal for a site that is not there or not within reach. */
export function siteNotFound(): Problem {
  return new Problem('not_found', '没有找到这家企业，或者它不在您可以查看的范围内。请从企业名录中重新查找。')
}
