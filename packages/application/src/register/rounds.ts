import { addRound, changeRound } from '@qingshen/contracts/rounds.operations'
import type { LocalDate } from '@qingshen/core/kernel/local-date'
import { Problem } from '@qingshen/core/kernel/problem'
import { roundIssues } from '@qingshen/core/register/entered-round'
import { claimSiteField } from '@qingshen/store/register/claim-site-field'
import { loadSite } from '@qingshen/store/register/load-site'
import type { RoundFields } from '@qingshen/store/register/rounds'
import { findRound, insertRound, saveRound } from '@qingshen/store/register/rounds'
import { today } from '../deps.ts'
import { attachToSite } from '../files/attach-to-site.ts'
import { asCaller } from '../transaction.ts'
import type { Context, InputOf } from '../use-case.ts'
import { contextOf, procedure } from '../use-case.ts'
import { refuseIssues } from './check-dated.ts'
import { siteDetail } from './load-site.ts'

type Body = InputOf<typeof addRound>['body']

function fieldsOf(body: Body): RoundFields {
  return {
    ground: body.ground,
    kind: body.kind,
    listed_on: body.listedOn,
    published_on: body.publishedOn,
    reported_on: body.reportedOn,
    evaluated_on: body.evaluatedOn,
    accepted_on: body.acceptedOn,
    source: body.source,
    evidence: body.evidence,
  }
}

async function openSite(context: Context, id: string, body: Body) {
  const { site } = await loadSite(context.tx, id)
  const { region_path: regionPath, organisation: organisationId } = site
  context.require('register.edit', { regionPath, organisationId })
  const now: LocalDate = today(context.deps)
  refuseIssues(roundIssues(body, now))
  await attachToSite(context.tx, body.evidence, site)
  return site
}

async function add(context: Context, site: string, body: Body): Promise<void> {
  const loaded = await openSite(context, site, body)
  const id = context.deps.newId()
  const fields = fieldsOf(body)
  await insertRound(context.tx, { id, site, ...fields })
  await context.journal({
    action: 'register.round_added',
    subjectKind: 'site',
    subjectId: site,
    after: { round: id, ...fields },
    regionPath: loaded.region_path,
  })
}

/** Enters an earlier round of audit of a site. */
export const addRoundUseCase = procedure(addRound, async (deps, caller, { params, body }) => {
  await asCaller(deps, caller, (tx) => add(contextOf(deps, caller, tx), params.site, body))
  return { answer: await siteDetail(deps, caller, params.site) }
})

// What a list of the system has stated about a round.
const LISTED_FIELDS = ['ground', 'kind', 'listed_on', 'published_on'] as const

type Correction = { readonly site: string; readonly round: string; readonly version: number }

async function correct(context: Context, { site, round, version }: Correction, body: Body): Promise<void> {
  const loaded = await openSite(context, site, body)
  const row = await findRound(context.tx, site, round)
  if (row === undefined) throw new Problem('not_found', '没有这一轮审核的记录。请刷新页面后再看。')
  if (row.list !== null && LISTED_FIELDS.some((field) => row[field] !== fieldsOf(body)[field])) {
    throw new Problem(
      'state_forbids',
      '这一轮来自系统里的名单：列入理由、种类、列入和公布日期随名单，不能在这里改。请恢复这几项，只补报告、评估、验收日期。',
    )
  }
  if (row.version !== version) {
    throw new Problem(
      'stale_version',
      '您打开页面以后，别人已经更正了这一轮，这次没有保存。请刷新页面，核对后再改一次。',
    )
  }
  const { id: _id, site: _site, list: _list, version: _version, region_path, organisation: _org, ...before } = row
  await saveRound(context.tx, round, version, fieldsOf(body))
  await context.journal({
    action: 'register.round_corrected',
    subjectKind: 'site',
    subjectId: site,
    before: { round, ...before },
    after: { round, ...fieldsOf(body) },
    regionPath: region_path,
  })
  await claimSiteField(context.tx, site, loaded.version, `round:${round}`)
}

/** Corrects a round entered by hand or imported; what stood before is in the journal. */
export const changeRoundUseCase = procedure(changeRound, async (deps, caller, { params, body }) => {
  const { version, ...round } = body
  await asCaller(deps, caller, (tx) => correct(contextOf(deps, caller, tx), { ...params, version }, round))
  return { answer: await siteDetail(deps, caller, params.site) }
})
