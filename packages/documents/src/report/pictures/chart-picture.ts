import type { ReportChart } from '@qingshen/core/report/report-document.schema'
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { chartOption } from './chart-option.ts'
import { chartNumber } from '@qingshen/core/report/chart-values'
import { emptyPicture } from './empty-picture.ts'
import { chartAlt } from './picture-alt.ts'
import type { Picture } from './picture.ts'
import { PICTURE_WIDTH } from './picture.ts'
import { splitSvgText } from './split-svg-text.ts'
import { tornadoPicture } from './tornado-picture.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer])

const HEIGHT = 290

/** Draws a chart of a report. */
export function chartPicture(chart: ReportChart): Picture {
  const isEmpty = chart.series.every(({ values }) => values.every((value) => chartNumber(value) === null))
  if (isEmpty || chart.categories.length === 0) return emptyPicture(chartAlt(chart))
  if (chart.kind === 'tornado') return tornadoPicture(chart)
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: PICTURE_WIDTH, height: HEIGHT })
  try {
    drawing.setOption(chartOption(chart))
    return { width: PICTURE_WIDTH, height: HEIGHT, ...splitSvgText(drawing.renderToSVGString()), alt: chartAlt(chart) }
  } finally {
    drawing.dispose()
  }
}
