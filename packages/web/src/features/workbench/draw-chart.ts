import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// Named one by one in a module of its own, so that only these parts of the library are read, and only with a chart.
use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer])

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
