import type { SheetId } from '@qingshen/core/workbench/all-sheets'
import type { ReportPart } from '@qingshen/core/report/report-template.schema'
import type { WorkbenchTabId } from '../../workbench-tabs.tsx'

export interface FillPlace {
  readonly tab: WorkbenchTabId
  readonly sheet?: SheetId
}

/** Where what a part of the report is made of is filled in; parts that come from others by themselves have none. */
const PLACES: Readonly<Partial<Record<ReportPart, FillPlace>>> = {
  team: { tab: 'preparation', sheet: 'team' },
  plan: { tab: 'preparation', sheet: 'plan' },
  publicity: { tab: 'preparation', sheet: 'publicity' },
  barriers: { tab: 'preparation', sheet: 'barriers' },
  overview: { tab: 'survey', sheet: 'overview' },
  equipment: { tab: 'survey', sheet: 'equipment' },
  process_drawing: { tab: 'audit', sheet: 'process_units' },
  survey_outputs: { tab: 'survey', sheet: 'survey_items' },
  survey_consumption: { tab: 'survey', sheet: 'survey_items' },
  standard_coal: { tab: 'survey', sheet: 'survey_items' },
  unit_consumption: { tab: 'survey', sheet: 'survey_figures' },
  survey_wastes: { tab: 'survey', sheet: 'survey_items' },
  survey_trends: { tab: 'survey', sheet: 'survey_figures' },
  findings: { tab: 'survey', sheet: 'site_findings' },
  level_before: { tab: 'level' },
  level_required: { tab: 'level' },
  level_after: { tab: 'level' },
  focus_ranking: { tab: 'focus' },
  targets: { tab: 'targets' },
  targets_reached: { tab: 'targets' },
  focus_units: { tab: 'focus' },
  balance_summary: { tab: 'audit', sheet: 'flow_measurements' },
  balances: { tab: 'audit', sheet: 'flow_measurements' },
  water_figures: { tab: 'audit', sheet: 'flows' },
  energy_figures: { tab: 'audit', sheet: 'flows' },
  losses: { tab: 'audit', sheet: 'losses' },
  low_cost_options: { tab: 'options' },
  options_table: { tab: 'options' },
  options_by_class: { tab: 'options' },
  screening: { tab: 'options' },
  studies: { tab: 'options' },
  feasibility: { tab: 'options' },
  effects_expected: { tab: 'options' },
  implementation_plan: { tab: 'options' },
  implementation: { tab: 'options' },
  effects_claimed: { tab: 'options' },
  effects_verified: { tab: 'options' },
  continuing_plan: { tab: 'report', sheet: 'continuing_work' },
  check_answers: { tab: 'checks' },
}

/** Where a gap of a section made of these parts is filled: the first part that is filled in somewhere. */
export function gapPlace(parts: readonly ReportPart[]): FillPlace | null {
  return parts.map((part) => PLACES[part]).find((place) => place !== undefined) ?? null
}
