import { rowsOf } from '../../workbench-data.ts'
import type { Check } from '../check.ts'
import { at, listed, named } from '../check.ts'
import { clauseOfStep } from '../method-step.ts'

/** Options that cannot be screened because scores are missing, once scoring has begun. */
export const optionScoresMissing: Check = {
  id: 'option_scores_missing',
  title: '方案筛选打分不全',
  severity: 'warning',
  source: '权重总和计分排序：每个方案的每个因素都要有得分',
  run: ({ data, screening: { unscored }, method }) => {
    if (unscored.length === 0 || rowsOf(data, 'option_scores').length === 0) return []
    const names = listed(unscored.map(({ candidate, criterion }) => `${named(candidate)}的${named(criterion)}`))
    return [
      {
        about: ['scores'],
        figures: unscored.map(({ candidate, criterion }) => `${candidate.id} ${criterion.id}`),
        message: `方案筛选还有 ${unscored.length} 个得分没有填：${names}。没有打分不等于 0 分，请填齐，然后才能排序。`,
        places: [...new Set(unscored.map(({ candidate }) => candidate.id))].map((id) => at('options', id)),
        clause: clauseOfStep(method, 'screening'),
      },
    ]
  },
}
