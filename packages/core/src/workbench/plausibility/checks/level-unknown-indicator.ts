import type { Check } from '../check.ts'
import { levelIssuesFound } from '../level-issues-found.ts'

/** Values of indicators and of variables that the chosen system does not have. */
export const levelUnknownIndicator: Check = {
  id: 'level_unknown_indicator',
  title: '体系里没有的指标',
  severity: 'warning',
  source: '评价指标以选定的指标体系为准',
  run: (audit) => levelIssuesFound(audit, ['level_cell_unknown', 'level_variable_cell_unknown']),
}
