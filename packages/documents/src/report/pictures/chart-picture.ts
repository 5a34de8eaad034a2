import { chartOption } from '@qingshen/core/report/pictures/chart-option'
import { chartPictures } from '@qingshen/core/report/pictures/chart-pictures'
import { LIBRARY_SIZE, libraryPicture } from '@qingshen/core/report/pictures/library-picture'
import type { Picture } from '@qingshen/core/report/pictures/picture'
import type { ReportChart } from '@qingshen/core/report/report-document.schema'
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer])

/** Draws a chart of a report; one of very many bars in several pictures. */
export function drawChart(chart: ReportChart): readonly Picture[] {
  return chartPictures(chart) ?? [libraryPicture(chart, drawnByLibrary(chart))]
}

function drawnByLibrary(chart: ReportChart): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...LIBRARY_SIZE })
  try {
    drawing.setOption(chartOption(chart))
    return drawing.renderToSVGString()
  } finally {
    drawing.dispose()
  }
}
