import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** What somebody did or left undone, to which a law attaches consequences. */
export const BREACHES = defineCodeList('breach', '违法行为', [
  { code: 'no_disclosure', label: '不公布清洁生产审核信息' },
  { code: 'no_audit', label: '不实施强制性清洁生产审核' },
  { code: 'false_report', label: '不如实报告审核结果' },
  { code: 'no_report', label: '不报告审核结果' },
  { code: 'audit_fraud', label: '在清洁生产审核中弄虚作假' },
  { code: 'procedure_breach', label: '不按规定的程序和内容审核' },
  { code: 'official_misconduct', label: '主管部门工作人员失职' },
  { code: 'environmental_disclosure_missing', label: '不披露环境信息，或者披露的不真实、不准确' },
  { code: 'environmental_disclosure_defective', label: '披露环境信息的形式、期限不符合规定' },
])
export type Breach = CodeOf<typeof BREACHES>
