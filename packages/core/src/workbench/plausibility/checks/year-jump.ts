import { decimalText } from '../../../kernel/decimal.ts'
import type { YearChange, YearValue } from '../../survey/compare-years.ts'
import { compareYears } from '../../survey/compare-years.ts'
import type { Survey, SurveyItem } from '../../survey/survey.ts'
import { unitConsumption } from '../../survey/unit-consumption.ts'
import type { Check, CheckedAudit, RawFinding } from '../check.ts'
import { at, methodFigure, percent, shown } from '../check.ts'
import { isThousandfold } from '../thousandfold.ts'
import { knownYears } from '../zero-between.ts'

/**
 * A figure changed from one year to the next by more than is asked about: the amount of an output, of anything else the
 * amount per unit of output, since the amount follows the output.
 */
export const yearJump: Check = {
  id: 'year_jump',
  title: '相邻年份变化过大',
  severity: 'warning',
  source: '历年数据核对：与上一年相比变化较大的，请说明原因；多大算较大，由适用的法规数据规定',
  run: (audit) => {
    const threshold = methodFigure(audit.method, 'year_jump')
    if (threshold === null) return []
    return audit.survey.items.flatMap((item) => {
      const { values, what } = seriesOf(audit.survey, item)
      return compareYears(values, threshold).flatMap((change) => findingOf(audit, item, change, what))
    })
  },
}

/**
 * The series that is compared: unit consumption where every known year has one, the amounts otherwise; without a 0 between
 * other figures, which a check of its own asks about.
 */
function seriesOf(survey: Survey, item: SurveyItem): { values: readonly YearValue[]; what: string } {
  const known = knownYears(item.figures).filter(({ isZeroBetween }) => !isZeroBetween)
  const amounts = known.map(({ year, value }): YearValue => ({ year, figure: { kind: 'number', value } }))
  if (item.kind === 'output' || item.kind === 'money' || survey.main === null) return { values: amounts, what: '数量' }
  const values = known.flatMap(({ year }): YearValue[] => {
    const found = unitConsumption(survey, item, year)
    return found.kind === 'number' ? [{ year, figure: found }] : []
  })
  return values.length === known.length ? { values, what: '单位产品的量' } : { values: amounts, what: '数量' }
}

function findingOf({ method }: CheckedAudit, item: SurveyItem, change: YearChange, what: string): RawFinding[] {
  const { from, to, before, after, share, isJump } = change
  if (!isJump || isThousandfold(before, after, method)) return []
  const size = share === null ? '从 0 变为有' : `变化 ${percent(share)}`
  const row = item.figures.find(({ year }) => year === to)?.row ?? null
  return [
    {
      about: [item.row.id, from, to],
      figures: [decimalText(before), decimalText(after)],
      message: `“${item.name}”的${what} ${from} 年为 ${shown(before)}，${to} 年为 ${shown(after)}，${size}。请核对数据和口径，确有原因的写明。`,
      places: [at('survey_figures', row, 'amount')],
    },
  ]
}
