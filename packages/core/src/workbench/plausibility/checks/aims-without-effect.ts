import { effectsByAim } from '../../options/effects-by-aim.ts'
import type { Check } from '../check.ts'
import { at } from '../check.ts'

/** An aim of the law that no effect of any option serves. */
export const aimsWithoutEffect: Check = {
  id: 'aims_without_effect',
  title: '审核目的没有对应的方案效果',
  severity: 'notice',
  source: '文件规定的审核目的',
  run: ({ effects: { options, all }, method }) => {
    if (options.length === 0) return []
    const served = new Set(
      [all.expected, all.claimed].flatMap(({ totals }) =>
        effectsByAim(totals, method).flatMap(({ aim, totals: own }) => (own.length > 0 ? [aim.code] : [])),
      ),
    )
    return effectsByAim(all.expected.totals, method)
      .filter(({ aim, isMeasured }) => isMeasured && !served.has(aim.code))
      .map(({ aim: { code, text, clause } }) => ({
        about: [code],
        figures: ['0'],
        message: `审核的目的包括“${text}”，没有一个方案写有这方面的效果。请补充方案或者填写效果；本企业没有潜力的写明理由。`,
        places: [at('option_effects')],
        clause,
      }))
  },
}
