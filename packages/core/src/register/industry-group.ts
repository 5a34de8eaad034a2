import { defineCodeList } from '../vocabulary/code-list.ts'
import type { CodeOf } from '../vocabulary/code-list.ts'

/** The industry groups lists are drawn up by. A group is what a list says; no class is derived from it. */
export const INDUSTRY_GROUPS = defineCodeList('industry_group', '重点行业', [
  { code: 'cement', label: '水泥' },
  { code: 'steel', label: '钢铁' },
  { code: 'non_ferrous', label: '有色金属冶炼' },
  { code: 'chemicals', label: '化工' },
  { code: 'petrochemicals', label: '石化' },
])
export type IndustryGroup = CodeOf<typeof INDUSTRY_GROUPS>

/** The group a title or cell names (`水泥行业`, `…名单（钢铁行业）`), or null when it names none or several. */
export function industryGroupOf(printed: string): IndustryGroup | null {
  const bracketed = /[（(]([^（()）]*)[）)]\s*$/u.exec(printed)?.[1] ?? printed
  const text = bracketed.replaceAll(/\s/gu, '').replace(/(?:行业|企业)$/u, '')
  return INDUSTRY_GROUPS.entries.find((entry) => entry.label === text)?.code ?? null
}
