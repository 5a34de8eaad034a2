import type { ReportChart } from '@qingshen/core/report/report-document.schema'
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { chartOption } from './chart-option.ts'
import { chartAlt } from './picture-alt.ts'
import type { Picture } from './picture.ts'
import { PICTURE_WIDTH } from './picture.ts'
import { splitSvgText } from './split-svg-text.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer])

const HEIGHT = 320
const BAR_PITCH = 34

/** Draws a chart of a report. */
export function chartPicture(chart: ReportChart): Picture {
  const height = chart.kind === 'tornado' ? Math.max(200, 110 + BAR_PITCH * chart.categories.length) : HEIGHT
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: PICTURE_WIDTH, height })
  try {
    drawing.setOption(chartOption(chart))
    return { width: PICTURE_WIDTH, height, ...splitSvgText(drawing.renderToSVGString()), alt: chartAlt(chart) }
  } finally {
    drawing.dispose()
  }
}
