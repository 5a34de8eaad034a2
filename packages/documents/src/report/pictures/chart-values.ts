import { decimal } from '@qingshen/core/kernel/decimal'
import { chartNumber } from '@qingshen/core/report/chart-values'
import { printNumber } from '@qingshen/core/report/report-number'
import { cutTo, oneLine } from '../plain-text.ts'

const LONGEST_NAME = 12

/** A name as a chart has room for it. */
export function chartName(name: string): string {
  return cutTo(oneLine(name), LONGEST_NAME)
}

/** A value as it is written in a chart: rounded as a quotient is in the tables, with separators of thousands. */
export function shownValue(value: string): string {
  const number = chartNumber(value)
  if (number === null) return value
  return number === 0 ? '0' : printNumber(decimal(value), 'quotient')
}

/** The ticks of an axis: round numbers from below the least to above the largest value, with room at both ends. */
export function roundTicks(values: readonly number[], room: number): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const rest = (high - low || Math.abs(high) || 1) * room
  const step = roundStep((high - low + 2 * rest) / 5)
  const first = Math.floor((low - rest) / step)
  const last = Math.ceil((high + rest) / step)
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)))
}

function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted))
  return power * ([1, 2, 2.5, 5, 10].find((step) => step * power >= wanted) ?? 10)
}
