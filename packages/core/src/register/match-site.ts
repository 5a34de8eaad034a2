import { defineCodeList } from '../vocabulary/code-list.ts'
import type { CodeOf } from '../vocabulary/code-list.ts'
import { nameKey } from '../kernel/text.ts'
import { isUnifiedCode, organisationCodeIn } from '../kernel/unified-code.ts'

/** What a site is recognised by: its code (9 or 18 characters), branch suffix, and name. */
export type SiteKeys = { readonly code: string | null; readonly suffix: string | null; readonly name: string }

export type SiteCandidate = SiteKeys & { readonly site: string }

/** Why a site may be the one: each with the Chinese phrase of the list. */
export const DOUBT_REASONS = defineCodeList('doubt_reason', '疑为同一企业的理由', [
  { code: 'same_code_other_name', label: '代码相同，名称不同' },
  { code: 'same_code_other_suffix', label: '代码和名称相同，分支后缀不同' },
  { code: 'same_name_other_code', label: '名称相同，代码不同' },
  { code: 'same_name_without_code', label: '名称相同，其中一个没有代码' },
  { code: 'several_alike', label: '代码、后缀和名称都相同的不止一家' },
])
export type DoubtReason = CodeOf<typeof DOUBT_REASONS>

/**
 * The match of one row with the register: the same site, a new one, or a doubtful case which a person decides, with
 * the sites in question and why each is.
 */
export type SiteMatch =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly site: string }
  | { readonly kind: 'doubtful'; readonly candidates: readonly { site: string; name: string; reason: DoubtReason }[] }

/** What codes are compared by: the organisation code, also of a unified code. */
export function codeKey(code: string | null): string | null {
  if (code === null) return null
  return isUnifiedCode(code) ? organisationCodeIn(code) : code
}

/**
 * Matches a row with the sites that share its code or its name: same code, suffix and name are one site; a branch
 * (other name and other stated suffix) is another; everything in between is for a person to decide.
 */
export function matchSite(row: SiteKeys, candidates: readonly SiteCandidate[]): SiteMatch {
  const judged = candidates.map((candidate) => ({ candidate, relation: relationOf(row, candidate) }))
  const same = judged.filter(({ relation }) => relation === 'same')
  const only = same[0]
  if (only && same.length === 1) return { kind: 'same', site: only.candidate.site }
  const doubtful = judged.flatMap(({ candidate: { site, name }, relation }) =>
    relation === 'other' ? [] : [{ site, name, reason: relation === 'same' ? ('several_alike' as const) : relation }],
  )
  return doubtful.length === 0 ? { kind: 'new' } : { kind: 'doubtful', candidates: doubtful }
}

function relationOf(row: SiteKeys, candidate: SiteKeys): 'same' | 'other' | DoubtReason {
  const sameName = nameKey(row.name) === nameKey(candidate.name)
  const [mine, theirs] = [codeKey(row.code), codeKey(candidate.code)]
  if (mine === null || theirs === null) {
    if (!sameName) return 'other'
    return mine === theirs ? 'same' : 'same_name_without_code'
  }
  if (mine !== theirs) return sameName ? 'same_name_other_code' : 'other'
  const sameSuffix = row.suffix === candidate.suffix
  if (sameName) return sameSuffix ? 'same' : 'same_code_other_suffix'
  const bothStated = row.suffix !== null && candidate.suffix !== null
  return bothStated && !sameSuffix ? 'other' : 'same_code_other_name'
}
