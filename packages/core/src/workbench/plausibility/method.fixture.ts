import type { AuditMethod, StepInForce } from '../audit-method-in-force.schema.ts'

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
    step('focus', '2.4', ['focus_criteria', 'focus_candidates', 'focus_scores'], 'A-2'),
  ],
  optionCriteria: [],
  focusCriteria: [{ id: 'main_consumption', title: '主要消耗', least: '7', most: '9', mark: 'K', ...cited() }],
  topics: [
    { id: 'carbon', title: '碳减排', text: '碳减排纳入审核', mergedFor: 'key_greenhouse_gas_emitter', ...cited('B-4') },
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
  ],
}
