import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { numberOf } from '@qingshen/core/workbench/survey/figure'
import { shownChange, shownNumber } from '../../survey/number-words.ts'
import type { WorkDates } from './gantt.ts'

/** How an option was carried out, beside what was planned. */
export interface WorkLine extends WorkDates {
  readonly option: WorkbenchRow
  /** Actual minus planned investment in words; empty where one of the two is missing. */
  readonly costDifference: string
}

/** Options that are not carried out at all are no part of the plan. */
const NOT_PLANNED: ReadonlySet<string> = new Set(['rejected'])

/** A line for each option that is or may be carried out, in the order of the options. */
export function workLines(options: readonly WorkbenchRow[], works: readonly WorkbenchRow[]): readonly WorkLine[] {
  const workOf = new Map([...works].reverse().map((row) => [row.fields['option'] ?? '', row.fields]))
  return options
    .filter(({ fields }) => !NOT_PLANNED.has(fields['state'] ?? ''))
    .map((option) => {
      const work = workOf.get(option.id)
      return {
        option,
        id: option.id,
        planFrom: work?.['plan_from'] ?? null,
        planTo: work?.['plan_to'] ?? null,
        startedOn: work?.['started_on'] ?? null,
        finishedOn: option.fields['finished_on'] ?? null,
        costDifference: differenceText(option.fields['investment'], work?.['actual_cost']),
      }
    })
}

function differenceText(planned: string | undefined, actual: string | undefined): string {
  const [before, after] = [numberOf(planned), numberOf(actual)]
  if (before === null || after === null) return ''
  const difference = after.minus(before)
  const sign = difference.gt(0) ? '+' : ''
  const share = before.isZero() ? '' : `（${shownChange(difference.div(before))}）`
  return `${sign}${shownNumber(difference)}${share}`
}
