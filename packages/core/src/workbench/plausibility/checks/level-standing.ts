import { at } from '../check.ts'
import type { Check } from '../check.ts'
import { levelIssuesFound } from '../level-issues-found.ts'

const CODES = [
  'level_fictitious',
  'level_unverified_rows',
  'level_weight_unknown',
  'level_group_empty',
  'level_benchmarks_cross',
]

/** What a reader must know of the level: the system is made up, or not compared with the print, or gives no level here. */
export const levelStanding: Check = {
  id: 'level_standing',
  title: '算出的等级不能作为依据',
  severity: 'warning',
  source: '只有与原文核对过的指标体系才能说明水平',
  run: (audit) =>
    levelIssuesFound(audit, CODES, ({ code, message, place }) => ({
      severity: 'warning',
      message: code === 'level_fictitious' ? `${message}请换用正式发布的评价指标体系。` : message,
      places: [place.row === null ? at('level_system') : place],
    })),
}
