import { recordFact } from '@qingshen/contracts/register.operations'
import { addDays } from '@qingshen/core/kernel/local-date'
import { Problem } from '@qingshen/core/kernel/problem'
import { factValueIssue } from '@qingshen/core/register/fact-value'
import { claimSiteField } from '@qingshen/store/register/claim-site-field'
import { recordFact as saveFact } from '@qingshen/store/register/record-fact'
import { loadSite } from '@qingshen/store/register/load-site'
import { attachToSite } from '../files/attach-to-site.ts'
import { requireDay } from '../require-day.ts'
import { asCaller } from '../transaction.ts'
import type { Context, InputOf } from '../use-case.ts'
import { contextOf, procedure } from '../use-case.ts'
import { siteDetail } from './load-site.ts'

type Body = InputOf<typeof recordFact>['body']

function refuseWrongValue(context: Context, body: Body): void {
  requireDay(body.validFrom, '/validFrom')
  requireDay(body.validTo, '/validTo')
  const classes = context.deps.reference.decide.classes
  const issue = factValueIssue(body, (code) => classes.has(code))
  if (issue !== null) throw new Problem('validation_failed', issue.message, [issue])
}

async function save(context: Context, site: string, body: Body): Promise<void> {
  const { deps, tx, caller } = context
  const loaded = (await loadSite(tx, site)).site
  context.require('register.edit', { regionPath: loaded.region_path, organisationId: loaded.organisation })
  await claimSiteField(tx, site, body.version, `fact:${body.fact}`)
  const changed = await saveFact(tx, {
    site,
    name: body.fact,
    ...(body.knownMissing || body.value === null ? {} : { value: body.value }),
    validFrom: body.validFrom,
    validTo: body.validTo === null ? null : addDays(body.validTo, 1),
    recordedAt: deps.now().toString(),
    recordedBy: caller.actor.accountId,
    source: body.source,
    evidence: body.evidence ?? null,
  })
  if (!changed) return
  await attachToSite(tx, body.evidence, loaded)
  await context.journal({
    action: 'register.fact_recorded',
    subjectKind: 'site',
    subjectId: site,
    after: {
      fact: body.fact,
      value: body.value,
      validFrom: body.validFrom,
      validTo: body.validTo,
      source: body.source,
      evidence: body.evidence ?? null,
    },
    regionPath: loaded.region_path,
  })
}

/** Records or corrects a fact; earlier rows stay in the record. */
export const recordFactUseCase = procedure(recordFact, async (deps, caller, { params, body }) => {
  await asCaller(deps, caller, async (tx) => {
    const context = contextOf(deps, caller, tx)
    refuseWrongValue(context, body)
    await save(context, params.site, body)
  })
  return { answer: await siteDetail(deps, caller, params.site) }
})
