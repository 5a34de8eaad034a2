import type { CarbonFactor } from '../../option/carbon-factor.schema.ts'
import type { CostClass } from '../../vocabulary/option-codes.ts'
import type { AuditMethod, StepInForce } from '../audit-method-in-force.schema.ts'
import type { EnergyFactor } from '../energy-factor.schema.ts'

const cited = (clause: string | null = null) => ({
  clauses: clause === null ? [] : [clause],
  reading: null,
  origin: 'somewhere',
})

function step(id: string, number: string, sheets: string[], clause: string | null = null): StepInForce {
  const words = { title: id, guidance: '做', evidence: '证' }
  const phase = number.slice(0, 1)
  return { id, number, phase, ...words, wording: 'own', sheets, needed: 'required', mark: 'K', ...cited(clause) }
}

const figure = (id: AuditMethod['figures'][number]['id'], value: string) => {
  return { id, title: id, value, mark: 'K' as const, ...cited() }
}

const boundary = (costClass: CostClass, above: string, includes: boolean) => {
  return { id: costClass, title: costClass, costClass, above, includes, mark: 'U' as const, ...cited() }
}

const ELECTRICITY: EnergyFactor = {
  id: 'electricity',
  title: '电力',
  unit: 'kwh',
  kgce: '0.1229',
  from: null,
  to: null,
  source: '表',
  mark: 'K',
}

function gridFactor(kgCo2: string, from: string, to: string | null): CarbonFactor {
  return { id: 'electricity', title: '电力', unit: 'kwh', of: { kgCo2 }, from, to, source: '表', mark: 'U' }
}

/** A method as a law states it, with two phases of it. */
export const METHOD: AuditMethod = {
  law: 'somewhere',
  on: '2026-11-22',
  mode: 'full',
  phases: [
    { id: '1', title: '审核准备', mark: 'K', ...cited('A-1') },
    { id: '2', title: '预审核', mark: 'K', ...cited('A-2') },
  ],
  steps: [
    step('team', '1.2', ['team'], 'A-14'),
    step('plan', '1.3', ['plan'], 'A-1'),
    step('publicity_and_training', '1.4', ['publicity', 'training', 'barriers'], 'A-1'),
    step('focus', '2.4', ['level_values', 'focus_criteria', 'focus_candidates', 'focus_scores'], 'A-2'),
  ],
  optionCriteria: [],
  focusCriteria: [{ id: 'main_consumption', title: '主要消耗', least: '7', most: '9', mark: 'K', ...cited() }],
  topics: [
    {
      id: 'carbon',
      title: '碳减排',
      text: '碳减排纳入审核',
      mergedFor: 'key_greenhouse_gas_emitter',
      effects: ['carbon'],
      ...cited('B-4'),
    },
  ],
  aims: [
    { code: 'save_energy', text: '节能', clause: 'B-2' },
    { code: 'cut_pollution', text: '减污', clause: 'B-2' },
  ],
  figures: [
    figure('closure_tolerance', '0.05'),
    figure('closure_tolerance_strict', '0.01'),
    figure('focus_candidates_least', '3'),
    figure('focus_candidates_most', '5'),
    figure('survey_years_least', '3'),
    figure('year_jump', '0.3'),
    figure('opposite_change_least', '0.05'),
    figure('thousandfold_least', '500'),
    figure('thousandfold_most', '2000'),
    figure('ten_thousandfold_least', '5000'),
    figure('ten_thousandfold_most', '20000'),
    figure('end_of_pipe_share', '0.5'),
    figure('verification_months', '12'),
    figure('cost_deviation', '0.3'),
  ],
  costBoundaries: [boundary('low', '0', false), boundary('medium', '10', true), boundary('high', '50', false)],
  paybackNorms: [
    { id: 'medium', title: '中费项目', costClass: 'medium', least: '2', most: '3', mark: 'F', ...cited() },
    { id: 'higher', title: '较高费项目', costClass: 'high', least: '5', most: '5', mark: 'F', ...cited() },
    { id: 'high', title: '高费项目', costClass: 'high', least: '10', most: '10', mark: 'F', ...cited() },
  ],
  acceptance: [
    { id: 'no_renovation', when: 'no_technical_renovation', effect: 'left_out', text: '不开展验收', ...cited('C-3') },
    {
      id: 'special',
      when: 'special_acceptance_passed',
      effect: 'result_taken_over',
      text: '采用结论',
      ...cited('C-3'),
    },
  ],
  energyFactors: [
    {
      id: 'raw_coal',
      title: '原煤',
      unit: 'kg',
      kgce: '0.7143',
      from: '2021-04-01',
      to: null,
      source: '表',
      mark: 'K',
    },
    { ...ELECTRICITY },
  ],
  carbonFactors: [
    {
      id: 'raw_coal',
      title: '原煤',
      unit: 'kg',
      of: { combustion: { ncv: '20.934', carbon: '26.1', oxidised: '0.94' } },
      from: null,
      to: null,
      source: '表',
      mark: 'U',
    },
    gridFactor('0.5703', '2022-01-01', '2023-12-31'),
    gridFactor('0.5366', '2024-01-01', null),
  ],
}
