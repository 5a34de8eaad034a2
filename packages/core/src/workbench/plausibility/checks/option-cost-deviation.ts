import type { Check } from '../check.ts'
import { at, methodFigure, named, percent, plain, shown } from '../check.ts'

/** The actual investment is far from the planned one. */
export const optionCostDeviation: Check = {
  id: 'option_cost_deviation',
  title: '实际投资与计划相差大',
  severity: 'warning',
  source: '方案实施情况核对：实际投资与计划投资',
  run: ({ options, method }) => {
    const most = methodFigure(method, 'cost_deviation')
    if (most === null) return []
    return options.flatMap(({ id, row, investment, work }) => {
      const actual = work?.actualCost ?? null
      if (work === null || actual === null || investment === null || investment.isZero()) return []
      const share = actual.minus(investment).div(investment.abs())
      if (share.abs().lte(most)) return []
      const message = `方案${named(row)}计划投资 ${shown(investment)} 万元，实际 ${shown(actual)} 万元，${share.gt(0) ? '多' : '少'} ${percent(share.abs())}。请核对金额和单位，或者写明增减的原因。`
      const places = [at('option_work', work.row.id, 'actual_cost'), at('options', id, 'investment')]
      return [{ about: [id], figures: [plain(investment), plain(actual)], message, places }]
    })
  },
}
