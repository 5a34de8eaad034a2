import type { ResponseOf } from '@qingshen/contracts/operation'
import { recordFactOfSites } from '@qingshen/contracts/register-bulk.operations'
import { defineIssues } from '@qingshen/core/kernel/issue-catalogue'
import { addDays } from '@qingshen/core/kernel/local-date'
import { factValueIssue } from '@qingshen/core/register/fact-value'
import { claimSiteField } from '@qingshen/store/register/claim-site-field'
import { refreshOnce } from '@qingshen/store/register/insert-sites'
import type { FactRow } from '@qingshen/store/register/load-facts'
import { loadFactsOfSites } from '@qingshen/store/register/load-facts'
import { isRecorded, recordFact } from '@qingshen/store/register/record-fact'
import type { ScopedSite } from '@qingshen/store/register/scoped-sites'
import { scopedSites } from '@qingshen/store/register/scoped-sites'
import type { AttachProof } from '../files/attach-to-sites.ts'
import { attachToSites } from '../files/attach-to-sites.ts'
import type { Context, InputOf } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { refuseIssues } from './check-dated.ts'
import { dayIssues } from './day-issues.ts'
import { factText } from './fact-view.ts'

type Body = InputOf<typeof recordFactOfSites>['body']
type Result = ResponseOf<typeof recordFactOfSites>['results'][number]['result']

const issue = defineIssues({
  site_beyond: {
    severity: 'error',
    template: '所选的第 {number} 家企业不在了，或者不在您可以维护的范围内。请取消选中后重新提交。',
  },
})

async function sitesOf({ tx }: Context, body: Body): Promise<ScopedSite[]> {
  const found = new Map((await scopedSites(tx, body.sites)).map((site) => [site.id, site]))
  refuseIssues(
    body.sites.flatMap((id, index) =>
      found.has(id) ? [] : [issue('site_beyond', `/sites/${index}`, { number: index + 1 })],
    ),
  )
  return [...found.values()]
}

function refuseWrong(context: Context, body: Body): void {
  const days = [...dayIssues(body.validFrom, '/validFrom'), ...dayIssues(body.validTo, '/validTo')]
  const classes = context.deps.reference.decide.classes
  const wrong = factValueIssue(body, (code) => classes.has(code))
  refuseIssues([...days, ...(wrong === null ? [] : [wrong])])
}

/** What is recorded of many sites at once, and how each gets the proof. */
type Recording = { readonly body: Body; readonly attach: AttachProof }

async function recordOne(context: Context, site: ScopedSite, { body, attach }: Recording): Promise<boolean> {
  const { deps, tx, caller } = context
  const draft = {
    site: site.id,
    name: body.fact,
    ...(body.knownMissing || body.value === null ? {} : { value: body.value }),
    validFrom: body.validFrom,
    validTo: body.validTo === null ? null : addDays(body.validTo, 1),
    recordedAt: deps.now().toString(),
    recordedBy: caller.actor.accountId,
    source: body.source,
  }
  if (await isRecorded(tx, draft)) return false
  const evidence = await attach(site)
  await recordFact(tx, { ...draft, evidence })
  await claimSiteField(tx, site.id, site.version, `fact:${body.fact}`)
  const { sites: _sites, ...stated } = body
  const after = { ...stated, evidence }
  const subject = { subjectKind: 'site', subjectId: site.id, regionPath: site.region_path }
  await context.journal({ action: 'register.fact_recorded', ...subject, after })
  return true
}

function textBefore(context: Context, row: FactRow | undefined): string | null {
  if (row === undefined) return null
  if (row.known_missing) return '确知没有资料'
  return factText(row.name, row.value, context.deps.reference.industries()).slice(0, 4000)
}

/** Records one fact for many sites, all of them or none; tells of each what stood there before. */
export const recordFactOfSitesUseCase = useCase(recordFactOfSites, async (context, { body }) => {
  const { tx } = context
  refuseWrong(context, body)
  const sites = await sitesOf(context, body)
  for (const { region_path: regionPath, organisation: organisationId } of sites) {
    context.require('register.edit', { regionPath, organisationId })
  }
  const recording = { body, attach: await attachToSites(context, body.evidence) }
  const ids = sites.map(({ id }) => id)
  const standing = await loadFactsOfSites(tx, ids, { validOn: body.validFrom })
  const changed = new Set<string>()
  await refreshOnce(tx, ids, async () => {
    for (const site of sites) if (await recordOne(context, site, recording)) changed.add(site.id)
  })
  const results = sites.map(({ id, name_as_listed: name }) => {
    const before = textBefore(
      context,
      standing.get(id)?.find((row) => row.name === body.fact),
    )
    const result: Result = !changed.has(id) ? 'unchanged' : before === null ? 'recorded' : 'corrected'
    return { site: id, name, result, before }
  })
  return { results }
})
