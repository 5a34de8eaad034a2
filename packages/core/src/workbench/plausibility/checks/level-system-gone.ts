import { chosenSystem } from '../../level/chosen-system.ts'
import type { Check } from '../check.ts'
import { at } from '../check.ts'
import { levelClause } from '../level-step.ts'

/** The chosen indicator system is not within reach: discarded, of another audit, or never there. */
export const levelSystemGone: Check = {
  id: 'level_system_gone',
  title: '选定的评价指标体系找不到',
  severity: 'warning',
  source: '水平由选定的评价指标体系算出',
  run: ({ data, method, beside: { system } }) => {
    const chosen = chosenSystem(data)
    if (chosen === null || system !== null) return []
    const message = `选定的评价指标体系（${chosen.ref}）找不到，或者没有发布，等级算不出来。请在“水平”里重新选定，或者重新导入。`
    const places = [at('level_system', chosen.row.id, 'system')]
    return [{ about: ['level'], figures: [chosen.ref], message, places, clause: levelClause(method) }]
  },
}
