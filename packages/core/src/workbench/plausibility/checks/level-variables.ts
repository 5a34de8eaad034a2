import type { Check } from '../check.ts'
import { levelIssuesFound } from '../level-issues-found.ts'

const CODES = [
  'level_variable_missing',
  'level_variable_wrong',
  'level_shares_not_one',
  'level_share_negative',
  'level_benchmark_valueless',
  'level_weight_valueless',
  'level_weight_negative',
  'level_weights_not_one',
]

/** Variables of the system that are missing, out of range, or shares that do not sum to the whole. */
export const levelVariables: Check = {
  id: 'level_variables',
  title: '评价指标的变量缺少或者不对',
  severity: 'warning',
  source: '基准值和权重是变量的式子时，等级由变量决定',
  run: (audit) => levelIssuesFound(audit, CODES),
}
