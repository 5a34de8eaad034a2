import { decimal } from '../../../kernel/decimal.ts'
import { numberOf } from '../../survey/figure.ts'
import { rowsOf } from '../../workbench-data.ts'
import type { Check } from '../check.ts'
import { at, named, shown } from '../check.ts'

/** The weight of a criterion lies outside the range the method usually gives it. */
export const focusCriteriaWeights: Check = {
  id: 'focus_criteria_weights',
  title: '权重不在常用范围',
  severity: 'notice',
  source: '审核手册的权重范围',
  run: ({ data, method }) =>
    rowsOf(data, 'focus_criteria').flatMap((row) => {
      const range = method.focusCriteria.find(({ id }) => id === row.fields['basis'])
      const weight = numberOf(row.fields['weight'])
      if (range === undefined || weight === null) return []
      if (weight.gte(decimal(range.least)) && weight.lte(decimal(range.most))) return []
      const usual = range.least === range.most ? range.least : `${range.least} 至 ${range.most}`
      const message = `因素${named(row)}的权重为 ${shown(weight)}，“${range.title}”常用 ${usual}。权重由审核小组决定，与常用范围不同的请说明理由。`
      return [
        { about: [row.id], figures: [row.fields['weight']], message, places: [at('focus_criteria', row.id, 'weight')] },
      ]
    }),
}
