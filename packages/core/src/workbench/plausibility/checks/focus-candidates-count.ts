import { rowsOf } from '../../workbench-data.ts'
import type { Check } from '../check.ts'
import { at, methodFigure, shown } from '../check.ts'

/** The audit focus is chosen from fewer or more candidates than is usual. */
export const focusCandidatesCount: Check = {
  id: 'focus_candidates_count',
  title: '备选审核重点的个数',
  severity: 'notice',
  source: '审核手册的备选重点个数',
  run: ({ data, method }) => {
    const count = rowsOf(data, 'focus_candidates').length
    const least = methodFigure(method, 'focus_candidates_least')
    const most = methodFigure(method, 'focus_candidates_most')
    if (count === 0 || least === null || most === null || (least.lte(count) && most.gte(count))) return []
    const message = `备选审核重点有 ${count} 个，一般取 ${shown(least)} 至 ${shown(most)} 个。车间少的可以全部列出，请说明理由。`
    return [{ about: ['count'], figures: [String(count)], message, places: [at('focus_candidates')] }]
  },
}
