import { grouped } from '../../kernel/grouped.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import { UNITS } from '../../kernel/unit.ts'
import type { CodeOf } from '../../vocabulary/code-list.ts'
import { SURVEY_KINDS } from '../../vocabulary/workbench-codes.ts'
import type { WorkbenchRow } from '../row.schema.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import { rowsOf } from '../workbench-data.ts'
import type { Figure } from './figure.ts'
import { MISSING, figureOf } from './figure.ts'

export type SurveyKind = CodeOf<typeof SURVEY_KINDS>

/** One figure of a year, with the row it stands in. */
export type YearFigure = { readonly year: string; readonly row: string; readonly figure: Figure }

/** What is counted every year: the item with its figures, oldest year first, one a year. */
export type SurveyItem = {
  readonly row: WorkbenchRow
  readonly kind: SurveyKind | null
  readonly name: string
  readonly unit: UnitCode | null
  readonly figures: readonly YearFigure[]
}

/** All items of the survey, the years any of them has, and the product by which consumption is divided. */
export type Survey = {
  readonly items: readonly SurveyItem[]
  readonly years: readonly string[]
  readonly main: SurveyItem | null
}

/**
 * Reads the survey from its sheets. Years come from the figures: any year, however many. Of two rows for one item and
 * year the first counts. The main product is the output marked as such, or the only output there is.
 */
export function surveyOf(data: WorkbenchData): Survey {
  const figures = grouped(rowsOf(data, 'survey_figures'), ({ fields }) => fields['item'] ?? '')
  const items = rowsOf(data, 'survey_items').map((row) => itemOf(row, figures.get(row.id) ?? []))
  const years = new Set(items.flatMap((item) => item.figures.map(({ year }) => year)))
  const outputs = items.filter(({ kind }) => kind === 'output')
  const marked = outputs.filter(({ row }) => row.fields['is_main'] === 'yes')
  const main = marked.length === 0 && outputs.length === 1 ? outputs[0] : marked[0]
  return { items, years: [...years].sort(), main: main ?? null }
}

/** The figure of an item in a year; missing when nobody has entered it. */
export function figureIn(item: SurveyItem, year: string): Figure {
  return item.figures.find((each) => each.year === year)?.figure ?? MISSING
}

function itemOf(row: WorkbenchRow, figures: readonly WorkbenchRow[]): SurveyItem {
  const { kind, name = '', unit } = row.fields
  const byYear = new Map<string, YearFigure>()
  for (const { id, fields } of figures) {
    const year = fields['year'] ?? ''
    if (year !== '' && !byYear.has(year)) byYear.set(year, { year, row: id, figure: figureOf(fields['amount']) })
  }
  return {
    row,
    kind: SURVEY_KINDS.is(kind) ? kind : null,
    name,
    unit: unit !== undefined && Object.hasOwn(UNITS, unit) ? (unit as UnitCode) : null,
    figures: [...byYear.values()].sort((a, b) => (a.year < b.year ? -1 : 1)),
  }
}
