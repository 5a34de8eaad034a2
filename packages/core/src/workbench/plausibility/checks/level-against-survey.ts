import { levelOfAudit } from '../../level/level-of-audit.ts'
import type { LevelLine } from '../../level/level-line.ts'
import type { Moment } from '../../level/chosen-system.ts'
import { MOMENTS, yearOfMoment } from '../../level/chosen-system.ts'
import { agrees, surveyValue } from '../../level/survey-value.ts'
import type { SurveyValue } from '../../level/survey-value.ts'
import type { Decimal } from '../../../kernel/decimal.ts'
import { Decimal as DecimalNumber, decimalText, readableText } from '../../../kernel/decimal.ts'
import { ROMAN } from '../../../indicator/levels.ts'
import type { WorkbenchData } from '../../workbench-data.ts'
import { rowsOf } from '../../workbench-data.ts'
import type { SurveyItem } from '../../survey/survey.ts'
import type { Check, CheckedAudit, RawFinding } from '../check.ts'
import { at, shown } from '../check.ts'
import { levelClause } from '../level-step.ts'

type Computed = Extract<SurveyValue, { kind: 'number' }>
type Stated = { readonly line: LevelLine; readonly item: SurveyItem; readonly typed: Decimal; readonly moment: Moment }

/** A value of an indicator that is not what the yearly figures of its item give, or was rounded into another level. */
export const levelAgainstSurvey: Check = {
  id: 'level_against_survey',
  title: '评价指标与历年数据不一致',
  severity: 'error',
  source: '同一个量在两处应当相同',
  run: (audit) =>
    statedValues(audit).flatMap((stated) => {
      const computed = computedValues(audit, stated)
      const [newest] = computed.slice(-1)
      if (newest === undefined) return []
      const same =
        computed.find(({ value }) => value.eq(stated.typed)) ??
        computed.findLast(({ value }) => agrees(stated.typed, value))
      const fault = same === undefined ? contradiction(stated, newest) : roundedAway(audit, stated, same)
      return fault === null ? [] : [{ ...fault, clause: levelClause(audit.method) }]
    }),
}

function statedValues({ levels, survey }: CheckedAudit): Stated[] {
  if (levels === null) return []
  const items = new Map(survey.items.map((item) => [item.row.id, item]))
  return [levels.before, levels.after].flatMap(({ moment, lines }) =>
    lines.flatMap((line) => {
      const item = items.get(line.row?.fields['item'] ?? '')
      return item !== undefined && line.value instanceof DecimalNumber
        ? [{ line, item, typed: line.value, moment }]
        : []
    }),
  )
}

/** What the survey gives for the stated year; where none is stated, for each of its years. */
function computedValues({ data, survey, method }: CheckedAudit, { line, item, moment }: Stated): Computed[] {
  const stated = yearOfMoment(data, moment)
  const years = stated === null ? item.figures.map(({ year }) => year) : [stated]
  return years.flatMap((year) => {
    const found = surveyValue(survey, item, line.indicator.unit, { year, factors: method.energyFactors })
    return found.kind === 'number' ? [found] : []
  })
}

function contradiction({ line, item, typed, moment }: Stated, { value, how }: Computed): RawFinding {
  const unit = line.indicator.unit === null ? '' : ` ${line.indicator.unit}`
  return {
    about: [line.indicator.id, moment],
    figures: [decimalText(typed), decimalText(value)],
    message: `“${line.indicator.title}”${MOMENTS[moment]}填的是 ${shown(typed)}${unit}，由历年数据算出的是 ${shown(value)}${unit}（${how}）。请核对两处，改正其中一处；口径不同的请写明。`,
    places: [at('level_values', line.row?.id, moment), at('survey_items', item.row.id)],
  }
}

/** A value that was rounded into another level; null where rounding changed nothing. */
function roundedAway({ data, beside }: CheckedAudit, { line, typed, moment }: Stated, { value }: Computed) {
  if (typed.eq(value) || beside.system === null || line.row === null) return null
  const exact = levelOfAudit(withValue(data, line.row.id, moment, decimalText(value)), beside.system, moment)
  const reached = exact.lines.find(({ indicator }) => indicator.id === line.indicator.id)?.reached
  if (reached === undefined || reached === line.reached) return null
  const finding: RawFinding = {
    about: [line.indicator.id, moment, 'rounded'],
    figures: [decimalText(typed), decimalText(value)],
    message: `“${line.indicator.title}”${MOMENTS[moment]}填的 ${readableText(typed)} 是四舍五入的：按原值 ${shown(value)} 是${levelText(reached)}，按填的值是${levelText(line.reached)}。请填没有舍入的值。`,
    places: [at('level_values', line.row.id, moment)],
  }
  return finding
}

function withValue(data: WorkbenchData, row: string, moment: Moment, text: string): WorkbenchData {
  const rows = rowsOf(data, 'level_values').map((each) =>
    each.id === row ? { ...each, fields: { ...each.fields, [moment]: text } } : each,
  )
  return new Map(data).set('level_values', rows)
}

function levelText(reached: LevelLine['reached']): string {
  return reached === 'I' || reached === 'II' || reached === 'III' ? `${ROMAN[reached]}级` : '达不到Ⅲ级'
}
