import { decimalText } from '../../../kernel/decimal.ts'
import { UNITS } from '../../../kernel/unit.ts'
import { numberOf } from '../../survey/figure.ts'
import type { Check } from '../check.ts'
import { at, shown } from '../check.ts'

/** A pollutant is discharged above the limit the enterprise itself has entered. */
export const dischargeAboveLimit: Check = {
  id: 'discharge_above_limit',
  title: '排放量超过限值',
  severity: 'warning',
  source: '与填写的年许可排放量比较',
  run: ({ survey }) =>
    survey.items
      .filter(({ kind }) => kind === 'pollutant_discharged')
      .flatMap((item) => {
        const limit = numberOf(item.row.fields['limit'])
        if (limit === null) return []
        const unit = item.unit === null ? '' : ` ${UNITS[item.unit].symbol}`
        return item.figures.flatMap(({ year, row, figure }) => {
          if (figure.kind !== 'number' || figure.value.lte(limit)) return []
          return [
            {
              about: [item.row.id, year],
              figures: [decimalText(figure.value), decimalText(limit)],
              message: `${year} 年“${item.name}”排放 ${shown(figure.value)}${unit}，超过限值 ${shown(limit)}${unit}。请核对数据；属实的在审核重点、目标和方案中解决，并写明情况。`,
              places: [at('survey_figures', row, 'amount')],
            },
          ]
        })
      }),
}
