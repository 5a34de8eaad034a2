import { renameSite } from '@qingshen/contracts/register-entry.operations'
import type { Issue } from '@qingshen/core/kernel/issue'
import { defineIssues } from '@qingshen/core/kernel/issue-catalogue'
import { nameKey } from '@qingshen/core/kernel/text'
import { currentNameOf, renameOrganisation } from '@qingshen/store/register/change-organisation'
import type { SiteDossier } from '@qingshen/store/register/load-site'
import { saveSite } from '@qingshen/store/register/save-site'
import { today } from '../deps.ts'
import { pinyinOfName } from '../import/pinyin-of-name.ts'
import type { Context, InputOf } from '../use-case.ts'
import { procedure } from '../use-case.ts'
import { datedIssues, refuseIssues } from './check-dated.ts'
import { recordEvent } from './record-event.ts'

type Body = InputOf<typeof renameSite>['body']

const issue = defineIssues({
  name_unchanged: { severity: 'error', template: '新名称与现在的名称相同，没有变更。请核对。' },
  name_blank: { severity: 'error', template: '没有填新名称。请按营业执照填写。' },
  name_day_too_early: {
    severity: 'error',
    template: '现在的名称从 {from} 起使用，新名称只能从这一天之后起。请核对日期。',
  },
})

function nameIssues(body: Body, before: string, from: string | null): Issue[] {
  const found: Issue[] = []
  if (body.name.trim() === '') found.push(issue('name_blank', '/name'))
  else if (nameKey(body.name) === nameKey(before)) found.push(issue('name_unchanged', '/name'))
  if (from !== null && body.on <= from) found.push(issue('name_day_too_early', '/on', { from }))
  return found
}

async function rename(context: Context, { site, current }: SiteDossier, body: Body) {
  const { deps, tx } = context
  const name = body.name.trim()
  const ofOrganisation = body.whose === 'organisation'
  const legal = await currentNameOf(tx, site.organisation)
  const before = ofOrganisation ? (legal?.name ?? current.name) : current.name
  refuseIssues([
    ...nameIssues(body, before, ofOrganisation ? (legal?.from ?? null) : null),
    ...datedIssues(body.on, body.source, { pointer: '/on', today: today(deps) }),
  ])
  const { key: pinyin_key, initials: pinyin_initials } = pinyinOfName(name)
  await saveSite(tx, site.id, body.version, { name_as_listed: name, pinyin_key, pinyin_initials })
  if (ofOrganisation) await renameOrganisation(tx, site.organisation, { name, from: body.on, source: body.source })
  return { kind: 'renamed' as const, before: current.name, after: name }
}

/** Gives a site, and where so stated its legal person, another name from a day on; the former name stays to be found. */
export const renameSiteUseCase = procedure(renameSite, async (deps, caller, { params, body }) => ({
  answer: await recordEvent(deps, caller, { site: params.site, statement: body }, (context, dossier) =>
    rename(context, dossier, body),
  ),
}))
