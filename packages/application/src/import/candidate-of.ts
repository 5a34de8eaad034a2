import type { SiteCandidate } from '@qingshen/core/register/match-site'
import type { RegisterRow } from '@qingshen/core/register/register-row.schema'
import type { SiteMatch } from '@qingshen/store/register/match-sites'

/** Of an organisation with several branch suffixes the row's own one counts, where it is among them. */
export function candidateOf(site: SiteMatch, row: RegisterRow): SiteCandidate {
  const own = site.codes.filter((code) => code.length !== 18)
  const code = own[0]?.slice(0, 9) ?? site.codes[0] ?? null
  const suffixes = own.map((one) => one.slice(9) || null)
  const suffix = suffixes.includes(row.suffix) ? row.suffix : (suffixes[0] ?? null)
  return { site: site.site, name: site.name, code, suffix }
}
