import { INDUSTRY_GROUPS } from '@qingshen/core/register/industry-group'
import type { SiteRow } from '@qingshen/contracts/register.operations'

/** The code as it is printed (an organisation code with a hyphen before its check digit) and the branch suffix. */
export function codeText({ code, branch }: Pick<SiteRow, 'code' | 'branch'>): string {
  if (code === null) return ''
  const printed = code.length === 9 ? `${code.slice(0, 8)}-${code.slice(8)}` : code
  return branch === null || branch === '' ? printed : `${printed}（${branch}）`
}

/** Class with its name; without a class the group under which a list names the enterprise. */
export function industryText({ industry, industryName, industryGroup }: SiteRow): string {
  if (industry !== null) return industryName === null ? industry : `${industryName}（${industry}）`
  return INDUSTRY_GROUPS.is(industryGroup) ? INDUSTRY_GROUPS.label(industryGroup) : (industryGroup ?? '')
}
