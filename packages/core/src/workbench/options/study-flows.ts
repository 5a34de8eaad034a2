import { MOST_YEARS } from '../../finance/feasibility-input.schema.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import { isExactNumber } from '../../kernel/exact-number.schema.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import { numberOf } from '../survey/figure.ts'
import type { StudyIssue } from './audit-option.ts'
import { studyIssue } from './study-issue.ts'

/** The flows of an option from year 0 on, or null with every reason why there are none. */
export type ReadFlows = { readonly cashFlows: readonly Decimal[] | null; readonly issues: readonly StudyIssue[] }

/** Reads the uneven flows of one option: every year from 0 to the last has one amount; the order of the rows does not matter. */
export function readFlows(rows: readonly WorkbenchRow[]): ReadFlows {
  const issues: StudyIssue[] = []
  const byYear = new Map<number, Decimal | null>()
  for (const row of rows) {
    const at = (column: string) => ({ sheet: 'option_cash_flows', row: row.id, column })
    const year = numberOf(row.fields['year_number'])
    if (year === null || !year.isInteger() || year.lt(0) || year.gt(MOST_YEARS)) {
      issues.push(studyIssue('study_flow_year_wrong', at('year_number'), { most: MOST_YEARS }))
      continue
    }
    const number = year.toNumber()
    const amount = numberOf(row.fields['amount'])
    if (byYear.has(number)) issues.push(studyIssue('study_flow_year_twice', at('year_number'), { year: number }))
    else if (amount === null) issues.push(studyIssue('study_flow_amount_missing', at('amount'), { year: number }))
    else if (!isExactNumber(amount)) issues.push(studyIssue('study_size_wrong', at('amount'), { title: '净现金流' }))
    byYear.set(number, amount)
  }
  const last = Math.max(-1, ...byYear.keys())
  const years = Array.from({ length: last + 1 }, (_, year) => year)
  const gap = years.find((year) => !byYear.has(year))
  if (gap !== undefined) {
    const place = { sheet: 'option_cash_flows', row: rows[0]?.id ?? null, column: 'year_number' }
    issues.push(studyIssue('study_flow_year_missing', place, { year: gap }))
  }
  const cashFlows = years.flatMap((year) => byYear.get(year) ?? [])
  return { cashFlows: issues.length > 0 || cashFlows.length === 0 ? null : cashFlows, issues }
}
