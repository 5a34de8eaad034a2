import { decimal, isDecimalText } from '../kernel/decimal.ts'
import { defineIssues } from '../kernel/issue-catalogue.ts'
import type { Issue } from '../kernel/issue.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { DEPARTMENTS } from '../vocabulary/department.ts'
import type { OfficeLevel } from '../vocabulary/office.ts'
import { OFFICE_LEVELS } from '../vocabulary/office.ts'
import type { PenaltyOption } from './penalty-options-on.ts'

const penaltyIssue = defineIssues({
  'penalty.no_article': {
    severity: 'error',
    template: '所选的条款不适用于这一天的行为。请重新选择行为、日期和条款。',
  },
  'penalty.act_after_decision': {
    severity: 'error',
    template: '行为日期 {actOn} 晚于决定日期 {decidedOn}。请核对两个日期。',
  },
  'penalty.other_authority': {
    severity: 'error',
    template: '依{clause}，这种行为由{who}处罚，本机构无权作出决定。请移送有权机关。',
  },
  'penalty.order_unmet': {
    severity: 'error',
    template:
      '依{clause}，先责令限期改正，拒不改正的才处以罚款。本案没有期满而未改正的责令，请先责令改正，或者等期满后再决定。',
  },
  'penalty.not_a_sum': {
    severity: 'error',
    template: '罚款金额“{amount}”不是金额。请以元为单位填写数字，最多两位小数；不罚款的留空。',
  },
  'penalty.below_range': {
    severity: 'error',
    template: '罚款 {amount} 元低于{clause}规定的下限 {min} 元。请核对；减轻处罚的，另选法定依据。',
  },
  'penalty.above_range': {
    severity: 'error',
    template: '罚款 {amount} 元高于{clause}规定的上限 {max} 元。请核对。',
  },
  'penalty.range_unknown': {
    severity: 'warning',
    template: '{clause}的罚款幅度没有读到原文，系统没有核对金额。请自行核对。',
  },
  'penalty.comparison_missing': {
    severity: 'error',
    template: '行为之后法律有变化（{clause}）。请写明两个时间的规定哪一个处罚较轻、适用哪一个。',
  },
})

/** A penalty about to be imposed: by whom, by which article, how much. */
export type PenaltyDraft = {
  readonly option: PenaltyOption | null
  readonly actOn: LocalDate
  readonly decidedOn: LocalDate
  /** Departments the office acts as, and its level. */
  readonly office: { readonly capacities: readonly string[]; readonly level: OfficeLevel }
  /** Yuan as typed; empty for no fine. */
  readonly amount: string
  /** True when an order of the case has run out without being obeyed. */
  readonly hasUnmetOrder: boolean
  /** Why the older or the newer law applies; asked for where `timeRuleClause` is given. */
  readonly comparison: string
  readonly timeRuleClause: string | null
}

/** Everything that stands against imposing a penalty, all at once; sums are compared as exact decimals. */
export function judgePenalty(draft: PenaltyDraft): Issue[] {
  const { option, actOn, decidedOn, comparison, timeRuleClause } = draft
  return [
    ...(actOn > decidedOn ? [penaltyIssue('penalty.act_after_decision', '/actOn', { actOn, decidedOn })] : []),
    ...(option === null ? [penaltyIssue('penalty.no_article', '/article')] : optionIssues(option, draft)),
    ...(timeRuleClause !== null && comparison.trim() === ''
      ? [penaltyIssue('penalty.comparison_missing', '/comparison', { clause: timeRuleClause })]
      : []),
  ]
}

function optionIssues(option: PenaltyOption, { office, amount, hasUnmetOrder }: PenaltyDraft): Issue[] {
  const found: Issue[] = []
  const { competence, competenceClause: clause } = option
  const isCompetent = competence.some(
    ({ department, levels }) => office.capacities.includes(department) && levels.includes(office.level),
  )
  if (competence.length > 0 && !isCompetent) {
    const who = competence.map(({ department, levels }) => {
      return `${levels.map((level) => OFFICE_LEVELS.label(level)).join('、')}${DEPARTMENTS.label(department)}`
    })
    found.push(penaltyIssue('penalty.other_authority', '/article', { clause, who: who.join('或者') }))
  }
  if (amount.trim() === '') return found
  if (option.needsOrder && !hasUnmetOrder) {
    found.push(penaltyIssue('penalty.order_unmet', '/amount', { clause: option.article }))
  }
  return [...found, ...amountIssues(option, amount.trim())]
}

const SUM = /^\d{1,12}(?:\.\d{1,2})?$/

function amountIssues({ article, amount: range }: PenaltyOption, amount: string): Issue[] {
  if (!isDecimalText(amount) || !SUM.test(amount) || decimal(amount).isZero()) {
    return [penaltyIssue('penalty.not_a_sum', '/amount', { amount })]
  }
  if (range === null) return [penaltyIssue('penalty.range_unknown', '/amount', { clause: article })]
  const { min, max } = range
  if (min !== null && decimal(amount).lt(decimal(min))) {
    return [penaltyIssue('penalty.below_range', '/amount', { amount, clause: article, min })]
  }
  if (max !== null && decimal(amount).gt(decimal(max))) {
    return [penaltyIssue('penalty.above_range', '/amount', { amount, clause: article, max })]
  }
  return []
}
