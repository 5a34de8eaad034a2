import type { EffectTotals } from '../../../option/total-effects.ts'
import type { Check } from '../check.ts'
import { at } from '../check.ts'

/** A topic of the place whose effect is an amount, and no option states any. */
export const topicsWithoutEffect: Check = {
  id: 'topics_without_effect',
  title: '要求考虑的专题没有方案效果',
  severity: 'warning',
  source: '当地文件要求考虑并量化的专题',
  run: ({ method, effects: { options, all } }) => {
    if (options.length === 0) return []
    return method.topics
      .filter(({ effects }) => effects.length > 0)
      .filter(
        ({ effects }) => !effects.some((what) => [all.expected, all.claimed].some(({ totals }) => has(totals, what))),
      )
      .map(({ id, title, text, clauses }) => ({
        about: [id],
        figures: ['0'],
        message: `当地要求审核考虑“${title}”（${text}），没有一个方案写有这方面效果的数量。请补充方案或者填写效果；本企业不涉及的写明理由。`,
        places: [at('option_effects')],
        clause: clauses[0] ?? null,
      }))
  },
}

function has({ carbonAll, generated, discharged }: EffectTotals, what: string): boolean {
  if (what === 'carbon') return carbonAll.amount !== null
  return [...generated, ...discharged].some(({ thing, amount }) => thing === what && amount !== null)
}
