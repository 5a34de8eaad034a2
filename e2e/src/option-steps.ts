import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import type { AuditEffect, AuditOption } from './audit-options.ts'
import type { KnownAudit, RowSet } from './audit-rows.ts'
import { named, rowsOf } from './audit-rows.ts'
import type { EnteredPlant } from './plant-steps.ts'

/** Beside what options stand; `unstudied` are the names of those that people score and study themselves. */
type OptionsBeside = {
  readonly known: KnownAudit
  readonly plant: EnteredPlant
  readonly unstudied: readonly string[]
}

/** Rows that say all of some options: themselves, their screening, studies, work and effects. */
export function optionRows(entered: readonly AuditOption[], beside: OptionsBeside): WorkbenchChange[] {
  const { known, plant, unstudied } = beside
  const id = ({ name }: AuditOption): string => known.options.get(name) ?? ''
  const studied = entered.filter(({ name, saving }) => saving !== undefined && !unstudied.includes(name))
  return [
    ...rowsOf(
      'options',
      entered.map((option) => optionSet(option, known)),
      entered.map(id),
    ),
    ...rowsOf('cost_boundaries', [
      { cost_class: 'low', above: '0', includes: 'no', basis: '企业确定' },
      { cost_class: 'medium', above: '10', includes: 'yes', basis: '企业确定' },
      { cost_class: 'high', above: '50', includes: 'yes', basis: '企业确定' },
    ]),
    ...screening(studied.map(id)),
    ...rowsOf(
      'option_studies',
      studied.map((option) => ({ option: id(option), ...studySet(option) })),
    ),
    ...rowsOf(
      'option_work',
      entered.map((option) => ({ option: id(option), ...workSet(option) })),
    ),
    ...rowsOf(
      'option_effects',
      entered.flatMap((option) => effectSets(option, id(option), known)),
    ),
    ...rowsOf(
      'scenario_flows',
      entered.flatMap((option) =>
        (option.flows ?? []).map(([flow, change]) => ({
          option: id(option),
          flow: plant.flows.get(flow) ?? '',
          period: plant.period,
          change,
          basis: '设计水量',
        })),
      ),
    ),
    ...rowsOf('continuing_work', [
      { content: '每年检查方案的效果', from_on: '2027-01-01', finish_on: '2029-12-31', responsible: '环保科' },
      { content: '研究镀铬液在线净化', from_on: '2027-06-01', finish_on: '2028-06-30', responsible: '技术科' },
    ]),
  ]
}

function screening(options: readonly string[]): WorkbenchChange[] {
  const criteria = named(['环境效果', '经济可行性', '技术可行性', '可实施性'])
  const weights = ['9', '8', '7', '5']
  const scores = options.flatMap((option, row) =>
    [...criteria.values()].map((criterion, at) => ({ option, criterion, score: String(9 - ((row + at) % 5)) })),
  )
  const weighted = [...criteria.keys()].map((name, at) => ({ name, weight: weights[at] ?? '' }))
  return [...rowsOf('option_criteria', weighted, [...criteria.values()]), ...rowsOf('option_scores', scores)]
}

function optionSet(option: AuditOption, { indicators }: KnownAudit): RowSet {
  const { name, content, aspect, nature, investment, isRenovation, state, indicator } = option
  return {
    name,
    content,
    aspect,
    nature,
    investment,
    state,
    is_renovation: isRenovation ? 'yes' : 'no',
    ...(indicator === undefined ? {} : { indicator: indicators.get(indicator) ?? '' }),
    ...(state === 'done' ? { finished_on: '2026-09-20' } : {}),
  }
}

function studySet({ saving = '0', state }: AuditOption): RowSet {
  const verdict = state === 'dropped' ? 'open' : 'feasible'
  return {
    market: '设备有三家以上供应商，价格稳定。',
    technical: '技术成熟，同类企业已有应用，场地和供电满足要求。',
    technical_verdict: verdict,
    environmental: '减少新水和废水，不产生新的污染物。',
    environmental_verdict: verdict,
    saving,
    depreciation_years: '10',
    tax_rate: '25',
    discount_rate: '8',
    base_rate: '8',
    payback_norm: '5',
    price_share: '80',
  }
}

function workSet({ investment, state, barrier }: AuditOption): RowSet {
  const progress = { done: '100', doing: '45', accepted: '0', rejected: '0', dropped: '0' }[state]
  return {
    owner: '环保科',
    plan_from: '2026-05-01',
    plan_to: state === 'done' ? '2026-09-20' : '2027-04-30',
    funds: '自筹',
    progress,
    ...(state === 'done' ? { started_on: '2026-05-10', actual_cost: investment } : {}),
    ...(barrier === undefined ? {} : { barrier, note: '由镀铬线密闭收集代替' }),
  }
}

function effectSets(option: AuditOption, id: string, { items }: KnownAudit): RowSet[] {
  const set = (effect: AuditEffect, basis: string, amount: string): RowSet => {
    const { kind, unit, carrier, pollutant, item, name } = effect
    return {
      option: id,
      basis,
      kind,
      unit,
      amount,
      from_year: '2026',
      method: 'calculated',
      ...(carrier === undefined ? {} : { carrier }),
      ...(pollutant === undefined ? {} : { pollutant }),
      ...(item === undefined ? {} : { item: items.get(item) ?? '' }),
      ...(name === undefined ? {} : { name }),
    }
  }
  return option.effects.flatMap((effect) => [
    set(effect, 'expected', effect.expected),
    ...(effect.claimed === undefined ? [] : [set(effect, 'claimed', effect.claimed)]),
  ])
}
