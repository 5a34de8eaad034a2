import type { SiteDetail } from '@qingshen/contracts/register.operations'
import type { SiteEvent } from '@qingshen/core/register/site-event'
import { loadSite } from '@qingshen/store/register/load-site'
import type { SiteDossier } from '@qingshen/store/register/load-site'
import { insertSiteEvent } from '@qingshen/store/register/site-events'
import type { Caller, Deps } from '../deps.ts'
import { attachToSite, requireFile } from '../files/attach-to-site.ts'
import { asCaller } from '../transaction.ts'
import type { Context } from '../use-case.ts'
import { contextOf } from '../use-case.ts'
import { siteDetail } from './load-site.ts'

/** What every event states: the day from which it holds, where that stands, and the version of the site it saw. */
export type EventStatement = {
  readonly on: string
  readonly source: string
  readonly evidence: string | null
  readonly version: number
}

/** What an event changes, as people read it. */
export type EventOutcome = { readonly kind: SiteEvent; readonly before: string; readonly after: string }

type Change = (context: Context, dossier: SiteDossier) => Promise<EventOutcome>

/**
 * Carries out an event of a site in one transaction: the right is asked, `change` writes what changes, and the event is
 * kept with its source and proof and written to the journal. Answers the site as it stands then.
 */
export async function recordEvent(
  deps: Deps,
  caller: Caller,
  { site, statement }: { readonly site: string; readonly statement: EventStatement },
  change: Change,
): Promise<SiteDetail> {
  await asCaller(deps, caller, async (tx) => {
    const context = contextOf(deps, caller, tx)
    const dossier = await loadSite(tx, site)
    const { region_path: regionPath, organisation } = dossier.site
    context.require('register.edit', { regionPath, organisationId: organisation })
    const { on, source, evidence } = statement
    if (evidence !== null) await requireFile(tx, evidence)
    const outcome = await change(context, dossier)
    await attachToSite(tx, evidence, (await loadSite(tx, site)).site)
    await insertSiteEvent(tx, {
      site,
      ...outcome,
      on,
      source,
      evidence,
      recordedAt: deps.now().toString(),
      recordedBy: caller.actor.accountId,
    })
    await context.journal({
      action: `register.site_${outcome.kind}`,
      subjectKind: 'site',
      subjectId: site,
      before: { value: outcome.before },
      after: { value: outcome.after, on, source },
      regionPath,
    })
  })
  return await siteDetail(deps, caller, site)
}
