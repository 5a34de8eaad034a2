import { chartOption } from '@qingshen/core/report/pictures/chart-option'
import { chartPictures } from '@qingshen/core/report/pictures/chart-pictures'
import type { Picture } from '@qingshen/core/report/pictures/picture'
import { PICTURE_WIDTH } from '@qingshen/core/report/pictures/picture'
import { chartAlt } from '@qingshen/core/report/pictures/picture-alt'
import type { ReportChart } from '@qingshen/core/report/report-document.schema'
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { splitSvgText } from './split-svg-text.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer])

const HEIGHT = 290

/** Draws a chart of a report; one of very many bars in several pictures. */
export function drawChart(chart: ReportChart): readonly Picture[] {
  return chartPictures(chart) ?? [libraryPicture(chart)]
}

function libraryPicture(chart: ReportChart): Picture {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: PICTURE_WIDTH, height: HEIGHT })
  try {
    drawing.setOption(chartOption(chart))
    const parts = splitSvgText(drawing.renderToSVGString())
    return { width: PICTURE_WIDTH, height: HEIGHT, ...parts, alt: chartAlt(chart), key: [], note: null }
  } finally {
    drawing.dispose()
  }
}
