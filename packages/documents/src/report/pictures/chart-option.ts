import type { ReportChart } from '@qingshen/core/report/report-document.schema'
import type { ComposeOption } from 'echarts/core'
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { GridComponentOption, LegendComponentOption } from 'echarts/components'
import { cutTo, printable, widthOf } from '../plain-text.ts'
import { GRID, INK, LINE_TYPES, SERIES_COLOURS, SYMBOLS, TEXT_SIZE } from './chart-style.ts'

/** What of the chart library is used. */
export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption
>

const LONGEST_NAME = 12
const LABELLED_BARS = 14

/** The option of the chart library for a chart of a report: a fixed look, every missing value a gap. */
export function chartOption(chart: ReportChart): ChartOption {
  const isLying = chart.kind === 'tornado'
  const base = isLying ? baseOf(chart) : 0
  const names = chart.categories.map((name) => cutTo(printable(name).replaceAll('\n', ' '), LONGEST_NAME))
  const nameAxis = { ...axisLook(), type: 'category' as const, data: names, axisTick: { show: false } }
  const category = isLying
    ? { ...nameAxis, inverse: true, position: 'left' as const, axisLine: { show: false } }
    : { ...nameAxis, axisLabel: { ...label(), interval: everyNth(names) } }
  const value = {
    ...axisLook(),
    type: 'value' as const,
    name: cutTo(printable(chart.unit), 30),
    nameLocation: isLying ? ('middle' as const) : ('end' as const),
    nameGap: isLying ? 34 : 18,
    nameTextStyle: { color: INK, fontSize: TEXT_SIZE, align: isLying ? ('center' as const) : ('left' as const) },
    axisLabel: { ...label(), formatter: (at: number) => axisText(at + base) },
    splitLine: { lineStyle: { color: GRID } },
  }
  return {
    animation: false,
    textStyle: { color: INK, fontSize: TEXT_SIZE, fontFamily: 'sans-serif' },
    grid: isLying
      ? { left: nameRoom(names), right: 32, top: 44, bottom: 56 }
      : { left: 64, right: 24, top: 64, bottom: 34, containLabel: false },
    legend: legendOf(chart),
    xAxis: isLying ? value : category,
    yAxis: isLying ? category : value,
    series: seriesOf(chart, base),
  }
}

/** A tornado's bars begin at the value without any change: the first value of a third series, else 0. */
function baseOf({ series }: ReportChart): number {
  return toNumber(series[2]?.values.find((value) => value !== null) ?? null) ?? 0
}

function seriesOf(chart: ReportChart, base: number): (BarSeriesOption | LineSeriesOption)[] {
  const shown = chart.kind === 'tornado' ? chart.series.slice(0, 2) : chart.series
  const bars = chart.categories.length * shown.length
  return shown.map(({ name, values }, at) => {
    const colour = SERIES_COLOURS[at % SERIES_COLOURS.length] ?? INK
    const data = chart.categories.map((_, point) => pointOf(values[point] ?? null, base))
    const common = { name: seriesName(name, at), data }
    if (chart.kind === 'line') return { ...common, ...lineLook(at, colour) }
    const texts = bars <= LABELLED_BARS && chart.kind === 'bar' ? values : []
    return { ...common, ...barLook(chart.kind === 'tornado', colour), ...labels(texts) }
  })
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

function barLook(isLying: boolean, colour: string) {
  return {
    type: 'bar' as const,
    barMaxWidth: isLying ? 22 : 44,
    barGap: isLying ? '-100%' : '8%',
    itemStyle: { color: colour, borderColor: '#404040', borderWidth: 0.5 },
  }
}

function labels(texts: readonly (string | null)[]): Partial<BarSeriesOption> {
  if (texts.length === 0) return {}
  const formatter = ({ dataIndex }: { dataIndex: number }): string => texts[dataIndex] ?? ''
  return { label: { show: true, position: 'top', color: INK, fontSize: TEXT_SIZE - 1, formatter } }
}

function legendOf({ series, kind }: ReportChart): LegendComponentOption {
  const shown = kind === 'tornado' ? series.slice(0, 2) : series
  const data = shown.map(({ name }, at) => seriesName(name, at))
  return {
    show: data.length > 1,
    data,
    top: 6,
    right: 24,
    itemWidth: 28,
    itemHeight: 12,
    textStyle: { color: INK, fontSize: TEXT_SIZE },
  }
}

function seriesName(name: string, at: number): string {
  return cutTo(printable(name).replaceAll('\n', ' '), LONGEST_NAME) || `系列${at + 1}`
}

/** Two series of one name would be one to the chart library; see `seriesName`. */
function pointOf(value: string | null, base: number): number | '-' {
  const number = toNumber(value)
  return number === null ? '-' : number - base
}

function toNumber(value: string | null): number | null {
  const number = value === null || value.trim() === '' ? Number.NaN : Number(value)
  return Number.isFinite(number) ? number : null
}

function axisText(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e8) return `${Number((value / 1e8).toPrecision(4))}亿`
  if (size >= 1e5) return `${Number((value / 1e4).toPrecision(4))}万`
  return String(Number(value.toPrecision(6)))
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

function nameRoom(names: readonly string[]): number {
  return 20 + names.reduce((most, name) => Math.max(most, widthOf(name)), 1) * TEXT_SIZE
}
