import type { ReportChart } from '../report-document.schema.ts'
import { cutTo, oneLine } from './picture-text.ts'
import { axisText, chartNumber, chartText } from '../chart-values.ts'
import { chartName, nameStep, shownValue } from './chart-names.ts'
import { GRID, INK, LINE_TYPES, SYMBOLS, TEXT_SIZE, seriesColour } from './chart-style.ts'

/** Where there are more, their values would cover each other. */
const LABELLED_BARS = 24
const LABELLED_POINTS = 12

/**
 * The option of the chart library for upright bars or lines of a report, as plain data: a fixed look, every missing value
 * a gap. The same in the files and on the screen, whose width may be another than that of a page.
 */
export function chartOption(chart: ReportChart) {
  const names = chart.categories.map(oneLine)
  return {
    animation: false,
    textStyle: { color: INK, fontSize: TEXT_SIZE, fontFamily: 'sans-serif' },
    grid: { left: 64, right: 24, top: 64, bottom: 34 },
    legend: legendOf(chart),
    xAxis: {
      ...axisLook(),
      type: 'category' as const,
      // the chart library keeps things by these names: never by what somebody wrote, which may be '__proto__'
      data: names.map((_, at) => String(at)),
      axisTick: { show: false },
      axisLabel: {
        ...label(),
        interval: nameStep(names) - 1,
        hideOverlap: true,
        formatter: (_: string, at: number) => chartText(names[at] ?? ''),
      },
    },
    yAxis: {
      ...axisLook(),
      type: 'value' as const,
      ...(hasWholeNumbers(chart) ? { minInterval: 1 } : {}),
      name: chartText(cutTo(oneLine(chart.unit), 30)),
      nameLocation: 'end' as const,
      nameGap: 18,
      nameTextStyle: { color: INK, fontSize: TEXT_SIZE, align: 'left' as const },
      axisLabel: { ...label(), formatter: axisText },
      splitLine: { lineStyle: { color: GRID } },
    },
    series: seriesOf(chart),
  }
}

function seriesOf(chart: ReportChart) {
  const bars = chart.categories.length * chart.series.length
  return chart.series.map(({ values }, at) => {
    const colour = seriesColour(at)
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

function labels(texts: readonly (string | null)[]) {
  if (texts.length === 0) return {}
  const formatter = ({ dataIndex }: { dataIndex: number }): string => chartText(shownValue(texts[dataIndex] ?? ''))
  return { label: { show: true, position: 'top' as const, color: INK, fontSize: TEXT_SIZE - 1, formatter } }
}

function legendOf(chart: ReportChart) {
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
