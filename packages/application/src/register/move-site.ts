import { moveSite } from '@qingshen/contracts/register-entry.operations'
import { isWithinRegion } from '@qingshen/core/kernel/region-path'
import type { Issue } from '@qingshen/core/kernel/issue'
import { defineIssues } from '@qingshen/core/kernel/issue-catalogue'
import { divisionAt } from '@qingshen/core/vocabulary/division'
import type { SiteDossier } from '@qingshen/store/register/load-site'
import { saveSite } from '@qingshen/store/register/save-site'
import { today } from '../deps.ts'
import { regionPathOf } from '../reference/seed-reference.ts'
import type { Context, InputOf } from '../use-case.ts'
import { procedure } from '../use-case.ts'
import { datedIssues, refuseIssues } from './check-dated.ts'
import { recordEvent } from './record-event.ts'
import { placeName } from './site-view.ts'

type Body = InputOf<typeof moveSite>['body']

const issue = defineIssues({
  place_unknown: { severity: 'error', template: '没有代码为“{place}”的现行行政区划。请从列表中选择。' },
  place_unchanged: { severity: 'error', template: '所在地没有变化。请核对，或者改填新的所在地。' },
  place_beyond: {
    severity: 'error',
    template: '{name}不在您的管理范围内。跨地区的变更请由同时管理两地的上级机构办理。',
  },
})

function placeIssues({ deps, caller }: Context, body: Body, division: string): Issue[] {
  const { divisions } = deps.reference
  const place = divisionAt(divisions, body.place, today(deps))
  if (place === undefined) return [issue('place_unknown', '/place', { place: body.place })]
  if (place.code === division) return [issue('place_unchanged', '/place')]
  const root = caller.actor.office?.regionPath
  if (root === undefined || isWithinRegion(regionPathOf(divisions, place.code), root)) return []
  return [issue('place_beyond', '/place', { name: place.name })]
}

async function move(context: Context, { site }: SiteDossier, body: Body) {
  const { deps, tx } = context
  refuseIssues([
    ...placeIssues(context, body, site.division),
    ...datedIssues(body.on, body.source, { pointer: '/on', today: today(deps) }),
  ])
  const regionPath = regionPathOf(deps.reference.divisions, body.place)
  context.require('register.edit', { regionPath, organisationId: site.organisation })
  const address = body.address.trim()
  const moved = { division: body.place, region_path: regionPath, ...(address === '' ? {} : { address }) }
  await saveSite(tx, site.id, body.version, moved)
  const [before, after] = [site.region_path, regionPath].map((path) => placeName(deps.reference, path))
  return { kind: 'moved' as const, before: before ?? '', after: `${after}${address === '' ? '' : ` ${address}`}` }
}

/** Puts a site under another place from a day on: whoever administers that place sees it with its whole history. */
export const moveSiteUseCase = procedure(moveSite, async (deps, caller, { params, body }) => ({
  answer: await recordEvent(deps, caller, { site: params.site, statement: body }, (context, dossier) =>
    move(context, dossier, body),
  ),
}))
