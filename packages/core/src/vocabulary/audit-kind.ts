import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** Whether a round of audit was owed or chosen. */
export const AUDIT_KINDS = defineCodeList('audit_kind', '审核种类', [
  { code: 'mandatory', label: '强制性审核' },
  { code: 'voluntary', label: '自愿性审核' },
])
export type AuditKind = CodeOf<typeof AUDIT_KINDS>
