import type { SheetId } from '@qingshen/core/workbench/all-sheets'
import type { WorkbenchTabId } from './workbench-tabs.tsx'

/** Which sheets are filled in which part, in order. */
export const SHEETS_OF_TABS: Readonly<Partial<Record<WorkbenchTabId, readonly SheetId[]>>> = {
  preparation: ['team', 'plan', 'publicity', 'training', 'barriers'],
  survey: ['survey_figures', 'survey_items', 'overview', 'equipment', 'site_findings'],
  focus: ['focus_scores', 'focus_criteria', 'focus_candidates'],
  targets: ['targets'],
  audit: [
    ...(['process_units', 'layers', 'flows', 'periods', 'flow_measurements'] as const),
    ...(['concentrations', 'relations', 'losses'] as const),
  ],
  options: ['options'],
}

/** The part in which a sheet is filled. */
export function tabOf(sheet: string): WorkbenchTabId {
  if (sheet === 'steps') return 'progress'
  if (sheet === 'answers') return 'checks'
  const found = Object.entries(SHEETS_OF_TABS).find(([, sheets]) => sheets?.some((id) => id === sheet))
  return (found?.[0] as WorkbenchTabId | undefined) ?? 'progress'
}
