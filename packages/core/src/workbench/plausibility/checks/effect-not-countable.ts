import { grouped } from '../../../kernel/grouped.ts'
import type { LackingReason } from '../../../option/effect.ts'
import { lackingText } from '../../options/effect-words.ts'
import type { Check, RawFinding } from '../check.ts'
import { at, listed, named } from '../check.ts'

const COLUMN: Readonly<Record<LackingReason, string>> = {
  no_amount: 'amount',
  no_unit: 'unit',
  wrong_unit: 'unit',
  no_carrier: 'carrier',
  no_factor: 'carrier',
  no_pollutant: 'pollutant',
}

/** Effects without an amount that could be summed: totals stay incomplete. */
export const effectNotCountable: Check = {
  id: 'effect_not_countable',
  title: '效果不能计入合计',
  severity: 'warning',
  source: '效果要有数量和单位，才能汇总',
  run: ({ effects: { all }, options }) => {
    const lacking = [...all.expected.effects, ...all.claimed.effects, ...all.verified.effects].flatMap((each) =>
      each.full.kind === 'lacking' && each.standing === 'lacking' ? [{ effect: each.effect, why: each.full.why }] : [],
    )
    return [...grouped(lacking, ({ why }) => why)].map(([why, group]): RawFinding => {
      const rows = group.map(({ effect }) => named(options.find(({ id }) => id === effect.option)?.row))
      return {
        about: [why],
        figures: group.map(({ effect }) => effect.id),
        message: `${group.length} 项方案效果${lackingText(why)}（${listed([...new Set(rows)])}），没有计入合计，合计不完整。没有填不等于 0，请补上；只能定性说明的写明理由。`,
        places: group.map(({ effect }) =>
          at(effect.basis === 'verified' ? 'verified_effects' : 'option_effects', effect.id, COLUMN[why]),
        ),
      }
    })
  },
}
