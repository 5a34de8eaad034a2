import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** Why an enterprise stands on a list. */
export const AUDIT_GROUNDS = defineCodeList('audit_ground', '列入名单的理由', [
  { code: 'double_exceed', label: '超标准或超总量排放（“双超”）' },
  { code: 'double_have', label: '使用或排放有毒有害物质（“双有”）' },
  { code: 'energy_over_quota', label: '超过能耗限额，构成高耗能' },
  { code: 'scope', label: '属于规定的行业范围' },
  { code: 'agreement', label: '签订自愿审核协议' },
  { code: 'rollover', label: '上一轮审核期满' },
  { code: 'not_reported', label: '以前列入名单而未提交报告' },
  { code: 'manual', label: '主管部门提出' },
])
export type AuditGround = CodeOf<typeof AUDIT_GROUNDS>
