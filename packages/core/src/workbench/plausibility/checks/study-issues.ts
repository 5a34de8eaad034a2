import type { SheetId } from '../../all-sheets.ts'
import { findSheet } from '../../all-sheets.ts'
import type { StudyIssue } from '../../options/audit-option.ts'
import type { Check } from '../check.ts'
import { at, named } from '../check.ts'
import { clauseOfStep } from '../method-step.ts'

/** What is wrong with a study or has to be known of it; what is only missing yet is asked about, not forbidden. */
export const studyIssues: Check = {
  id: 'study_issues',
  title: '可行性分析的数据有问题',
  severity: 'error',
  source: '经济评估的计算：每个数都要能用来计算',
  run: ({ options, method }) =>
    options.flatMap(({ id, row, study }) =>
      (study?.issues ?? []).map((issue, index) => ({
        about: [id, issue.code, issue.place.row ?? '', issue.place.column ?? '', String(index)],
        figures: [issue.message],
        message: `方案${named(row)}：${issue.message}`,
        places: [placeOf(issue)],
        severity: issue.code.endsWith('_missing') ? ('warning' as const) : issue.severity,
        clause: clauseOfStep(method, 'economic'),
      })),
    ),
}

function placeOf({ place }: StudyIssue) {
  const sheet = findSheet(place.sheet)?.id ?? 'option_studies'
  return at(sheet as SheetId, place.row, place.column)
}
