import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import type { AuditEffect, AuditOption } from './audit-option.ts'
import { PLANT_PERIOD } from './plant-rows.ts'
import type { RowSet } from './rows.ts'
import { byName, rowId, rowsOf } from './rows.ts'

/** Which indicator system options answer to, and the names of those that people score and study themselves. */
type OptionsBeside = { readonly system: 'teaching' | 'imported'; readonly unstudied?: readonly string[] }

/** Rows that say of some options what they are, what they cost and how they were screened and studied. */
export function optionRows(
  audit: string,
  entered: readonly AuditOption[],
  { system, unstudied = [] }: OptionsBeside,
): WorkbenchChange[] {
  const studied = entered.filter(({ name, saving }) => saving !== undefined && !unstudied.includes(name))
  const sets = entered.map((option) => optionSet(audit, option, system))
  const studies = studied.map((option) => ({ option: idOf(audit, option), ...studySet(option) }))
  return [
    ...rowsOf(audit, 'options', sets, byName),
    ...rowsOf(audit, 'cost_boundaries', BOUNDARIES),
    ...screening(audit, studied),
    ...rowsOf(audit, 'option_studies', studies),
    ...scenarioRows(audit, entered),
  ]
}

/** Rows that say how options are carried out and what they bring. */
export function resultRows(audit: string, entered: readonly AuditOption[]): WorkbenchChange[] {
  return [
    ...rowsOf(
      audit,
      'option_work',
      entered.map((option) => ({ option: idOf(audit, option), ...workSet(option) })),
    ),
    ...rowsOf(
      audit,
      'option_effects',
      entered.flatMap((option) => effectSets(audit, option)),
    ),
    ...rowsOf(audit, 'continuing_work', CONTINUING),
  ]
}

const BOUNDARIES = [
  { cost_class: 'low', above: '0', includes: 'no', basis: '企业确定' },
  { cost_class: 'medium', above: '10', includes: 'yes', basis: '企业确定' },
  { cost_class: 'high', above: '50', includes: 'yes', basis: '企业确定' },
]

const CONTINUING = [
  { content: '每年检查方案的效果', from_on: '2027-01-01', finish_on: '2029-12-31', responsible: '环保科' },
  { content: '研究镀铬液在线净化', from_on: '2027-06-01', finish_on: '2028-06-30', responsible: '技术科' },
]

const CRITERIA = [
  { name: '环境效果', basis: 'environmental_effect', weight: '9' },
  { name: '经济可行性', basis: 'economic_feasibility', weight: '8' },
  { name: '技术可行性', basis: 'technical_feasibility', weight: '7' },
  { name: '可实施性', basis: 'practicability', weight: '5' },
]

function idOf(audit: string, { name }: AuditOption): string {
  return rowId(audit, 'options', name)
}

function screening(audit: string, options: readonly AuditOption[]): WorkbenchChange[] {
  const scores = options.flatMap((option) =>
    CRITERIA.map(({ name }, at) => ({
      option: idOf(audit, option),
      criterion: rowId(audit, 'option_criteria', name),
      score: option.scores?.[at] ?? '',
    })),
  )
  return [...rowsOf(audit, 'option_criteria', CRITERIA, byName), ...rowsOf(audit, 'option_scores', scores)]
}

function scenarioRows(audit: string, entered: readonly AuditOption[]): WorkbenchChange[] {
  const changes = entered.flatMap((option) =>
    (option.flows ?? []).map(([flow, change]) => ({
      option: idOf(audit, option),
      flow: rowId(audit, 'flows', flow),
      period: rowId(audit, 'periods', PLANT_PERIOD),
      change,
      basis: '设计水量',
    })),
  )
  return rowsOf(audit, 'scenario_flows', changes)
}

function optionSet(audit: string, option: AuditOption, system: OptionsBeside['system']): RowSet {
  const { name, content, aspect, nature, investment, isRenovation, state, indicator, cause, finding, work } = option
  return {
    name,
    content,
    aspect,
    nature,
    investment,
    state,
    is_renovation: isRenovation ? 'yes' : 'no',
    ...(indicator === undefined ? {} : { indicator: rowId(audit, 'level_values', indicator[system]) }),
    ...(cause === undefined ? {} : { loss: rowId(audit, 'losses', cause) }),
    ...(finding === undefined ? {} : { finding: rowId(audit, 'site_findings', finding) }),
    ...(work.finished === undefined ? {} : { finished_on: work.finished }),
  }
}

function studySet({ saving = '0', state, study }: AuditOption): RowSet {
  const verdict = state === 'dropped' ? 'open' : 'feasible'
  return {
    market: '不改变产品和规模，设备有三家以上供应商。',
    ...study,
    technical_verdict: verdict,
    environmental_verdict: verdict,
    income: '0',
    saving,
    depreciation_years: '10',
    tax_rate: '25',
    discount_rate: '8',
    base_rate: '8',
    payback_norm: '5',
    price_share: '80',
  }
}

function workSet({ work, state, barrier }: AuditOption): RowSet {
  const progress = { done: '100', doing: '45', accepted: '0', rejected: '0', dropped: '0' }[state]
  const { owner, plan, started, cost } = work
  return {
    owner,
    plan_from: plan[0],
    plan_to: plan[1],
    funds: '自筹',
    progress,
    ...(started === undefined ? {} : { started_on: started }),
    ...(cost === undefined ? {} : { actual_cost: cost }),
    ...(barrier === undefined ? {} : { barrier, note: '由镀铬线密闭收集代替' }),
  }
}

function effectSets(audit: string, option: AuditOption): RowSet[] {
  const set = ({ kind, unit, carrier, pollutant, item }: AuditEffect, basis: string, amount: string): RowSet => ({
    option: idOf(audit, option),
    basis,
    kind,
    unit,
    amount,
    from_year: '2026',
    method: 'calculated',
    ...(carrier === undefined ? {} : { carrier }),
    ...(pollutant === undefined ? {} : { pollutant }),
    ...(item === undefined ? {} : { item: rowId(audit, 'survey_items', item) }),
  })
  return option.effects.flatMap((effect) => [
    set(effect, 'expected', effect.expected),
    ...(effect.claimed === undefined ? [] : [set(effect, 'claimed', effect.claimed)]),
  ])
}
