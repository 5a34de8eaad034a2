import type { CodeOf } from '../vocabulary/code-list.ts'
import { defineCodeList } from '../vocabulary/code-list.ts'

/** Where a case stands on its way from the list to the accepted audit. */
export const CASE_STATES = defineCodeList('case_state', '办理状态', [
  { code: 'applied', label: '已申请，待组织' },
  { code: 'opened', label: '待启动' },
  { code: 'auditing', label: '审核中' },
  { code: 'submitted', label: '报告已提交，待受理' },
  { code: 'returned', label: '退回补正' },
  { code: 'received', label: '已受理，待评估' },
  { code: 'evaluated', label: '评估通过，待验收' },
  { code: 'evaluation_failed', label: '评估不通过，应重新审核' },
  { code: 'accepted', label: '验收合格' },
  { code: 'acceptance_failed', label: '验收不合格' },
  { code: 'reviewed', label: '已评审，待公布结果' },
  { code: 'published', label: '结果已公布' },
  { code: 'withdrawn', label: '已撤回' },
])
export type CaseState = CodeOf<typeof CASE_STATES>

/** What is true of a case beside its state; several at once. Those in `ENDING_SIDES` end it. */
export const CASE_SIDES = defineCodeList('case_side', '附加状态', [
  { code: 'suspended', label: '停产中止' },
  { code: 'extended', label: '已延期' },
  { code: 'under_rectification', label: '限期改正' },
  { code: 'under_penalty', label: '处罚中' },
  { code: 'under_recheck', label: '复核中' },
  { code: 'removed', label: '已移出' },
  { code: 'deemed_done', label: '视同完成' },
  { code: 'rolled_over', label: '转入下一批名单' },
])
export type CaseSide = CodeOf<typeof CASE_SIDES>

/** The sides with which a case is over, whatever its state. */
export const ENDING_SIDES: readonly CaseSide[] = ['removed', 'deemed_done', 'rolled_over']

/** What may happen to a case. */
export const CASE_EVENTS = defineCodeList('case_event', '办理事项', [
  { code: 'opened', label: '立案' },
  { code: 'applied', label: '提交自愿审核申请计划' },
  { code: 'organised', label: '组织自愿审核' },
  { code: 'ordered_to_audit', label: '责令开展审核' },
  { code: 'agreement_signed', label: '签订节能减排协议' },
  { code: 'withdrawn', label: '撤回申请' },
  { code: 'application_refused', label: '不予组织' },
  { code: 'mode_fixed', label: '确定审核方式' },
  { code: 'acceptance_not_needed', label: '认定不需验收或者采用已有的验收结论' },
  { code: 'disclosed', label: '公布企业信息' },
  { code: 'disclosure_verified', label: '核实公布情况' },
  { code: 'annual_disclosed', label: '披露年度环境信息' },
  { code: 'interim_disclosed', label: '临时披露环境信息' },
  { code: 'result_disclosed', label: '公布审核结果' },
  { code: 'ordered_to_publish', label: '责令公布' },
  { code: 'self_inspected', label: '登记自查' },
  { code: 'engaged', label: '委托审核咨询服务机构' },
  { code: 'own_capability_declared', label: '申明自行审核' },
  { code: 'audit_started', label: '启动审核' },
  { code: 'plan_filed', label: '报送审核计划' },
  { code: 'submitted', label: '提交审核报告' },
  { code: 'returned', label: '退回补正' },
  { code: 'received', label: '受理报告' },
  { code: 'evaluated', label: '评估通过' },
  { code: 'evaluation_failed', label: '评估不通过' },
  { code: 'accepted', label: '验收合格' },
  { code: 'acceptance_failed', label: '验收不合格' },
  { code: 'reviewed', label: '专家评审通过' },
  { code: 'result_published', label: '公布评审结果并抄报上级' },
  { code: 'urged', label: '指导督促' },
  { code: 'progress_reported', label: '报告方案实施进度' },
  { code: 'extension_asked', label: '申请延期' },
  { code: 'extended', label: '批准延期' },
  { code: 'extension_refused', label: '不予延期' },
  { code: 'suspended', label: '停产中止' },
  { code: 'resumed', label: '恢复生产' },
  { code: 'ordered_to_correct', label: '责令限期改正' },
  { code: 'corrected', label: '改正完毕' },
  { code: 'penalised', label: '作出行政处罚' },
  { code: 'penalty_settled', label: '处罚履行完毕' },
  { code: 'recheck_opened', label: '列入复核' },
  { code: 'recheck_closed', label: '复核结束' },
  { code: 'legal_document_received', label: '收到生态环境法律文书' },
  { code: 'removed', label: '移出名单' },
  { code: 'deemed_done', label: '认定视同完成审核' },
  { code: 'rolled_over', label: '转入下一批名单' },
])
export type CaseEvent = CodeOf<typeof CASE_EVENTS>

/** What must be there before something may happen; each is established by the use case that records the event. */
export const CASE_REQUIREMENTS = defineCodeList('case_requirement', '办理条件', [
  { code: 'reason', label: '写明理由' },
  { code: 'evidence', label: '附证明材料' },
  { code: 'number', label: '填写文号' },
  { code: 'disclosure_complete', label: '公布内容齐全' },
  { code: 'publication_proved', label: '附公布的证明（链接或者截图、日期）' },
  { code: 'engagement_complete', label: '委托合同、审核范围、人员和利益冲突声明齐全' },
  { code: 'capability_proved', label: '自行审核的能力有证明' },
  { code: 'report_complete', label: '报告及附件齐全' },
  { code: 'certified', label: '签署真实性承诺' },
  { code: 'extension_open', label: '有尚未答复的延期申请' },
  { code: 'within_limit', label: '延期不超过规定的上限' },
  { code: 'due_given', label: '写明期限' },
  { code: 'order_unmet', label: '责令改正的期限已过而没有改正' },
  { code: 'order_open', label: '有尚未完成的责令事项' },
  { code: 'ground_given', label: '写明认定的依据' },
])
export type CaseRequirement = CodeOf<typeof CASE_REQUIREMENTS>
