import type { Issue } from '@qingshen/core/kernel/issue'
import { defineIssues } from '@qingshen/core/kernel/issue-catalogue'
import { DOUBT_REASONS, codeKey, matchSite } from '@qingshen/core/register/match-site'
import type { RegisterRow } from '@qingshen/core/register/register-row.schema'
import { matchSitesByCode, matchSitesByName } from '@qingshen/store/register/match-sites'
import type { Tx } from '@qingshen/store/session/tx'
import { candidateOf } from '../import/candidate-of.ts'

const issue = defineIssues({
  site_exists: {
    severity: 'error',
    template: '名录中已有这家企业：{name}。请在它的页面上登记变更或事实，不要重复登记。',
  },
  site_doubtful: {
    severity: 'warning',
    template:
      '名录中有相近的企业：{candidate}（{reason}）。确是另一家的，写明依据后认可；是同一家的，请到它的页面上办理。',
  },
})

/** What the register within reach says about a site being entered: that it is there already, or that one is alike. */
export async function matchIssues(tx: Tx, row: RegisterRow): Promise<Issue[]> {
  const key = codeKey(row.code)
  const known = [
    ...(key === null ? [] : await matchSitesByCode(tx, [key])),
    ...(row.name === '' ? [] : await matchSitesByName(tx, [row.name])),
  ]
  const sites = [...new Map(known.map((site) => [site.site, site])).values()]
  const match = matchSite(
    row,
    sites.map((site) => candidateOf(site, row)),
  )
  if (match.kind === 'new') return []
  if (match.kind === 'same') {
    return [issue('site_exists', '/name', { name: sites.find(({ site }) => site === match.site)?.name ?? row.name })]
  }
  const [first] = match.candidates
  const candidate = match.candidates.map(({ name }) => name).join('、')
  return [issue('site_doubtful', '/name', { candidate, reason: first ? DOUBT_REASONS.label(first.reason) : '' })]
}
