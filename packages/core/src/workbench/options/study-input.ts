import type { AnnualOption, FeasibilityOption } from '../../finance/feasibility-input.schema.ts'
import { MOST_YEARS } from '../../finance/feasibility-input.schema.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import { decimalText } from '../../kernel/decimal.ts'
import { isExactNumber } from '../../kernel/exact-number.schema.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import { options, optionStudies } from '../sheets/options.ts'
import { numberOf } from '../survey/figure.ts'
import type { PaybackNorm, StudyIssue } from './audit-option.ts'
import { readFlows } from './study-flows.ts'
import { studyIssue } from './study-issue.ts'

/** What a study is made of: its row, that of the option, its uneven flows, the payback it is measured by. */
export type StudyRows = {
  readonly option: WorkbenchRow
  readonly study: WorkbenchRow
  readonly flows: readonly WorkbenchRow[]
  readonly norm: PaybackNorm | null
}

/** The input of the calculator, or, where it is null, every reason why there is none. */
export type StudyInput = { readonly input: FeasibilityOption | null; readonly issues: readonly StudyIssue[] }

/**
 * What the calculator reckons a study with, exact: percentages as shares, years whole, money in 10 000 yuan. Uneven flows are
 * taken instead of yearly gains where there are any. Nothing that is missing counts as 0 without being said.
 */
export function studyInput(rows: StudyRows): StudyInput {
  const cells = cellsOf(rows)
  return rows.flows.length > 0 ? flowInput(rows, cells) : annualInput(rows, cells)
}

type Cells = {
  readonly issues: StudyIssue[]
  readonly money: (sheet: 'options' | 'option_studies', column: string) => Decimal | null
  readonly share: (column: string) => Decimal | null
  readonly years: (column: string) => Decimal | null
  readonly required: (value: Decimal | null, sheet: 'options' | 'option_studies', column: string) => void
}

/** The cells of a study one by one: the value, or null with an issue where it is none that can be reckoned with. */
function cellsOf({ option, study }: StudyRows): Cells {
  const issues: StudyIssue[] = []
  const rowOf = (sheet: 'options' | 'option_studies') => (sheet === 'options' ? option : study)
  const placed = (sheet: 'options' | 'option_studies', column: string) => ({ sheet, row: rowOf(sheet).id, column })
  const sized = (sheet: 'options' | 'option_studies', column: string): Decimal | null => {
    const value = numberOf(rowOf(sheet).fields[column])
    if (value === null || isExactNumber(value)) return value
    issues.push(studyIssue('study_size_wrong', placed(sheet, column), { title: titleOf(sheet, column) }))
    return null
  }
  const told = (code: Parameters<typeof studyIssue>[0], column: string, value: Decimal): null => {
    const params = { title: titleOf('option_studies', column), value: decimalText(value), most: MOST_YEARS }
    issues.push(studyIssue(code, placed('option_studies', column), params))
    return null
  }
  return {
    issues,
    money: sized,
    share: (column) => {
      const value = sized('option_studies', column)
      if (value === null) return null
      if (value.lt(0) || value.gt(100)) return told('study_rate_wrong', column, value)
      // typed as a share into a column of percent
      if (value.gt(0) && value.lt(1)) told('study_rate_small', column, value)
      return value.div(100)
    },
    years: (column) => {
      const value = sized('option_studies', column)
      if (value === null) return null
      return value.lt(1) || value.gt(MOST_YEARS) || !value.isInteger()
        ? told('study_years_wrong', column, value)
        : value
    },
    required: (value, sheet, column) => {
      const isEmpty =
        (rowOf(sheet).fields[column] ?? '').trim() === '' || numberOf(rowOf(sheet).fields[column]) === null
      if (value !== null || !isEmpty) return
      issues.push(studyIssue('study_value_missing', placed(sheet, column), { title: titleOf(sheet, column) }))
    },
  }
}

function titleOf(sheet: 'options' | 'option_studies', column: string): string {
  const { columns } = sheet === 'options' ? options : optionStudies
  return columns.find(({ id }) => id === column)?.title ?? column
}

/** What holds for both forms: rates and the payback asked for. */
function criteria(rows: StudyRows, cells: Cells) {
  const discountRate = cells.share('discount_rate')
  cells.required(discountRate, 'option_studies', 'discount_rate')
  const baseRate = cells.share('base_rate')
  const stated = cells.money('option_studies', 'payback_norm')
  if (stated !== null && !stated.gt(0)) {
    cells.issues.push(
      studyIssue('study_norm_wrong', { sheet: 'option_studies', row: rows.study.id, column: 'payback_norm' }),
    )
  }
  return {
    discountRate,
    ...(baseRate === null ? {} : { baseRate }),
    ...(rows.norm === null ? {} : { paybackNorm: rows.norm.limit }),
  }
}

function annualInput(rows: StudyRows, cells: Cells): StudyInput {
  const { discountRate, ...others } = criteria(rows, cells)
  const { investment, subsidy } = outlayOf(rows, cells)
  const annualGain = gainOf(rows, cells)
  const depreciationYears = cells.years('depreciation_years')
  cells.required(depreciationYears, 'option_studies', 'depreciation_years')
  const years = cells.years('years')
  const taxRate = cells.share('tax_rate')
  cells.required(taxRate, 'option_studies', 'tax_rate')
  const known = investment !== null && annualGain !== null && depreciationYears !== null && taxRate !== null
  if (!known || discountRate === null || hasError(cells)) return { input: null, issues: cells.issues }
  const input: AnnualOption = {
    id: rows.option.id,
    investment,
    ...(subsidy === null ? {} : { subsidy }),
    annualGain,
    depreciationYears,
    taxRate,
    ...(years === null ? {} : { years }),
    discountRate,
    ...others,
  }
  return { input, issues: cells.issues }
}

function flowInput(rows: StudyRows, cells: Cells): StudyInput {
  const { discountRate, ...others } = criteria(rows, cells)
  const { cashFlows, issues } = readFlows(rows.flows)
  cells.issues.push(...issues)
  const { income, saving } = rows.study.fields
  if (income !== undefined || saving !== undefined) {
    cells.issues.push(studyIssue('study_flows_used', { sheet: 'option_studies', row: rows.study.id, column: 'saving' }))
  }
  const { investment, subsidy } = outlayOf(rows, { ...cells, required: () => undefined })
  const [first] = cashFlows ?? []
  const outlay = investment === null ? null : (subsidy === null ? investment : investment.minus(subsidy)).neg()
  if (first !== undefined && outlay !== null && !first.eq(outlay)) {
    const place = { sheet: 'option_cash_flows', row: rows.flows[0]?.id ?? null, column: 'amount' }
    const params = { flow: decimalText(first), outlay: decimalText(outlay) }
    cells.issues.push(studyIssue('study_outlay_differs', place, params))
  }
  if (cashFlows === null || discountRate === null || hasError(cells)) return { input: null, issues: cells.issues }
  return { input: { id: rows.option.id, cashFlows: [...cashFlows], discountRate, ...others }, issues: cells.issues }
}

/** The investment of the option and the subsidy of the study, neither below 0 nor the second above the first. */
function outlayOf({ option, study }: StudyRows, cells: Cells) {
  const investment = cells.money('options', 'investment')
  const subsidy = cells.money('option_studies', 'subsidy')
  cells.required(investment, 'options', 'investment')
  const refuse = (sheet: 'options' | 'option_studies', column: string, value: Decimal) => {
    const row = sheet === 'options' ? option.id : study.id
    const params = { title: titleOf(sheet, column), value: decimalText(value) }
    cells.issues.push(studyIssue('study_value_negative', { sheet, row, column }, params))
  }
  if (investment?.lt(0) === true) refuse('options', 'investment', investment)
  if (subsidy?.lt(0) === true) refuse('option_studies', 'subsidy', subsidy)
  if (investment !== null && subsidy !== null && !investment.lt(0) && subsidy.gt(investment)) {
    const params = { subsidy: decimalText(subsidy), investment: decimalText(investment) }
    const place = { sheet: 'option_studies', row: study.id, column: 'subsidy' }
    cells.issues.push(studyIssue('study_subsidy_above_investment', place, params))
  }
  return { investment, subsidy }
}

/** Income and saving together; one of them alone counts, and that is said. */
function gainOf({ study }: StudyRows, cells: Cells): Decimal | null {
  const income = cells.money('option_studies', 'income')
  const saving = cells.money('option_studies', 'saving')
  if (income !== null && saving !== null) return income.plus(saving)
  const [known, title, other, column] =
    income === null
      ? [saving, '年降低运行费用', '年增加收入', 'income']
      : [income, '年增加收入', '年降低运行费用', 'saving']
  if (known === null) {
    cells.required(null, 'option_studies', 'saving')
    return null
  }
  const place = { sheet: 'option_studies', row: study.id, column }
  cells.issues.push(studyIssue('study_gain_partly', place, { title, other }))
  return known
}

function hasError({ issues }: Cells): boolean {
  return issues.some(({ severity }) => severity === 'error')
}
