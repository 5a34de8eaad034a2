import type { Decimal } from '../../../kernel/decimal.ts'
import { decimalText, sum } from '../../../kernel/decimal.ts'
import { UNITS } from '../../../kernel/unit.ts'
import type { SurveyItem } from '../../survey/survey.ts'
import { figureIn } from '../../survey/survey.ts'
import type { Check, CheckedAudit, RawFinding } from '../check.ts'
import { at, shown } from '../check.ts'

const TOTAL = /^(?:合计|总计|总量)|(?:合计|总计|总量)$/

/** An item that calls itself the total of its kind is not the sum of the others in the same unit. */
export const totalNotSum: Check = {
  id: 'total_not_sum',
  title: '合计不等于各项之和',
  severity: 'error',
  source: '算术核对：合计等于同类同单位各项之和',
  run: (audit) =>
    audit.survey.items
      .filter(isTotal)
      .flatMap((total) => audit.survey.years.flatMap((year) => ofYear(audit, total, year))),
}

function isTotal({ name, kind, unit }: SurveyItem): boolean {
  return kind !== null && unit !== null && TOTAL.test(name.trim())
}

function ofYear({ survey }: CheckedAudit, total: SurveyItem, year: string): RawFinding[] {
  const stated = figureIn(total, year)
  const parts = survey.items.filter((each) => each.kind === total.kind && each.unit === total.unit && !isTotal(each))
  const values = parts.map((part) => figureIn(part, year))
  if (stated.kind !== 'number' || values.length === 0 || values.some(({ kind }) => kind === 'missing')) return []
  const added: Decimal = sum(values.flatMap((value) => (value.kind === 'number' ? [value.value] : [])))
  if (added.eq(stated.value) || total.unit === null) return []
  const unit = UNITS[total.unit].symbol
  const row = total.figures.find((each) => each.year === year)?.row ?? null
  return [
    {
      about: [total.row.id, year],
      figures: [decimalText(stated.value), decimalText(added)],
      message: `${year} 年“${total.name}”填了 ${shown(stated.value)} ${unit}，各项相加是 ${shown(added)} ${unit}，差 ${shown(stated.value.minus(added))} ${unit}。请核对漏填、重复的项目，或者删去合计由系统计算。`,
      places: [at('survey_figures', row, 'amount')],
    },
  ]
}
