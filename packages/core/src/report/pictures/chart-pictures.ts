import { chartNumber } from '../chart-values.ts'
import type { ReportChart } from '../report-document.schema.ts'
import { barsPictures } from './bars-picture.ts'
import { fitSideBySide } from './chart-names.ts'
import { emptyPicture } from './empty-picture.ts'
import { chartAlt } from './picture-alt.ts'
import type { Picture } from './picture.ts'
import { tornadoPicture } from './tornado-picture.ts'

/**
 * The pictures of a chart that is drawn without a chart library: a tornado, bars whose names have no room side by side,
 * and what has nothing to be drawn. Null: upright bars or lines, which the library draws by `chartOption`.
 */
export function chartPictures(chart: ReportChart): readonly Picture[] | null {
  const isEmpty = chart.series.every(({ values }) => values.every((value) => chartNumber(value) === null))
  if (isEmpty || chart.categories.length === 0) return [emptyPicture(chartAlt(chart))]
  if (chart.kind === 'tornado') return [tornadoPicture(chart)]
  return chart.kind === 'bar' && !fitSideBySide(chart.categories) ? barsPictures(chart) : null
}
