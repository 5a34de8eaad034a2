import './survey.css'
import { chartNumber, chartText } from '@qingshen/core/report/chart-values'
import { useEffect, useRef } from 'react'

export interface Bars {
  readonly years: readonly string[]
  /** Null where there is no number; a gap is no zero. */
  readonly values: readonly (number | null)[]
  readonly labels: readonly string[]
  readonly unit: string
}

/** Bars by year; the chart library is read when one is first shown. */
export function YearBars({ bars, label }: { bars: Bars; label: string }) {
  const element = useRef<HTMLDivElement>(null)
  // Drawn anew when what is shown changes, not at every drawing of the page around it.
  const shown = JSON.stringify(bars)
  useEffect(() => {
    const container = element.current
    let dispose = (): void => undefined
    let isGone = false
    const draw = async (): Promise<void> => {
      const { drawChart } = await import('../draw-chart.ts')
      if (!isGone && container !== null) dispose = drawChart(container, optionOf(JSON.parse(shown) as Bars))
    }
    void draw()
    return () => {
      isGone = true
      dispose()
    }
  }, [shown])
  return <div ref={element} className="survey-chart" role="img" aria-label={label} />
}

function optionOf({ years, values, labels, unit }: Bars) {
  const text = { color: '#51565d', fontFamily: 'inherit', fontSize: 12 }
  return {
    animation: false,
    grid: { left: 12, right: 12, top: 36, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'category', data: years, name: '年', axisLabel: text, axisTick: { show: false } },
    yAxis: { type: 'value', name: chartText(unit), nameTextStyle: text, axisLabel: { ...text, formatter: axisText } },
    series: [
      {
        type: 'bar',
        barMaxWidth: 56,
        itemStyle: { color: '#0958d9' },
        data: values.map((value) => chartNumber(value) ?? '-'),
        label: {
          show: true,
          position: 'top',
          ...text,
          formatter: ({ dataIndex }: { dataIndex: number }) => labels[dataIndex] ?? '',
        },
      },
    ],
  }
}

/** From here on the whole number would take more room than the chart has beside it. */
const LONG = 1e9
const short = new Intl.NumberFormat('zh-CN', { notation: 'compact', maximumFractionDigits: 2 })
const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 10 })

/** A number at the axis: 12,345, or 120万亿 where it is that long. */
function axisText(value: number): string {
  return (Math.abs(value) < LONG ? whole : short).format(value)
}
