import { rowsOf } from '../../workbench-data.ts'
import type { Check } from '../check.ts'
import { at, named, plain, shown } from '../check.ts'

/** A candidate was chosen that others outrank, while they were not, and nothing says why. */
export const focusNotFirst: Check = {
  id: 'focus_not_first',
  title: '审核重点不是得分最高的',
  severity: 'warning',
  source: '权重总和计分排序的结果',
  run: ({ data, focus: { ranks } }) => {
    const chosen = new Set(
      rowsOf(data, 'focus_candidates').flatMap(({ id, fields }) => (fields['is_chosen'] === 'yes' ? [id] : [])),
    )
    const passedOver = (ranks ?? []).find(({ candidate }) => !chosen.has(candidate.id))
    if (passedOver === undefined) return []
    return (ranks ?? []).flatMap(({ candidate, total }) => {
      const reason = candidate.fields['reason'] ?? ''
      if (!chosen.has(candidate.id) || total.gte(passedOver.total) || reason.trim() !== '') return []
      const message = `确定的审核重点${named(candidate)}得 ${shown(total)} 分，低于没有选的${named(passedOver.candidate)}（${shown(passedOver.total)} 分），没有写理由。请写明理由，或者重新确定。`
      const figures = [plain(total), passedOver.candidate.id, plain(passedOver.total)]
      return [{ about: [candidate.id], figures, message, places: [at('focus_candidates', candidate.id, 'reason')] }]
    })
  },
}
