import type { CodeOf } from './code-list.ts'
import { defineCodeList } from './code-list.ts'

/** What must be done after a list is published, each at most once for one enterprise and list. */
export const DUTIES = defineCodeList('duty', '义务', [
  { code: 'disclose', label: '公布清洁生产审核信息' },
  { code: 'engage_consultancy', label: '委托审核咨询服务机构' },
  { code: 'start_audit', label: '启动清洁生产审核' },
  { code: 'submit_report', label: '提交清洁生产审核报告' },
  { code: 'evaluation', label: '组织评估' },
  { code: 'acceptance', label: '通过验收' },
  { code: 'next_round', label: '开展下一轮审核' },
  { code: 'annual_disclosure_until', label: '每年披露环境信息，直至' },
  { code: 'annual_disclosure', label: '披露年度环境信息' },
  { code: 'interim_disclosure', label: '临时披露环境信息' },
  { code: 'publish_by_order', label: '按责令公布信息' },
  { code: 'correct', label: '按责令改正' },
])
export type Duty = CodeOf<typeof DUTIES>

/** Duties that run until a day and are kept when it is over; nobody has to do anything on it. */
export const DUTIES_UNTIL: readonly Duty[] = ['annual_disclosure_until']

/** Who owes a duty: the enterprise, or an office of a level. */
export const DUTY_HOLDERS = defineCodeList('duty_holder', '义务人', [
  { code: 'enterprise', label: '企业' },
  { code: 'province', label: '省级主管部门' },
  { code: 'city', label: '市级主管部门' },
  { code: 'county', label: '县级主管部门' },
])
export type DutyHolder = CodeOf<typeof DUTY_HOLDERS>
