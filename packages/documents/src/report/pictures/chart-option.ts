import type { ReportChart } from '@qingshen/core/report/report-document.schema'
import type { ComposeOption } from 'echarts/core'
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { GridComponentOption, LegendComponentOption } from 'echarts/components'
import { cutTo, oneLine, widthOf } from '../plain-text.ts'
import { axisText, chartNumber, chartText } from '@qingshen/core/report/chart-values'
import { chartName, shownValue } from './chart-values.ts'
import { GRID, INK, LINE_TYPES, SERIES_COLOURS, SYMBOLS, TEXT_SIZE } from './chart-style.ts'

/** What of the chart library is used. */
export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption
>

/** Where there are more, their values would cover each other. */
const LABELLED_BARS = 24
const LABELLED_POINTS = 12

/** The option of the chart library for bars or lines of a report: a fixed look, every missing value a gap. */
export function chartOption(chart: ReportChart): ChartOption {
  const names = chart.categories.map(chartName)
  return {
    animation: false,
    textStyle: { color: INK, fontSize: TEXT_SIZE, fontFamily: 'sans-serif' },
    grid: { left: 64, right: 24, top: 64, bottom: 34 },
    legend: legendOf(chart),
    xAxis: {
      ...axisLook(),
      type: 'category',
      // the chart library keeps things by these names: never by what somebody wrote, which may be '__proto__'
      data: names.map((_, at) => String(at)),
      axisTick: { show: false },
      axisLabel: {
        ...label(),
        interval: everyNth(names),
        formatter: (_: string, at: number) => chartText(names[at] ?? ''),
      },
    },
    yAxis: {
      ...axisLook(),
      type: 'value',
      ...(hasWholeNumbers(chart) ? { minInterval: 1 } : {}),
      name: chartText(cutTo(oneLine(chart.unit), 30)),
      nameLocation: 'end',
      nameGap: 18,
      nameTextStyle: { color: INK, fontSize: TEXT_SIZE, align: 'left' },
      axisLabel: { ...label(), formatter: axisText },
      splitLine: { lineStyle: { color: GRID } },
    },
    series: seriesOf(chart),
  }
}

function seriesOf(chart: ReportChart): (BarSeriesOption | LineSeriesOption)[] {
  const bars = chart.categories.length * chart.series.length
  return chart.series.map(({ values }, at) => {
    const colour = SERIES_COLOURS[at % SERIES_COLOURS.length] ?? INK
    const data = chart.categories.map((_, point) => chartNumber(values[point] ?? null) ?? '-')
    const common = { name: seriesKey(at), data }
    if (chart.kind === 'line') {
      const isAlone = chart.series.length === 1 && bars <= LABELLED_POINTS
      return { ...common, ...lineLook(at, colour), ...labels(isAlone ? values : []) }
    }
    return { ...common, ...barLook(colour), ...labels(bars <= LABELLED_BARS ? values : []) }
  })
}

function hasWholeNumbers({ series }: ReportChart): boolean {
  return series.every(({ values }) => values.every((value) => Number.isInteger(chartNumber(value) ?? 0)))
}

function lineLook(at: number, colour: string) {
  return {
    type: 'line' as const,
    connectNulls: false,
    symbol: SYMBOLS[at % SYMBOLS.length] ?? 'circle',
    symbolSize: 8,
    itemStyle: { color: at % 2 === 1 ? '#5b8fbe' : colour },
    lineStyle: { width: 2, type: LINE_TYPES[at % LINE_TYPES.length] ?? ('solid' as const) },
  }
}

function barLook(colour: string) {
  return {
    type: 'bar' as const,
    barMaxWidth: 44,
    barGap: '8%',
    itemStyle: { color: colour, borderColor: '#404040', borderWidth: 0.5 },
  }
}

function labels(texts: readonly (string | null)[]): Pick<BarSeriesOption & LineSeriesOption, 'label'> {
  if (texts.length === 0) return {}
  const formatter = ({ dataIndex }: { dataIndex: number }): string => chartText(shownValue(texts[dataIndex] ?? ''))
  return { label: { show: true, position: 'top', color: INK, fontSize: TEXT_SIZE - 1, formatter } }
}

function legendOf(chart: ReportChart): LegendComponentOption {
  const names = new Map(chart.series.map(({ name }, at) => [seriesKey(at), chartName(name) || `系列${at + 1}`]))
  const data = [...names.keys()]
  return {
    show: data.length > 1,
    data,
    formatter: (key: string) => chartText(names.get(key) ?? ''),
    top: 6,
    right: 24,
    itemWidth: 28,
    itemHeight: 12,
    ...(chart.kind === 'line' ? {} : { icon: 'rect' }),
    textStyle: { color: INK, fontSize: TEXT_SIZE },
  }
}

/** What the chart library knows a series by. */
function seriesKey(at: number): string {
  return `s${at}`
}

function axisLook() {
  return { axisLine: { show: true, lineStyle: { color: INK } }, axisLabel: label() }
}

function label() {
  return { color: INK, fontSize: TEXT_SIZE }
}

/** Names that do not fit side by side: only every nth is written. */
function everyNth(names: readonly string[]): number {
  const room = 552 / Math.max(1, names.length) / TEXT_SIZE
  const widest = names.reduce((most, name) => Math.max(most, widthOf(name)), 1)
  return Math.max(0, Math.ceil((widest + 0.5) / room) - 1)
}
