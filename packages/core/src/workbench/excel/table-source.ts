import type { UnitCode } from '../../kernel/unit.ts'
import { UNITS } from '../../kernel/unit.ts'
import { findSheet } from '../all-sheets.ts'
import type { LawChoices } from '../field-value.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import type { Column, Sheet } from '../sheet.ts'
import { titleWithUnit } from '../sheet.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import { cellText } from './cell-text.ts'
import type { RowMark } from './row-mark.ts'
import type { RowNames } from './row-names.ts'

/** Head of a printed column. `shown`: only to be read; `list`: the texts from which one is chosen; `hint`: how to fill it. */
export type TableHead = {
  readonly text: string
  readonly kind: Column['kind'] | 'shown'
  readonly list: readonly string[]
  readonly hint: string
}

/** A line as it is printed: one text per head, and the rows that stand in it. */
export type TableLine = { readonly cells: readonly string[]; readonly marks: readonly RowMark[] }

/** A sheet of the audit as a table of a workbook. `name`: of the tab, and above an official worksheet. */
export type ExcelTable = {
  readonly sheet: string
  readonly name: string
  readonly official: boolean
  readonly revision: number
  readonly heads: readonly TableHead[]
  readonly lines: readonly TableLine[]
}

/** What tables are made of: the rows with their names, the choices of the law, and years that are offered even if empty. */
export type TableSource = {
  readonly data: WorkbenchData
  readonly names: RowNames
  readonly choices: LawChoices
  readonly years: readonly string[]
  readonly revision: number
}

/** What a sheet is called in a workbook: official worksheets with their number. */
export function officialTitle({ official, title }: Sheet): string {
  return official === undefined ? title : `表${official} ${title}`
}

/** A value of a row as its cell prints it. */
export function printed(column: Column, row: WorkbenchRow, { names, choices }: TableSource): string {
  return cellText(column, row.fields[column.id], { choices, nameOf: names.nameOf }).trim()
}

/** The head of a column: its title with the unit, and the texts of its choices. */
export function headOf(column: Column, source: Pick<TableSource, 'names' | 'choices'>): TableHead {
  return { text: titleWithUnit(column), kind: column.kind, list: listOf(column, source), hint: hintOf(column) }
}

function listOf(column: Column, { names, choices }: Pick<TableSource, 'names' | 'choices'>): readonly string[] {
  const print = (value: string) => cellText(column, value, { choices, nameOf: names.nameOf })
  switch (column.kind) {
    case 'choice':
      return column.choices.filter(({ retired }) => retired === undefined).map(({ code }) => print(code))
    case 'law_choice':
      return (choices[column.list] ?? []).map(({ code }) => print(code))
    case 'unit':
      return (Object.keys(UNITS) as UnitCode[])
        .filter((unit) => column.dimensions?.includes(UNITS[unit].dimension) ?? true)
        .map((unit) => UNITS[unit].symbol)
    case 'reference':
      return names.namesIn(column.sheet)
    default:
      return []
  }
}

const HOW = {
  text: '文字',
  long_text: '文字，可以换行',
  prose: '文字，可以换行',
  number: '数字',
  day: '日期，年-月-日',
  year: '四位数的年份',
  unit: '从列表中选',
  choice: '从列表中选',
  law_choice: '从列表中选',
} as const

function hintOf(column: Column): string {
  const how = column.kind === 'reference' ? `“${findSheet(column.sheet)?.title ?? ''}”表中的名称` : HOW[column.kind]
  const mayNotApply = column.kind === 'number' && column.mayNotApply ? '；不适用就写“不适用”，确实为零写 0' : ''
  const words = [column.required === true ? '必填' : '', `${how}${mayNotApply}`, column.hint ?? '']
  return words.filter((word) => word !== '').join('；')
}
