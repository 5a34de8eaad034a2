import type { Decimal } from '../../kernel/decimal.ts'
import { decimalText } from '../../kernel/decimal.ts'
import { UNITS } from '../../kernel/unit.ts'
import { grouped } from '../../kernel/grouped.ts'
import type { FindingPlace } from '../../workbench/plausibility/finding.schema.ts'
import type { Figure } from '../../workbench/survey/figure.ts'
import type { SurveyItem } from '../../workbench/survey/survey.ts'
import { figureIn } from '../../workbench/survey/survey.ts'
import { rowsOf } from '../../workbench/workbench-data.ts'
import type { Desk } from '../desk.ts'
import { cut } from '../desk.ts'
import type { Block, ReportCell, ReportChart } from '../report-document.schema.ts'
import type { Computed } from './runs.ts'
import { cellOf, cellWith, computed, enteredNumber, placeOf } from './runs.ts'
import { table } from './table.ts'
import { yearHead } from './year-runs.ts'

/** A number as a chart takes it: 12 digits are more than a picture shows. */
export function chartValue(value: Decimal | null): string | null {
  return value === null ? null : decimalText(value.toSignificantDigits(12))
}

/** The cell of an item in a year: the row of the figure, else the item whose figure is missing. */
export function placeOfFigure(item: SurveyItem, year: string): FindingPlace {
  const found = item.figures.find((each) => each.year === year)
  return found === undefined
    ? placeOf('survey_items', item.row.id, 'name')
    : placeOf('survey_figures', found.row, 'amount')
}

/** The printed unit of an item; a dash where none is chosen. */
export function unitOfItem({ unit }: SurveyItem): string {
  return unit === null ? '—' : UNITS[unit].symbol
}

/** The amount of an item in a year, bound under a key of item and year, so that filling a gap is a change and no new figure. */
export function amountCell(desk: Desk, item: SurveyItem, year: string): ReportCell {
  const value = valueOf(figureIn(item, year))
  return cellWith(
    computed(desk, value, {
      key: amountKey(item, year),
      label: `${item.name} ${year}年`,
      places: [placeOfFigure(item, year)],
      how: value === 'missing' ? '这一年还没有填写' : '现状调查历年数据中填写的数量',
      unit: item.unit === null ? '' : UNITS[item.unit].symbol,
      rule: 'exact',
    }),
  )
}

function amountKey({ row }: SurveyItem, year: string): string {
  return `survey:${row.id}:${year}`
}

function valueOf(figure: Figure): Computed {
  return figure.kind === 'number' ? figure.value : figure.kind
}

/** Items by year, any number of years; nothing where there are no items. */
export function yearsTable(
  desk: Desk,
  { id, title, note = null }: { readonly id: string; readonly title: string; readonly note?: string | null },
  items: readonly SurveyItem[],
): readonly Block[] {
  const { years } = desk.readings.survey
  if (items.length === 0) return []
  const isLimited = items.some(({ row }) => (row.fields['limit'] ?? '') !== '')
  const rows = items.map((item) => [
    cellOf(item.name),
    cellOf(unitOfItem(item)),
    ...years.map((year) => amountCell(desk, item, year)),
    ...(isLimited ? [limitCell(desk, item)] : []),
  ])
  const head = [
    { title: '名称', wide: 2 },
    { title: '单位', align: 'center' as const },
    ...years.map((year) => yearHead(desk, year)),
    ...(isLimited ? [{ title: '限值（许可量、定额）', wide: 1.4, align: 'right' as const }] : []),
  ]
  const notes = `${note ?? ''}${sourcesNote(desk, items)}`
  return [table(desk, { id, title, note: notes === '' ? null : notes }, head, rows)]
}

/** What an item may be at most, where somebody stated it; most items have no limit, which is no gap. */
function limitCell(desk: Desk, item: SurveyItem): ReportCell {
  const text = item.row.fields['limit'] ?? ''
  if (text === '') return cellOf('')
  const unit = item.unit === null ? '' : UNITS[item.unit].symbol
  const entry = { sheet: 'survey_items', row: item.row.id, column: 'limit', label: `${item.name} 限值` } as const
  return cellWith(enteredNumber(desk, text, entry, unit))
}

const MOST_SOURCES = 10

/** Where the figures were taken from, as the team says. */
function sourcesNote(desk: Desk, items: readonly SurveyItem[]): string {
  const own = new Set(items.map(({ row }) => row.id))
  const figures = rowsOf(desk.input.data, 'survey_figures').filter(({ fields }) => own.has(fields['item'] ?? ''))
  const sources = [...new Set(figures.flatMap(({ fields }) => fields['source'] ?? []))].filter((each) => each !== '')
  if (sources.length === 0) return ''
  return `数据出处：${sources.slice(0, MOST_SOURCES).join('、')}${sources.length > MOST_SOURCES ? '等' : ''}。`
}

/** A line of each item by year, one picture for each unit; nothing with fewer than two years. */
export function trendCharts(desk: Desk, id: string, title: string, items: readonly SurveyItem[]): readonly Block[] {
  const { years } = desk.readings.survey
  if (years.length < 2) return []
  return [...grouped(items, unitOfItem)].flatMap(([unit, own], index): Block[] => {
    const series = own.map((item) => ({
      name: item.name,
      values: years.map((year) => {
        const figure = figureIn(item, year)
        return chartValue(figure.kind === 'number' ? figure.value : null)
      }),
      figures: years.map((year) => amountKey(item, year)),
    }))
    if (series.every(({ values }) => values.every((value) => value === null))) return []
    return [
      chartBlock(desk, `${id}_${index + 1}`, `${title}（${unit}）`, {
        kind: 'line',
        unit,
        categories: yearNames(years),
        series,
      }),
    ]
  })
}

const MOST_SERIES = 20

/** Years as the axis of a chart names them. */
export function yearNames(years: readonly string[]): string[] {
  return years.map((year) => `${year}年`)
}

const MOST_CATEGORIES = 200

/** A chart with the next caption; names too long for an axis are cut, and what is more than a picture shows is left out. */
export function chartBlock(desk: Desk, id: string, title: string, chart: ReportChart): Block {
  const bounded: ReportChart = {
    kind: chart.kind,
    unit: cut(chart.unit, 100),
    categories: chart.categories.slice(0, MOST_CATEGORIES).map((name) => cut(name, 200)),
    series: chart.series.slice(0, MOST_SERIES).map(({ name, values, figures }) => ({
      name: cut(name, 200),
      values: values.slice(0, MOST_CATEGORIES),
      ...(figures === undefined
        ? {}
        : { figures: figures.slice(0, MOST_CATEGORIES).map((key) => boundKey(desk, key)) }),
    })),
  }
  return { kind: 'chart', id, caption: desk.caption('图', title), chart: bounded }
}

/** The key of a figure that is bound already; null: there is none. */
function boundKey(desk: Desk, key: string | null): string | null {
  return key === null ? null : (desk.bound(key)?.key ?? null)
}
