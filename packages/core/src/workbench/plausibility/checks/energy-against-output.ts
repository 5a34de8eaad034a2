import { decimalText } from '../../../kernel/decimal.ts'
import { compareYears } from '../../survey/compare-years.ts'
import { energyTotals } from '../../survey/energy.ts'
import type { Check } from '../check.ts'
import { at, methodFigure, percent } from '../check.ts'

/** Output and energy move in opposite directions from one year to the next. */
export const energyAgainstOutput: Check = {
  id: 'energy_against_output',
  title: '产量和能耗一升一降',
  severity: 'warning',
  source: '历年数据核对：产量和能耗通常同向变化',
  run: ({ survey, method }) => {
    const least = methodFigure(method, 'opposite_change_least')
    const { main } = survey
    if (least === null || main === null) return []
    const complete = energyTotals(survey, method.energyFactors).filter(({ lacking }) => lacking.length === 0)
    const energy = complete.map(({ year, tce }) => ({ year, figure: { kind: 'number', value: tce } as const }))
    const outputs = new Map(compareYears(main.figures, least).map((change) => [`${change.from} ${change.to}`, change]))
    return compareYears(energy, least).flatMap((change) => {
      const { from, to, share } = change
      const output = outputs.get(`${from} ${to}`)?.share ?? null
      if (share === null || output === null || share.isNegative() === output.isNegative()) return []
      if (share.abs().lt(least) || output.abs().lt(least)) return []
      return [
        {
          about: [main.row.id, from, to],
          figures: [decimalText(change.before), decimalText(change.after), decimalText(output)],
          message: `${from} 年到 ${to} 年“${main.name}”产量变化 ${percent(output)}，综合能耗变化 ${percent(share)}，方向相反。请核对两年的数据，确有原因（如改造、停产、换产品）的写明。`,
          places: [at('survey_items', main.row.id)],
        },
      ]
    })
  },
}
