import { rowsOf } from '../../workbench-data.ts'
import type { Check } from '../check.ts'
import { at, named } from '../check.ts'
import { clauseOfStep } from '../method-step.ts'

/** There are candidates, and none is chosen as the audit focus. */
export const focusNotChosen: Check = {
  id: 'focus_not_chosen',
  title: '没有确定审核重点',
  severity: 'warning',
  source: '预审核：确定审核重点',
  run: ({ data, method, focus: { ranks } }) => {
    const candidates = rowsOf(data, 'focus_candidates')
    if (candidates.length === 0 || candidates.some(({ fields }) => fields['is_chosen'] === 'yes')) return []
    const [first] = ranks ?? []
    const hint = first === undefined ? '' : `按打分排在第一的是${named(first.candidate)}。`
    return [
      {
        about: ['focus'],
        figures: candidates.map(({ id }) => id),
        message: `列了 ${candidates.length} 个备选审核重点，还没有确定。${hint}请在确定的备选上选“是”并写明理由。`,
        places: candidates.map(({ id }) => at('focus_candidates', id, 'is_chosen')),
        clause: clauseOfStep(method, 'focus'),
      },
    ]
  },
}
