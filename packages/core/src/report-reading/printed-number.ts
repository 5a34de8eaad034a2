import { decimal } from '../kernel/decimal.ts'
import { unifyCharacters } from '../kernel/text.ts'
import type { UnitCode } from '../kernel/unit.ts'
import { unitOfSymbol } from '../kernel/unit.ts'
import { UNIT_WORDS } from '../vocabulary/report-words.ts'

/** A number as a report prints it. `value` times `times` is what it means in its unit; `decimals` how fine it is printed. */
export type PrintedNumber = {
  readonly raw: string
  readonly value: string
  readonly decimals: number
  readonly times: '1' | '1000' | '10000' | '100000000'
  readonly unit: UnitCode | null
  /** The unit as printed; empty when none stands behind the number. */
  readonly unitText: string
  readonly from: number
  readonly to: number
}

const NUMBER = /(?<![\dA-Za-z_])(?<!\d[.,])-?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?![\d])|\d+)(?:\.\d+)?/gu
const YEAR_BEHIND = /^\s*(?:年|[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d))/u
const ORDINAL_BEFORE = /(?:第|表|图|附件|附表|附图|公式|No\.?)\s*(?:\d+[-.])*$/iu
const ORDINAL_BEHIND = /^\s*(?:章|节|条|款|号|版|届|期|次会议|月|日|时|点)/u
const STANDARD_BEFORE =
  /(?:GB|HJ|DB\d{0,2}|ISO|QB|YB|HG|JB|SH|AQ|CJ|SL|DL|NY|FZ|YS)(?:\/[TZ])?\s?(?:\d+(?:\.\d+)*\s?-\s?)?$/u
const HEADING = /^\s*\d+(?:\.\d+){1,3}(?=\s|[\u4e00-\u9fff])/u
const WORDS = Object.keys(UNIT_WORDS).sort((a, b) => b.length - a.length)
const LONGEST_UNIT = 8

/**
 * The numbers of a text with the units behind them, in order. Years, dates, numbers of chapters, tables, clauses and
 * standards are none. Full-width digits and thousands separators are read.
 * @example scanNumbers('年产量１２.5万吨').map(({ value, unit }) => [value, unit]) // [['12.5', 'ten_thousand_t']]
 */
export function scanNumbers(printed: string): PrintedNumber[] {
  const text = unifyNumbers(printed)
  const heading = headingLength(text)
  const found: PrintedNumber[] = []
  for (const match of text.matchAll(NUMBER)) {
    const number = numberAt(text, match[0], match.index)
    if (match.index >= heading && number !== null) found.push(number)
  }
  return found
}

/** How long the number of a heading at the beginning is; a number with its unit behind it is none. */
function headingLength(text: string): number {
  const length = HEADING.exec(text)?.[0].length ?? 0
  return length === 0 || longestUnit(text.slice(length).trimStart()) !== null ? 0 : length
}

/** The text as numbers are looked for in it: unified characters, one kind of minus sign. */
export function unifyNumbers(text: string): string {
  return unifyCharacters(text).replace(/[\u2010-\u2015\u2212]/gu, '-')
}

/** Whether a text is a year by itself, as heads of columns are. */
export function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}\s*年?$/u.test(unifyNumbers(text).trim())
}

function numberAt(text: string, matched: string, at: number): PrintedNumber | null {
  const before = text.slice(Math.max(0, at - 30), at)
  const isRange = matched.startsWith('-') && /\d\s*[%\p{L}]{0,4}\s*$/u.test(before)
  const raw = isRange ? matched.slice(1) : matched
  const from = isRange ? at + 1 : at
  const behind = text.slice(at + matched.length)
  if (isNoAmount(raw, isRange ? text.slice(Math.max(0, from - 30), from) : before, behind)) return null
  const plain = raw.replace(/[, ]/gu, '')
  const { unit, unitText, times, length } = unitBehind(behind)
  const decimals = plain.split('.')[1]?.length ?? 0
  const to = at + matched.length + length
  return { raw, value: decimal(plain).toFixed(), decimals, times, unit, unitText, from, to }
}

function isNoAmount(raw: string, before: string, behind: string): boolean {
  if (/^(?:19|20)\d{2}$/u.test(raw) && YEAR_BEHIND.test(behind)) return true
  if (ORDINAL_BEFORE.test(before) || STANDARD_BEFORE.test(before)) return true
  if (/(?:19|20)\d{2}\s?[年\-/.]\s?(?:\d{1,2}\s?[月\-/.]\s?)?$/u.test(before)) return true
  return ORDINAL_BEHIND.test(behind) || raw.replace(/\D/gu, '').length > 30
}

type Behind = Pick<PrintedNumber, 'unit' | 'unitText' | 'times'> & { readonly length: number }

/** The unit right behind a number; `times` of a number counted in tens of thousands of no unit. */
function unitBehind(behind: string): Behind {
  const blank = /^\s{0,2}/u.exec(behind)?.[0].length ?? 0
  const rest = behind.slice(blank)
  const unit = longestUnit(rest)
  if (unit !== null) return { ...unit, times: '1', length: blank + unit.unitText.length }
  const [counted = ''] = /^(?:万|亿|千)(?!级)/u.exec(rest) ?? []
  if (counted !== '') {
    const inner = longestUnit(rest.slice(1))
    const length = blank + counted.length + (inner?.unitText.length ?? 0)
    return { unit: inner?.unit ?? null, unitText: inner?.unitText ?? '', times: TIMES[counted] ?? '1', length }
  }
  const [latin = ''] = /^[A-Za-zμ%°][A-Za-zμ0-9·/²³%]{0,11}/u.exec(rest) ?? []
  return { unit: null, unitText: latin, times: '1', length: blank + latin.length }
}

const TIMES: Readonly<Record<string, PrintedNumber['times']>> = { 千: '1000', 万: '10000', 亿: '100000000' }

function longestUnit(rest: string): Pick<PrintedNumber, 'unit' | 'unitText'> | null {
  for (let length = Math.min(LONGEST_UNIT, rest.length); length > 0; length -= 1) {
    const head = rest.slice(0, length)
    const unit = unitOfWords(head)
    if (unit === null) continue
    const next = rest.slice(length)
    if (/^\/(?:a(?![a-z])|年)/u.test(next) || !/^\s?\//u.test(next)) {
      return /[A-Za-z]$/u.test(head) && /^[A-Za-z]/u.test(next) ? null : { unit, unitText: head }
    }
    const [per = ''] = /^\s?\/\s?[A-Za-z0-9²³·\u4e00-\u9fff]{1,6}/u.exec(next) ?? []
    return { unit: null, unitText: `${head}${per}`.replace(/\s/gu, '') }
  }
  return null
}

/** The unit of a symbol or of the words reports use for it; null: not one of the table of units. */
export function unitOfWords(printed: string): UnitCode | null {
  const text = unifyNumbers(printed)
    .trim()
    .replace(/\/(?:a|年)$/u, '')
  if (text === '') return null
  const known = unitOfSymbol(text)
  if (known !== null) return known
  const word = WORDS.find((each) => text === unifyCharacters(each))
  return word === undefined ? null : unitOfSymbol(UNIT_WORDS[word] ?? '')
}
