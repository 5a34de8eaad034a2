import type { Duty } from '@qingshen/core/vocabulary/duty'
import type { CaseTabId } from './case-acts.ts'

interface DutyWords {
  /** What to do, in everyday words. */
  what: string
  /** Verb with object, for the button. */
  label: string
  /** Where it is done. */
  tab: CaseTabId
}

/** What an enterprise has to do for each duty, as one would tell it on the telephone. */
export const DUTY_WORDS: Readonly<Record<Duty, DutyWords>> = {
  disclose: { what: '向社会公布本企业的有关信息，并在这里登记公布的证明。', label: '填写公布信息', tab: 'disclosure' },
  engage_consultancy: {
    what: '委托一家审核咨询服务机构并登记合同；有能力自行审核的，在这里申明并附证明。',
    label: '登记委托或自行审核',
    tab: 'people',
  },
  start_audit: {
    what: '开始审核：登记委托的机构，或者申明由本企业自行审核。',
    label: '登记委托或自行审核',
    tab: 'people',
  },
  submit_report: { what: '完成审核，把审核报告和附件交齐。', label: '准备并提交报告', tab: 'report' },
  evaluation: { what: '等待主管部门组织评估，按通知补充材料。', label: '查看报告', tab: 'report' },
  acceptance: { what: '按方案完成改造和实施，通过验收；确有困难的可以申请延期。', label: '查看期限', tab: 'duties' },
  next_round: { what: '开展下一轮审核。', label: '查看期限', tab: 'duties' },
  annual_disclosure_until: { what: '每年披露环境信息。', label: '填写披露信息', tab: 'disclosure' },
  annual_disclosure: { what: '披露上一年度的环境信息。', label: '填写披露信息', tab: 'disclosure' },
  interim_disclosure: { what: '就收到的法律文书临时披露环境信息。', label: '填写披露信息', tab: 'disclosure' },
  publish_by_order: { what: '按责令的期限公布信息，逾期将受处罚。', label: '填写公布信息', tab: 'disclosure' },
  correct: { what: '按责令改正，改正后由主管部门确认。', label: '查看责令事项', tab: 'penalty' },
}

/** Duties that run for years beside everything else: next only when nothing nearer is owed. */
export const LONG_DUTIES: ReadonlySet<Duty> = new Set(['next_round', 'annual_disclosure_until'])
