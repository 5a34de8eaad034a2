import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** What a law says about one enterprise. */
export const OUTCOMES = defineCodeList('outcome', '判定结果', [
  { code: 'outside', label: '不在管辖范围' },
  { code: 'excluded', label: '依规定除外' },
  { code: 'mandatory', label: '强制性审核' },
  { code: 'voluntary', label: '自愿性审核' },
  { code: 'undetermined', label: '尚不能确定' },
])
export type Outcome = CodeOf<typeof OUTCOMES>

/** How deep a mandatory audit goes. */
export const AUDIT_MODES = defineCodeList('audit_mode', '审核方式', [
  { code: 'full', label: '全面审核' },
  { code: 'simplified', label: '简化审核' },
  { code: 'quick', label: '快速审核' },
])
export type AuditMode = CodeOf<typeof AUDIT_MODES>

/** What one reason does to the decision. */
export const EFFECTS = defineCodeList('effect', '理由的作用', [
  { code: 'excludes', label: '除外' },
  { code: 'lists', label: '列入名单' },
  { code: 'not_listed', label: '不列入名单' },
  { code: 'mandatory', label: '应当审核' },
  { code: 'voluntary', label: '自愿审核' },
  { code: 'mode', label: '审核方式' },
  { code: 'open', label: '有待查明' },
])
export type Effect = CodeOf<typeof EFFECTS>
