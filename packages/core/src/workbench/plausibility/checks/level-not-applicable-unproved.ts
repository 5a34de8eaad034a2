import type { Check } from '../check.ts'
import { at, listed } from '../check.ts'
import { levelClause } from '../level-step.ts'

/** Indicators that are not limiting, called not applicable without a proof: their weight goes to the others of the group. */
export const levelNotApplicableUnproved: Check = {
  id: 'level_not_applicable_unproved',
  title: '不适用的指标没有理由',
  severity: 'warning',
  source: '不适用的指标的权重分给同组的其他指标，要有理由和证明',
  run: ({ levels, method }) => {
    if (levels === null) return []
    const all = [...levels.before.unproved, ...levels.after.unproved].filter(({ indicator }) => !indicator.isLimiting)
    const lines = [...new Map(all.map((line) => [line.indicator.id, line])).values()]
    if (lines.length === 0) return []
    const message = `有 ${lines.length} 项指标填了不适用，没有写理由和证明：${listed(lines.map(({ indicator }) => `“${indicator.title}”`))}。请逐项写明理由和证明的材料。`
    return [
      {
        about: ['proof'],
        figures: lines.map(({ indicator }) => indicator.id),
        message,
        places: lines.map(({ row }) => at('level_values', row?.id, 'proof')),
        clause: levelClause(method),
      },
    ]
  },
}
