import { axisText, chartNumber, chartText } from '@qingshen/core/report/chart-values'
import type { ReportChart } from '@qingshen/core/report/report-document.schema'

/** Colours as far apart in lightness as can be, so that they stay apart when printed in grey; the same as in the files. */
const COLOURS = ['#1f4e79', '#9dc3e6', '#c55a11', '#ffd966', '#548235', '#c9c9c9'] as const
const LINES = ['solid', 'dashed', 'dotted'] as const
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'] as const
const INK = '#222222'
const TEXT = { color: INK, fontSize: 12, fontFamily: 'inherit' }
const LABELLED_BARS = 24
const LONGEST_NAME = 12

/** The option of the chart library for a chart of a report: every missing value a gap, tornado bars from the middle. */
export function reportChartOption(chart: ReportChart): Record<string, unknown> {
  const isLying = chart.kind === 'tornado'
  const base = isLying ? baseOf(chart) : 0
  const category = {
    type: 'category',
    data: chart.categories.map((name) => short(name)),
    axisLabel: { ...TEXT, ...(isLying ? {} : { hideOverlap: true }) },
    axisTick: { show: false },
    ...(isLying ? { inverse: true } : {}),
  }
  const value = {
    type: 'value',
    name: chartText(chart.unit),
    nameTextStyle: TEXT,
    axisLabel: { ...TEXT, formatter: (at: number) => axisText(at + base) },
    splitLine: { lineStyle: { color: '#d5d5d5' } },
  }
  const shown = isLying ? chart.series.slice(0, 2) : chart.series
  return {
    animation: false,
    textStyle: TEXT,
    grid: { left: 12, right: 28, top: 48, bottom: 8, containLabel: true },
    legend: { show: shown.length > 1, top: 0, right: 0, textStyle: TEXT, itemWidth: 24, itemHeight: 10 },
    xAxis: isLying ? value : category,
    yAxis: isLying ? category : value,
    series: shown.map((series, at) => seriesOption(chart, series, at, base)),
  }
}

type Series = ReportChart['series'][number]

function seriesOption(chart: ReportChart, { name, values }: Series, at: number, base: number) {
  const colour = COLOURS[at % COLOURS.length] ?? INK
  const data = chart.categories.map((_, point) => pointOf(values[point] ?? null, base))
  const common = { name: name === '' ? `系列${at + 1}` : short(name), data, itemStyle: { color: colour } }
  if (chart.kind === 'line') {
    const lineStyle = { width: 2, type: LINES[at % LINES.length] ?? 'solid' }
    return {
      ...common,
      type: 'line',
      connectNulls: false,
      symbol: SYMBOLS[at % SYMBOLS.length],
      symbolSize: 7,
      lineStyle,
    }
  }
  const isLabelled = chart.kind === 'bar' && chart.categories.length * chart.series.length <= LABELLED_BARS
  const formatter = ({ dataIndex }: { dataIndex: number }): string => chartText(values[dataIndex] ?? '')
  return {
    ...common,
    type: 'bar',
    barMaxWidth: chart.kind === 'bar' ? 44 : 22,
    ...(chart.kind === 'bar' ? {} : { barGap: '-100%' }),
    ...(isLabelled ? { label: { show: true, position: 'top', ...TEXT, formatter } } : {}),
  }
}

/** A tornado's bars begin at the value without any change: the first value of a third series, else 0. */
function baseOf({ series }: ReportChart): number {
  return chartNumber(series[2]?.values.find((value) => value !== null) ?? null) ?? 0
}

function pointOf(value: string | null, base: number): number | '-' {
  const number = chartNumber(value)
  return number === null ? '-' : number - base
}

function short(text: string): string {
  return chartText(text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text)
}
