import { decimalText } from '../../../kernel/decimal.ts'
import { UNITS } from '../../../kernel/unit.ts'
import { yearPairs } from '../../survey/compare-years.ts'
import type { Check } from '../check.ts'
import { at, shown } from '../check.ts'
import { isThousandfold } from '../thousandfold.ts'

/** A figure is about a thousand times that of the year before. */
export const thousandfoldYear: Check = {
  id: 'thousandfold_year',
  title: '疑为单位差一千倍（历年数据）',
  severity: 'error',
  source: '历年数据核对：同一项目两年相差约一千倍',
  run: ({ survey, method }) =>
    survey.items.flatMap((item) =>
      yearPairs(item.figures)
        .filter(({ before, after }) => isThousandfold(before, after, method))
        .map(({ from, to, before, after }) => {
          const unit = item.unit === null ? '' : ` ${UNITS[item.unit].symbol}`
          const rows = item.figures.filter(({ year }) => year === from || year === to).map(({ row }) => row)
          return {
            about: [item.row.id, from, to],
            figures: [decimalText(before), decimalText(after), item.unit ?? undefined],
            message: `“${item.name}”${from} 年为 ${shown(before)}${unit}，${to} 年为 ${shown(after)}${unit}，相差约一千倍。请核对其中一年是不是按另一个单位填写（如 kg 和 t）。`,
            places: rows.map((row) => at('survey_figures', row, 'amount')),
          }
        }),
    ),
}
