import type { Check } from '../check.ts'
import { at, listed, named } from '../check.ts'

/** Candidates that cannot be ranked because scores are missing. */
export const focusScoresMissing: Check = {
  id: 'focus_scores_missing',
  title: '审核重点打分不全',
  severity: 'warning',
  source: '权重总和计分排序：每个备选的每个因素都要有得分',
  run: ({ focus: { unscored } }) => {
    if (unscored.length === 0) return []
    const names = listed(unscored.map(({ candidate, criterion }) => `${named(candidate)}的${named(criterion)}`))
    return [
      {
        about: ['scores'],
        figures: unscored.map(({ candidate, criterion }) => `${candidate.id} ${criterion.id}`),
        message: `审核重点还有 ${unscored.length} 个得分没有填：${names}。没有打分不等于 0 分，请填齐，然后才能排序。`,
        places: [...new Set(unscored.map(({ candidate }) => candidate.id))].map((id) => at('focus_candidates', id)),
      },
    ]
  },
}
