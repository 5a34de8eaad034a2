import { defineIssues } from '../kernel/issue-catalogue.ts'

/** Findings about a disclosure; all are given at once, beside the fields they speak of. */
export const disclosureIssue = defineIssues({
  'disclosure.missing': {
    severity: 'error',
    template: '“{label}”没有填写（{clause}）。请填写；确实没有这种情况的，选“不适用”并写明原因。',
  },
  'disclosure.no_rows': {
    severity: 'error',
    template: '“{label}”一行也没有（{clause}）。请至少填写一行；确实没有的，选“不适用”并写明原因。',
  },
  'disclosure.reason_missing': {
    severity: 'error',
    template: '“{label}”选了“不适用”，但没有写原因。请写明为什么不适用。',
  },
  'disclosure.must_apply': {
    severity: 'error',
    template: '“{label}”每家企业都有，不能选“不适用”，也不能只填“无”一类的字（{clause}）。请据实填写。',
  },
  'disclosure.not_applicable': {
    severity: 'warning',
    template: '“{label}”是应当公布的内容（{clause}），选了“不适用”。公布后由主管部门核实；确有这种情况的，请据实填写。',
  },
  'disclosure.bare_word': {
    severity: 'warning',
    template: '“{label}”只填了“{value}”（{clause}）。公布后由主管部门核实；确有内容的，请据实填写。',
  },
  'disclosure.cell_missing': {
    severity: 'error',
    template: '“{label}”第 {row} 行“{column}”没有填写。空白不等于零：是零请填 0，没有这一项请选“不适用”。',
  },
  'disclosure.not_a_number': {
    severity: 'error',
    template: '“{label}”第 {row} 行“{column}”填的是“{value}”，不是数。请只填数字，单位另选。',
  },
  'disclosure.negative': {
    severity: 'error',
    template: '“{label}”第 {row} 行“{column}”是负数（{value}）。请核对。',
  },
  'disclosure.unit_missing': {
    severity: 'error',
    template: '“{label}”第 {row} 行“{column}”没有选单位。可用的单位：{units}。',
  },
  'disclosure.unit_unknown': {
    severity: 'error',
    template: '“{label}”第 {row} 行“{column}”的单位“{unit}”不在可用的单位之列：{units}。',
  },
  'disclosure.choice_unknown': {
    severity: 'error',
    template: '“{label}”第 {row} 行“{column}”的选项“{value}”不存在。请重新选择。',
  },
  'disclosure.zero': {
    severity: 'notice',
    template: '“{label}”第 {row} 行“{column}”填的是 0，公布后表示确实为零。没有监测或者不涉及的，请改选“不适用”。',
  },
  'disclosure.secret_reason_missing': {
    severity: 'error',
    template: '“{label}”标为商业秘密，但没有写理由。请写明为什么属于商业秘密。',
  },
  'disclosure.secret_not_allowed': {
    severity: 'error',
    template: '“{label}”必须向社会公布，不能标为商业秘密（{clause}）。请取消标记。',
  },
  'disclosure.secret_undecided': {
    severity: 'warning',
    template: '“{label}”申请按商业秘密不公布，主管部门还没有答复。现在公布的，先不含这一项；不同意的，需要更正公布。',
  },
  'disclosure.secret_asked_again': {
    severity: 'warning',
    template: '“{label}”申请按商业秘密不公布，主管部门没有同意过。再次申请获得同意以前，公布时会包括这一项。',
  },
  'disclosure.secret_refused': {
    severity: 'warning',
    template: '“{label}”申请按商业秘密不公布，主管部门没有同意，公布时会包括这一项。',
  },
  'disclosure.medium_not_allowed': {
    severity: 'error',
    template: '公布途径“{medium}”不符合规定（{clause}：{rule}）。请改在规定的途径公布后再登记。',
  },
  'disclosure.medium_unnamed': {
    severity: 'error',
    template: '没有写公布在哪里。请填写媒体、网站或者系统的名称。',
  },
  'disclosure.proof_missing': {
    severity: 'error',
    template: '没有公布的证明。请填写公布的网址，或者附刊登页面的截图、扫描件。',
  },
  'disclosure.link_invalid': {
    severity: 'error',
    template: '公布网址“{link}”不完整。请从浏览器地址栏复制以 http:// 或 https:// 开头的网址。',
  },
  'disclosure.correction_reason_missing': {
    severity: 'error',
    template: '更正已公布的内容要写明理由。请写明哪里不对、为什么更正。',
  },
})
