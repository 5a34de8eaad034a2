import type { BodyOf } from '@qingshen/contracts/operation'
import type { createSite } from '@qingshen/contracts/register-entry.operations'
import type { Issue } from '@qingshen/core/kernel/issue'
import { evidenceOf, NO_EVIDENCE } from '../../shared/ui/form/evidence-field.tsx'

/** An enterprise as it is being typed; empty text is "not stated". */
export const EMPTY_SITE = {
  name: '',
  code: '',
  place: '',
  address: '',
  permitNumber: '',
  group: '',
  industry: '',
  employees: '',
  revenue: '',
  size: '',
  permitClass: '',
  validFrom: '',
  source: '',
  ...NO_EVIDENCE,
}
export type SiteDraft = typeof EMPTY_SITE

/** The warnings somebody may accept, each with the basis he types. */
export const EMPTY_BASES = {
  code_missing: '',
  branch_suffix_incomplete: '',
  industry_unknown: '',
  size_contradicts: '',
  site_doubtful: '',
  organisation_known: '',
}
export type Bases = typeof EMPTY_BASES
export type Acceptable = keyof Bases

/** What each warning that can be accepted is about. */
export const ACCEPTABLE_LABELS: Readonly<Record<Acceptable, string>> = {
  code_missing: '没有代码',
  branch_suffix_incomplete: '分支后缀不全',
  industry_unknown: '分类表里没有的行业小类',
  size_contradicts: '规模与人员、收入不符',
  site_doubtful: '与名录中的企业相近',
  organisation_known: '代码属于已登记的法人',
}

/** The warnings among the findings that can be accepted, each once. */
export function acceptableIn(issues: readonly Issue[]): readonly (Issue & { code: Acceptable })[] {
  return issues.filter((issue): issue is Issue & { code: Acceptable } => issue.code in EMPTY_BASES)
}

/** A draft as it is sent: warnings whose basis was typed are accepted. */
export function siteBody(draft: SiteDraft, bases: Bases): BodyOf<typeof createSite> {
  const { evidence: _evidence, evidenceName: _name, source, ...fields } = draft
  const accepted = Object.entries(bases).flatMap(([code, text]) => {
    const basis = text.trim()
    return basis === '' ? [] : [{ code, basis }]
  })
  return { ...fields, source: source.trim(), evidence: evidenceOf(draft), accepted }
}
