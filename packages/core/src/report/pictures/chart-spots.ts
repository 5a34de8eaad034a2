import { chartNumber } from '../chart-values.ts'
import type { ReportChart } from '../report-document.schema.ts'
import { shownValue } from './chart-names.ts'
import { oneLine } from './picture-text.ts'
import type { PictureArea, PictureSpot } from './picture.ts'

/** The spot of the value of a series at a category, both counted from 0; none where there is no value to be drawn. */
export function chartSpot(chart: ReportChart, series: number, category: number, area: PictureArea): PictureSpot[] {
  const { name = '', values = [], figures = [] } = chart.series[series] ?? {}
  const value = values[category] ?? null
  if (value === null || chartNumber(value) === null) return []
  const what = [chart.categories[category] ?? '', name].map(oneLine).filter((word) => word !== '')
  const title = `${what.join('，')}：${shownValue(value)} ${oneLine(chart.unit)}`.trim()
  return [{ figure: figures[category] ?? null, title, area }]
}
