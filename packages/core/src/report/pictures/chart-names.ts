import { decimal } from '../../kernel/decimal.ts'
import { chartNumber } from '../chart-values.ts'
import { printNumber } from '../report-number.ts'
import { TEXT_SIZE } from './chart-style.ts'
import { cutTo, oneLine, widthOf, wrapped } from './picture-text.ts'

const LONGEST_NAME = 12

/** A name as a chart has room for it. */
export function chartName(name: string): string {
  return cutTo(oneLine(name), LONGEST_NAME)
}

/** Signs of a line and lines of a name beside a lying bar. */
const ROW = { signs: 15, lines: 4 } as const

/** The lines of a name beside a lying bar: all of it, as far as four lines reach. */
export function rowName(name: string): string[] {
  const lines = wrapped(oneLine(name), ROW.signs)
  if (lines.length <= ROW.lines) return lines
  return [...lines.slice(0, ROW.lines - 1), cutTo(lines.slice(ROW.lines - 1).join(''), ROW.signs)]
}

/** The width in which the names of upright bars or points stand side by side, in pixels. */
const NAMES_ROOM = 552

/** How many names apart names may stand below an axis without touching: 1 where all of them fit. */
export function nameStep(names: readonly string[]): number {
  const room = NAMES_ROOM / Math.max(1, names.length) / TEXT_SIZE
  const widest = names.reduce((most, name) => Math.max(most, widthOf(oneLine(name))), 1)
  return Math.max(1, Math.ceil((widest + 0.5) / room))
}

/** Whether all names stand whole side by side. */
export function fitSideBySide(names: readonly string[]): boolean {
  return nameStep(names) === 1
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
