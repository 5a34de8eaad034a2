import type { Severity } from '../../kernel/issue.ts'
import { defineIssues } from '../../kernel/issue-catalogue.ts'
import type { FindingPlace } from '../plausibility/finding.schema.ts'
import type { StudyIssue } from './audit-option.ts'

const issue = defineIssues({
  study_value_missing: {
    severity: 'error',
    template: '“{title}”没有填，没有计算。没有填不等于 0，请填写；确实没有的填 0。',
  },
  study_value_negative: {
    severity: 'error',
    template: '“{title}”为 {value} 万元，不能小于 0。请核对正负号和单位（万元）。',
  },
  study_rate_wrong: { severity: 'error', template: '“{title}”为 {value} %，应在 0 至 100 % 之间。请改正。' },
  study_rate_small: {
    severity: 'warning',
    template: '“{title}”填的是 {value} %，不到百分之一。这一栏按百分数填：25 % 填 25，不填 0.25。请核对。',
  },
  study_years_wrong: { severity: 'error', template: '“{title}”为 {value} 年，应为 1 至 {most} 的整数。请改正。' },
  study_norm_wrong: {
    severity: 'error',
    template: '“要求的偿还期”应大于 0。请改正；没有要求的不填，按费用类别取定额。',
  },
  study_subsidy_above_investment: {
    severity: 'error',
    template:
      '补贴 {subsidy} 万元大于投资 {investment} 万元，净投资成了负数，各项指标没有意义。请核对两项的金额和单位（万元）。',
  },
  study_size_wrong: {
    severity: 'error',
    template: '“{title}”的数值过大、过小或者位数过多，没有计算。请核对小数点和单位。',
  },
  study_flow_year_wrong: { severity: 'error', template: '逐年现金流的“第几年”应为 0 至 {most} 的整数。请改正。' },
  study_flow_year_twice: {
    severity: 'error',
    template: '逐年现金流的第 {year} 年填了两行，分不清用哪一行。请合并或者删去一行。',
  },
  study_flow_year_missing: {
    severity: 'error',
    template: '逐年现金流缺少第 {year} 年。没有填不等于 0，请补上；那一年没有收支的填 0。',
  },
  study_flow_amount_missing: {
    severity: 'error',
    template: '逐年现金流第 {year} 年没有金额，没有计算。请填写；没有收支的填 0。',
  },
  study_gain_partly: {
    severity: 'notice',
    template: '只填了“{title}”，没有填“{other}”，按没有这一项计算。请补上；确实没有的填 0。',
  },
  study_flows_used: {
    severity: 'notice',
    template: '既填了逐年现金流，又填了年收益，按逐年现金流计算。请核对两者是否一致，或者删去不用的。',
  },
  study_outlay_differs: {
    severity: 'warning',
    template: '逐年现金流第 0 年为 {flow} 万元，与投资减去补贴（应为 {outlay} 万元）不一致。请核对其中哪一个写错。',
  },
  study_gain_below_depreciation: {
    severity: 'notice',
    template:
      '年收益 {gain} 万元小于年折旧 {depreciation} 万元，没有应税利润，按不计税计算；手册没有规定这种情形。请核对年收益和折旧年限。',
  },
  study_no_rate: {
    severity: 'notice',
    template: '没有使净现值为 0 的收益率，内部收益率不填。请看净现值；现金流正负号填反了的请改正。',
  },
  study_several_rates: {
    severity: 'notice',
    template: '现金流不止一次变号，使净现值为 0 的收益率有 {count} 个，没有唯一的内部收益率。请用净现值判断。',
  },
})

type Code = Parameters<typeof issue>[0]

/** A finding about a study with the cell it stands in. */
export function studyIssue(
  code: Code,
  place: FindingPlace,
  params: Readonly<Record<string, string | number>> = {},
): StudyIssue {
  const { severity, message }: { severity: Severity; message: string } = issue(code, '', { ...params })
  return { code, severity, message, place }
}
