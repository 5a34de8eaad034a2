import { chosenSystem } from '../../level/chosen-system.ts'
import type { Check } from '../check.ts'
import { at } from '../check.ts'
import { levelClause } from '../level-step.ts'

/** The level is computed by a system that the team of the audit entered itself: nobody else has compared it with the print. */
export const levelSystemOwn: Check = {
  id: 'level_system_own',
  title: '评价指标体系由审核组自己录入',
  severity: 'notice',
  source: '等级由发布的评价指标体系算出，不由被评价的一方自定',
  run: ({ data, method, beside: { system, origin } }) => {
    const chosen = chosenSystem(data)
    if (chosen === null || system === null || origin !== 'audit') return []
    const { title } = system.system
    const message = `等级按审核组为本次审核录入的“${title}”算出，基准值、权重和“已核对”都由审核组自己填写。评审时请与发布的原文核对；已有机构发布的同一体系的，请改用那一个。`
    const places = [at('level_system', chosen.row.id, 'system')]
    return [{ about: ['level'], figures: [title], message, places, clause: levelClause(method) }]
  },
}
