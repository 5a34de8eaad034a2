import { CASE_EVENTS } from './case-codes.ts'

const EVENT = 'case.'

/** What is done about a case beside its events, as the journal names it. */
const ACTIONS: Readonly<Record<string, string>> = {
  'case.delegated': '委托咨询服务机构办理',
  'case.delegation_revoked': '收回委托',
  'submission.begun': '开始准备报告',
  'submission.document_added': '加入报告文件',
  'submission.document_removed': '移除报告文件',
  'submission.evidence_added': '加入证明材料',
  'submission.evidence_removed': '移除证明材料',
  'submission.asked': '请企业提交报告',
  'disclosure.begin': '开始填写公布内容',
  'disclosure.correct': '开始更正公布内容',
  'disclosure.withdraw': '撤下公开的版本',
  'disclosure.secret_approved': '同意保密申请',
  'disclosure.secret_refused': '不同意保密申请',
  'penalty.publish': '登记处罚的公布',
  'workbench.commented': '对审核提出意见',
  'workbench.comment_resolved': '审核意见已处理',
}

/** What is being prepared and is nobody's business but the enterprise's until it is handed in. */
export const PREPARING_ACTIONS: readonly string[] = [
  'submission.begun',
  'submission.document',
  'submission.evidence',
  'submission.asked',
  'disclosure.begin',
  'disclosure.correct',
]

/** The Chinese words for an action of the journal on a case; the action itself where none are known. */
export function caseActionText(action: string): string {
  const known = ACTIONS[action]
  if (known !== undefined) return known
  const event = action.startsWith(EVENT) ? action.slice(EVENT.length) : ''
  return CASE_EVENTS.is(event) ? CASE_EVENTS.label(event) : action
}
