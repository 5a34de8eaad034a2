import type { Decimal } from '../../kernel/decimal.ts'
import { decimalText } from '../../kernel/decimal.ts'
import { chineseDate } from '../../kernel/chinese-date.ts'
import { isLocalDate } from '../../kernel/local-date.ts'
import type { SheetId } from '../../workbench/all-sheets.ts'
import type { FindingPlace } from '../../workbench/plausibility/finding.schema.ts'
import { figureOf } from '../../workbench/survey/figure.ts'
import type { Desk } from '../desk.ts'
import { DASH } from './dash.ts'
import type { Block, BoundFigure, ReportCell, Run } from '../report-document.schema.ts'
import type { NumberRule } from '../report-number.ts'
import { printNumber } from '../report-number.ts'

/** What is printed where a figure does not apply, which is neither missing nor 0. */
export const NOT_APPLICABLE_WORDS = '不适用'

/** A number that was computed, or why there is none. */
export type Computed = Decimal | 'missing' | 'not_applicable'

/** A piece of words. */
export function words(text: string): Run {
  return { kind: 'text', text: text.slice(0, 20_000) }
}

/** A cell of words. */
export function cellOf(text: string): ReportCell {
  return { runs: text === '' ? [] : [words(text)] }
}

/** A cell of one run. */
export function cellWith(run: Run): ReportCell {
  return { runs: [run] }
}

/** A paragraph of words and figures. */
export function paragraph(...pieces: readonly (string | Run)[]): Block {
  return { kind: 'paragraph', runs: pieces.map((piece) => (typeof piece === 'string' ? words(piece) : piece)) }
}

/** Says what of the records is still missing in a section. */
export function gap(section: string, text: string): Block {
  return { kind: 'gap', section, text: text.slice(0, 500) }
}

/** The place of a cell. */
export function placeOf(sheet: SheetId, row: string | null, column: string | null): FindingPlace {
  return { sheet, row, column }
}

/** What a computed figure is told by beside its value. */
export type Origin = Pick<BoundFigure, 'key' | 'label' | 'places' | 'sources'> & {
  readonly how: string
  readonly unit?: string
  readonly rule: NumberRule
}

/** Binds a computed number. */
export function computed(desk: Desk, value: Computed, origin: Origin): Run {
  const { key, label, places, sources = [], how, unit = '', rule } = origin
  const beside = sources.length === 0 ? {} : { sources }
  const head = { key, label, places, ...beside, unit: rule === 'share' ? '%' : unit, how }
  if (value === 'missing') return desk.figure({ ...head, text: DASH, value: null })
  if (value === 'not_applicable') return desk.figure({ ...head, text: NOT_APPLICABLE_WORDS, value: null })
  return desk.figure({ ...head, text: printNumber(value, rule), value: keptValue(value) })
}

const LONGEST_VALUE = 100

/** The exact text; a quotient whose zeros and digits would be longer than anybody can compare keeps 30 digits. */
function keptValue(value: Decimal): string {
  const text = decimalText(value)
  return text.length <= LONGEST_VALUE ? text : decimalText(value.toSignificantDigits(30))
}

/** Binds a number of things that were counted. */
export function countOf(desk: Desk, count: Decimal, origin: Omit<Origin, 'rule'>): Run {
  return computed(desk, count, { ...origin, rule: 'exact' })
}

/** Where an entered value stands and what it is called. */
export type Entry = { readonly sheet: SheetId; readonly row: string; readonly column: string; readonly label: string }

/** Binds a number that stands in a cell as it was entered. */
export function enteredNumber(desk: Desk, text: string | undefined, entry: Entry, unit = ''): Run {
  const figure = figureOf(text)
  const head = headOf(entry, unit)
  if (figure.kind === 'missing') return desk.figure({ ...head, text: DASH, value: null, how: '还没有填写' })
  if (figure.kind === 'not_applicable') return desk.figure({ ...head, text: NOT_APPLICABLE_WORDS, value: null })
  return desk.figure({ ...head, text: printNumber(figure.value, 'exact'), value: decimalText(figure.value) })
}

/** Binds a day or a year as it was entered: what is not read as one is printed as it stands. */
export function enteredDay(desk: Desk, text: string | undefined, entry: Entry): Run {
  const head = headOf(entry, '')
  if (text === undefined || text === '') return desk.figure({ ...head, text: DASH, value: null, how: '还没有填写' })
  return desk.figure({ ...head, text: isLocalDate(text) ? chineseDate(text) : text, value: null })
}

function headOf({ sheet, row, column, label }: Entry, unit: string) {
  return { key: `${sheet}:${row}:${column}`, label, unit, places: [placeOf(sheet, row, column)], how: null }
}
