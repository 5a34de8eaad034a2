import type { Decimal } from '../../../kernel/decimal.ts'
import { measureOf, targetOf } from '../../survey/targets.ts'
import { figureIn } from '../../survey/survey.ts'
import { unitConsumption } from '../../survey/unit-consumption.ts'
import { rowsOf } from '../../workbench-data.ts'
import type { Check } from '../check.ts'
import { at, named, plain, shown } from '../check.ts'

/** The base value of a target is neither the amount nor the unit consumption of its item in the base year. */
export const targetBase: Check = {
  id: 'target_base',
  title: '基准值与现状调查不一致',
  severity: 'warning',
  source: '目标核对：基准值取自现状调查',
  run: ({ data, survey }) =>
    rowsOf(data, 'targets').flatMap((row) => {
      const item = survey.items.find((each) => each.row.id === row.fields['item'])
      const target = targetOf(row)
      const year = row.fields['base_year'] ?? ''
      if (item === undefined || target.base === null || figureIn(item, year).kind !== 'number') return []
      if (measureOf(survey, item, target) !== null) return []
      const amount = figureIn(item, year)
      const each = unitConsumption(survey, item, year)
      const known = (text: (value: Decimal) => string) =>
        [
          ...(amount.kind === 'number' ? [`数量 ${text(amount.value)}`] : []),
          ...(each.kind === 'number' ? [`单位产品 ${text(each.value)}`] : []),
        ].join('、')
      const message = `目标${named(row)}的基准值 ${shown(target.base)} 与“${item.name}”${year} 年的数据（${known(shown)}）都不一致。请改正，或者写明换算的方法。`
      return [
        {
          about: [row.id],
          figures: [row.fields['base_value'], known(plain)],
          message,
          places: [at('targets', row.id, 'base_value')],
        },
      ]
    }),
}
