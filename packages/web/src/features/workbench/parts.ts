import type { SheetId } from '@qingshen/core/workbench/all-sheets'
import type { WorkbenchTabId } from './workbench-tabs.tsx'

/** Which sheets are filled in which part, in order. */
export const SHEETS_OF_TABS: Readonly<Partial<Record<WorkbenchTabId, readonly SheetId[]>>> = {
  preparation: ['team', 'plan', 'publicity', 'training', 'barriers'],
  survey: ['survey_figures', 'survey_items', 'overview', 'equipment', 'site_findings'],
  level: ['level_values', 'level_requirements', 'level_variables'],
  focus: ['focus_scores', 'focus_criteria', 'focus_candidates'],
  targets: ['targets'],
  audit: [
    ...(['process_units', 'layers', 'flows', 'periods', 'flow_measurements'] as const),
    ...(['concentrations', 'relations', 'losses'] as const),
  ],
  options: [
    ...(['options', 'cost_boundaries', 'option_criteria', 'option_scores', 'option_studies'] as const),
    ...(['option_cash_flows', 'scenario_flows', 'option_work', 'option_effects', 'verified_effects'] as const),
  ],
  report: ['continuing_work'],
}

/** The part in which a sheet is filled. */
export function tabOf(sheet: string): WorkbenchTabId {
  if (sheet === 'steps') return 'progress'
  if (sheet === 'answers') return 'checks'
  if (sheet === 'level_system') return 'level'
  if (sheet === 'report_texts') return 'report'
  const found = Object.entries(SHEETS_OF_TABS).find(([, sheets]) => sheets?.some((id) => id === sheet))
  return (found?.[0] as WorkbenchTabId | undefined) ?? 'progress'
}
