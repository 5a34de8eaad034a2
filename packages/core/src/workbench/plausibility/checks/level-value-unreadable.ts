import type { Check } from '../check.ts'
import { levelIssuesFound } from '../level-issues-found.ts'

/** A value of an indicator that is neither a number nor one of the words it may be. */
export const levelValueUnreadable: Check = {
  id: 'level_value_unreadable',
  title: '评价指标的数值读不出来',
  severity: 'error',
  source: '评价指标的数值应当是数、是否、级别或者不适用',
  run: (audit) => levelIssuesFound(audit, ['level_cell_unreadable', 'level_value_wrong']),
}
