import type { UnitCode } from '../../kernel/unit.ts'
import { UNITS, unitOfSymbol } from '../../kernel/unit.ts'
import type { Column, Sheet } from '../sheet.ts'
import { printedUnit } from '../sheet.ts'
import { isFigureSheet } from './figure-table.ts'

/** What a printed unit measures, and how many base units one of it is, as exact decimal text. */
export type Measure = { readonly dimension: string; readonly factor: string }

/**
 * How the numbers under a head become those of the column: by a fixed exact quotient, or by the unit of each row (`over`:
 * the head says so much per unit, as a price does). `text`: the unit as the file prints it.
 */
export type Conversion =
  | { readonly kind: 'fixed'; readonly text: string; readonly times: string; readonly by: string }
  | {
      readonly kind: 'of_row'
      readonly text: string
      readonly times: string
      readonly by: string
      readonly measure: Measure
      readonly over: boolean
    }

/** What a head says of the unit of its column: nothing else than the column's own, another one, or one that does not fit. */
export type HeadUnit =
  | { readonly kind: 'own' }
  | { readonly kind: 'other'; readonly conversion: Conversion }
  | { readonly kind: 'misfit'; readonly text: string }

/** Units that heads print and the table of units has not; months, quarters and years count in months. */
const WORDS: Readonly<Record<string, Measure>> = {
  千元: { dimension: 'money', factor: '1000' },
  百万元: { dimension: 'money', factor: '1000000' },
  千万元: { dimension: 'money', factor: '10000000' },
  年: { dimension: 'calendar', factor: '12' },
  a: { dimension: 'calendar', factor: '12' },
  半年: { dimension: 'calendar', factor: '6' },
  季度: { dimension: 'calendar', factor: '3' },
  季: { dimension: 'calendar', factor: '3' },
  个月: { dimension: 'calendar', factor: '1' },
  月: { dimension: 'calendar', factor: '1' },
  分钟: { dimension: 'time', factor: '60' },
  小数: { dimension: 'ratio', factor: '1' },
  百分比: { dimension: 'ratio', factor: '0.01' },
  百分数: { dimension: 'ratio', factor: '0.01' },
}

/** What brackets behind a title say beside units. */
const REMARK = /^(?:必填|选填|可选|可不填|不填可空|整数|正整数|数字|含税|不含税|年均|平均|合计|估算|估计|预计|实测)$/u

/** A printed unit, or null where it is none. */
export function measureOf(text: string): Measure | null {
  const unit = unitOfSymbol(text)
  if (unit !== null) return measureOfUnit(unit)
  return Object.hasOwn(WORDS, text) ? (WORDS[text] ?? null) : null
}

/** A unit of the table of units as a measure. A day stands by itself: of work it has no 24 hours. */
export function measureOfUnit(unit: UnitCode): Measure {
  if (unit === 'd') return { dimension: 'day', factor: '1' }
  return { dimension: UNITS[unit].dimension, factor: UNITS[unit].factor }
}

/** What a column is counted in: always the same, what the row says, whatever the file says, or in nothing. */
type Counted =
  | { readonly kind: 'fixed'; readonly measure: Measure }
  | { readonly kind: 'of_row'; readonly top: Measure | null }
  | { readonly kind: 'any' }
  | { readonly kind: 'none' }

/** What the words of a head about its unit (`月`, `单位：元/年`, `必填，%`) mean for a column. */
export function headUnit(sheet: Sheet, column: Column, said: string): HeadUnit {
  const counted = countedIn(sheet, column)
  if (counted.kind === 'any') return { kind: 'own' }
  const words = wordsOf(said)
  const own = printedUnit(column)
  if (own !== undefined && words.some((word) => word === plain(own))) return { kind: 'own' }
  const isYearly = isFigureSheet(sheet) || /^每?年/u.test(column.title)
  const units = words.map((word) => (isYearly ? word.replace(/\/(?:年|a)$/u, '') : word))
  if (counted.kind === 'none') {
    return words.some((word) => isUnitText(word) && word !== '1') ? { kind: 'misfit', text: said } : { kind: 'own' }
  }
  const found = units.flatMap((word) => conversionOf(word, counted) ?? [])
  const [first] = found
  if (first !== undefined && found.length === 1) {
    const isSame = first.kind === 'fixed' && first.times === first.by
    return isSame ? { kind: 'own' } : { kind: 'other', conversion: first }
  }
  return words.every((word) => REMARK.test(word)) ? { kind: 'own' } : { kind: 'misfit', text: said }
}

/** Whether words of a head are a unit and nothing else, as a second line of a head or a line above a table prints it. */
export function isUnitText(text: string): boolean {
  const [word, ...more] = wordsOf(text)
  if (word === undefined || more.length > 0) return false
  const [top = '', under, ...rest] = word.split('/')
  return measureOf(word) !== null || (rest.length === 0 && measureOf(top) !== null && measureOf(under ?? '') !== null)
}

/** Whether a unit said for a whole table is one that a column can be counted in. */
export function isForColumn(sheet: Sheet, column: Column, said: string): boolean {
  const counted = countedIn(sheet, column)
  if (counted.kind === 'none' || counted.kind === 'any') return false
  return wordsOf(said).some((word) => conversionOf(word, counted) !== null)
}

function wordsOf(said: string): readonly string[] {
  const text = plain(said).replace(/^(?:计量|金额|数量)?单位:?/u, '')
  const words = text
    .split(/[,、;]/u)
    .map((word) => word.replace(/^(?:人民币|RMB|CNY|以|按)/u, '').replace(/(?!^)计$/u, ''))
  return words.filter((word) => word !== '')
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff]+/gu, '')
}

/** `元/图层的单位` is money for each unit of the row; `报告的单位` is told by nothing, so that any unit may be its. */
const BY_ROW = /^(?:(.+)\/)?(?:本项目的|图层的|数值的|含量的|产量)?单位$/u

function countedIn(sheet: Sheet, column: Column): Counted {
  if (column.kind !== 'number') return 'countedBy' in column ? { kind: 'none' } : { kind: 'any' }
  if (column.unit !== undefined) return { kind: 'fixed', measure: measureOfUnit(column.unit) }
  if (column.measuredIn === undefined) {
    const isOfRow = isFigureSheet(sheet) || sheet.columns.some(({ kind }) => kind === 'unit')
    return isOfRow ? { kind: 'of_row', top: null } : { kind: 'none' }
  }
  const fixed = measureOf(column.measuredIn)
  if (fixed !== null) return { kind: 'fixed', measure: fixed }
  const [whole, top] = BY_ROW.exec(column.measuredIn) ?? []
  return whole === undefined ? { kind: 'any' } : { kind: 'of_row', top: top === undefined ? null : measureOf(top) }
}

function conversionOf(word: string, counted: Exclude<Counted, { kind: 'any' } | { kind: 'none' }>): Conversion | null {
  if (counted.kind === 'fixed') {
    const measure = measureOf(word)
    if (measure === null || measure.dimension !== counted.measure.dimension) return null
    return { kind: 'fixed', text: word, times: measure.factor, by: counted.measure.factor }
  }
  const over = counted.top !== null
  const [top, under] = over ? word.split('/', 2).map(measureOf) : [null, measureOf(word)]
  if (under === null || under === undefined) return null
  if (counted.top === null) return { kind: 'of_row', text: word, times: '1', by: '1', measure: under, over }
  if (top?.dimension !== counted.top.dimension) return null
  return { kind: 'of_row', text: word, times: top.factor, by: counted.top.factor, measure: under, over }
}
