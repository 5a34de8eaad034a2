import type { SiteRow } from '@qingshen/contracts/register.operations'

/** The code with its branch suffix, as far as there is one. */
export function codeText({ code, branch }: Pick<SiteRow, 'code' | 'branch'>): string {
  if (code === null) return ''
  return branch === null || branch === '' ? code : `${code}（${branch}）`
}

/** Class with its name; without a class the group under which a list names the enterprise. */
export function industryText({ industry, industryName, industryGroup }: SiteRow): string {
  if (industry !== null) return industryName === null ? industry : `${industryName}（${industry}）`
  return industryGroup ?? ''
}
