import { SURVEY_KINDS } from '@qingshen/core/vocabulary/workbench-codes'
import type { SurveyItem } from '@qingshen/core/workbench/survey/survey'
import { surveyFigures, surveyItems } from '@qingshen/core/workbench/sheets/survey'
import type { Column, Sheet } from '@qingshen/core/workbench/sheet'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { keyId } from '../data/key-id.ts'
import type { FieldCell, GridCell, GridRow } from '../grid/grid-model.ts'
import type { TypedRow } from '../grid/judge-typed.ts'

const ITEMS: Sheet = surveyItems
const FIGURES: Sheet = surveyFigures

export const AMOUNT = FIGURES.columns.find(({ id }) => id === 'amount') as Column
const ITEM_COLUMNS = ['name', 'unit'].map((id) => ITEMS.columns.find((column) => column.id === id) as Column)

/** A group of items of one kind; without a kind there is a group of its own. */
export interface ItemGroup {
  readonly kind: string
  readonly title: string
  readonly items: readonly SurveyItem[]
}

/** Items by what they count, in the order of the method; `isAll`: also kinds without items. */
export function itemGroups(items: readonly SurveyItem[], isAll: boolean): ItemGroup[] {
  const groups = SURVEY_KINDS.entries.map(({ code, label }): ItemGroup => {
    return { kind: code, title: label, items: items.filter(({ kind }) => kind === code) }
  })
  const rest = items.filter(({ kind }) => kind === null)
  const known = groups.filter((group) => isAll || group.items.length > 0)
  return rest.length === 0 ? known : [...known, { kind: '', title: '未写类别', items: rest }]
}

/** Where the figure of an item in a year stands, or will stand. */
export function figureRow(caseId: string, item: TypedRow, figures: SurveyItem['figures'], year: string): TypedRow {
  const found = figures.find((one) => one.year === year)?.row
  const create = { set: { item: item.id, year }, position: Number(year) }
  return { id: found ?? keyId(caseId, 'survey_figures', item.id, year), sheet: FIGURES, create, parent: item }
}

interface LineParts {
  readonly caseId: string
  readonly years: readonly string[]
  readonly rowOf: (id: string) => WorkbenchRow | undefined
}

/** An item as a line: name and unit, then its amounts by year. */
export function itemLine(item: SurveyItem, tail: readonly GridCell[], parts: LineParts): GridRow {
  const row: TypedRow = { id: item.row.id, sheet: ITEMS }
  const own = ITEM_COLUMNS.map((column): FieldCell => {
    return { kind: 'field', column, row, value: item.row.fields[column.id], version: item.row.version }
  })
  const amounts = parts.years.map((year) => amountCell(figureRow(parts.caseId, row, item.figures, year), year, parts))
  return { id: item.row.id, name: item.name || '未命名', cells: [...own, ...amounts, ...tail] }
}

/** The empty line at the end of a group; its first value makes an item of that kind. */
export function newItemLine(id: string, group: ItemGroup, position: number, parts: LineParts): GridRow {
  const row: TypedRow = { id, sheet: ITEMS, create: { set: { kind: group.kind }, position } }
  const own = ITEM_COLUMNS.map((column): FieldCell => ({ kind: 'field', column, row, value: undefined, version: 0 }))
  const amounts = parts.years.map((year) => amountCell(figureRow(parts.caseId, row, [], year), year, parts))
  return { id, name: `新的${group.title}`, isNew: true, cells: [...own, ...amounts] }
}

function amountCell(row: TypedRow, year: string, { rowOf }: LineParts): FieldCell {
  const known = rowOf(row.id)
  const isThere = known !== undefined && !known.removed
  return {
    kind: 'field',
    column: { ...AMOUNT, title: `${year} 年` },
    row,
    value: isThere ? known.fields['amount'] : undefined,
    version: known?.version ?? 0,
  }
}
