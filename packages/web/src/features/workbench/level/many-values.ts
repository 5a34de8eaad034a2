import type { Moment } from '@qingshen/core/workbench/level/chosen-system'
import { yearOfMoment } from '@qingshen/core/workbench/level/chosen-system'
import type { LevelLine } from '@qingshen/core/workbench/level/level-line'
import type { SurveyValue } from '@qingshen/core/workbench/level/survey-value'
import { newestYearOf, surveyValue } from '@qingshen/core/workbench/level/survey-value'
import { decimalText } from '@qingshen/core/kernel/decimal'
import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import type { RowEdit } from '../data/pending.ts'
import { valueRow } from './value-cells.ts'
import type { Levels } from './use-levels.ts'

/**
 * What the yearly figures give for an indicator: of the year that is stated for the moment; before the audit of the newest
 * year where none is stated. Null where no item of the survey is named.
 */
export function fromSurvey(
  { survey, data }: Pick<Levels, 'survey' | 'data'>,
  line: LevelLine,
  moment: Moment,
  method: AuditMethod,
): SurveyValue | null {
  const item = survey.items.find(({ row }) => row.id === line.row?.fields['item'])
  if (item === undefined || line.indicator.kind !== 'number') return null
  const year = yearOfMoment(data, moment) ?? (moment === 'before' ? newestYearOf(item) : null)
  if (year === null) {
    const why =
      moment === 'after' ? '还没有写审核后数值的年份。请在上面“数据的年份”里填写。' : `“${item.name}”还没有数据。`
    return { kind: 'none', why }
  }
  return surveyValue(survey, item, line.indicator.unit, { year, factors: method.energyFactors })
}

const TAKEN_DIGITS = 12

/** The edit that takes a computed value over with twelve digits, more than any figure of a plant has, and where it comes from. */
export function takenOver(line: LevelLine, moment: Moment, found: SurveyValue): RowEdit | null {
  if (found.kind !== 'number' || line.row === null) return null
  const source = line.row.fields['source'] ?? ''
  const told = source === '' ? { source: found.how.slice(0, 200) } : {}
  return {
    id: line.row.id,
    sheet: 'level_values',
    set: { [moment]: decimalText(found.value.toSignificantDigits(TAKEN_DIGITS)), ...told },
  }
}

/** The edits that take over every computed value whose cell is empty. */
export function takenOverAll(levels: Levels, moment: Moment, method: AuditMethod): RowEdit[] {
  return levels[moment].lines.flatMap((line) => {
    if (line.text !== null) return []
    const found = fromSurvey(levels, line, moment, method)
    return (found === null ? null : takenOver(line, moment, found)) ?? []
  })
}

/** The edits that say of everything not entered after the audit that it is as it was before. */
export function sameAsBefore({ before, after }: Pick<Levels, 'before' | 'after'>): RowEdit[] {
  return before.lines.flatMap((line, at) => {
    if (line.row === null || line.text === null || line.value === null || after.lines[at]?.text !== null) return []
    return [{ id: line.row.id, sheet: 'level_values', set: { after: line.text } }]
  })
}

/** The edits that make a row of every indicator that has none, so that a spreadsheet written out holds them all. */
export function allListed({ before }: Pick<Levels, 'before'>, caseId: string): RowEdit[] {
  return before.lines.flatMap((line, at) => {
    if (line.row !== null) return []
    const { id, create } = valueRow(caseId, line, at + 1)
    return [{ id, sheet: 'level_values', set: { ...create?.set }, position: at + 1 }]
  })
}
