import { defineIssues } from '../kernel/issue-catalogue.ts'

/** Why something cannot happen to a case now; all reasons are given at once. */
export const caseRefusal = defineIssues({
  'case.unknown_event': {
    severity: 'error',
    template: '依本案适用的规定没有“{event}”这一事项（{kind}）。请核对案件种类。',
  },
  'case.state': {
    severity: 'error',
    template: '案件现在是“{state}”，“{event}”只能在“{from}”时办理（{clause}），由{who}办理。',
  },
  'case.ended': {
    severity: 'error',
    template: '案件{side}，已经办结，不能再办理“{event}”（{clause}）。确有错误的，请由{who}另行处理。',
  },
  'case.side_missing': { severity: 'error', template: '案件不在“{side}”状态，不能办理“{event}”（{clause}）。' },
  'case.side_present': {
    severity: 'error',
    template: '案件正处于“{side}”，不能办理“{event}”（{clause}），请先办结该状态。',
  },
  'case.other_actor': { severity: 'error', template: '“{event}”由{who}办理（{clause}），当前身份可以查看。' },
  'case.requirement': { severity: 'error', template: '办理“{event}”（{clause}）还缺：{requirement}。' },
  'case.claimed_day': {
    severity: 'error',
    template: '“{event}”（{clause}）登记为 {day} 办理，早于今天。请附能够证明该日期的材料，或者填写今天的日期。',
  },
  'case.day_to_come': { severity: 'error', template: '发生日期 {day} 晚于今天（{today}）。请核对。' },
  'case.day_before_opening': { severity: 'error', template: '发生日期 {day} 早于立案日期（{openedOn}）。请核对。' },
  'case.day_out_of_order': {
    severity: 'error',
    template: '发生日期 {day} 早于上一步的日期（{lastOn}），次序颠倒。请核对两个日期。',
  },
})
