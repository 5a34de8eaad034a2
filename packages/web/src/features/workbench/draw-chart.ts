import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// Named one by one in a module of its own, so that only these parts of the library are read, and only with a chart.
use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer])

/** A chart as the text of an SVG of a size, in pixels. */
export function chartSvg(option: Record<string, unknown>, size: { width: number; height: number }): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption(option)
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}

/** A chart in an element, drawn as SVG; answers how to take it away. */
export function drawChart(element: HTMLElement, option: Record<string, unknown>): () => void {
  const chart = init(element, undefined, { renderer: 'svg' })
  chart.setOption(option)
  const watcher = new ResizeObserver(() => chart.resize())
  watcher.observe(element)
  return () => {
    watcher.disconnect()
    chart.dispose()
  }
}
