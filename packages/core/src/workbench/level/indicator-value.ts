import { decimal, decimalText } from '../../kernel/decimal.ts'
import type { AnswerKind, SystemRow } from '../../indicator/system-parts.ts'
import type { LevelValue } from '../../indicator/read-level-input.ts'
import { readNumber } from '../number-text.ts'
import { NOT_APPLICABLE } from '../sheet.ts'

/** What somebody entered for an indicator: nothing, a value, or something that cannot be read as one. */
export type IndicatorValue =
  | { readonly kind: 'missing' }
  | { readonly kind: 'value'; readonly value: LevelValue }
  | { readonly kind: 'unreadable'; readonly expected: string }

const YES = new Set(['是', '符合', '有', '√', '✓', '✔', '☑', 'yes', 'true', 'y'])
const NO = new Set(['否', '不符合', '没有', '无', '×', '✗', '✘', 'x', 'no', 'false', 'n'])
const UNREACHED = new Set(['达不到', '未达到', '没有达到', '未达到Ⅲ级', '未达到III级', 'none'])
const LEVEL_TEXT = /^(?:达到)?(iii|ii|i|[123一二三])级?$/i
const LEVEL_OF: Readonly<Record<string, 'I' | 'II' | 'III'>> = {
  i: 'I',
  ii: 'II',
  iii: 'III',
  '1': 'I',
  '2': 'II',
  '3': 'III',
  一: 'I',
  二: 'II',
  三: 'III',
}

/**
 * Reads what was entered for an indicator. Numbers are exact: full-width digits, group signs and the indicator's own unit
 * behind the number are read; a comparison or a range is no value of a plant. 是, √, Ⅰ级, 达不到, 不适用 mean what they say.
 * Empty is missing, `0` is zero.
 */
export function readIndicatorValue(text: string | undefined, row: Pick<SystemRow, 'kind' | 'unit'>): IndicatorValue {
  const typed = (text ?? '').normalize('NFKC').trim()
  if (typed === '') return { kind: 'missing' }
  if (typed === NOT_APPLICABLE || typed === '不适用') return { kind: 'value', value: 'not_applicable' }
  return row.kind === 'number' ? numberValue(typed, row.unit) : wordValue(typed, row.kind)
}

function numberValue(typed: string, unit: string | null): IndicatorValue {
  const read = readNumber(withoutUnit(typed, unit))
  if (read.kind === 'number') return { kind: 'value', value: decimal(read.text) }
  const asked = unit === null ? '一个数' : `一个数（单位 ${unit}，可以不写）`
  return { kind: 'unreadable', expected: `${asked}，不带“≤”“约”一类的字` }
}

/** A number with the indicator's own unit behind it; any other unit stays and makes the text unreadable. */
function withoutUnit(typed: string, unit: string | null): string {
  const plain = (each: string) => each.normalize('NFKC').replace(/[\s·.*]/g, '')
  const [, number, behind = ''] = /^([-+−\d.,\s]*\d)\s*([^\d\s].*)$/.exec(typed) ?? []
  return number !== undefined && unit !== null && plain(behind) === plain(unit) ? number : typed
}

function wordValue(typed: string, kind: Exclude<AnswerKind, 'number'>): IndicatorValue {
  const word = typed.toLowerCase()
  if (YES.has(word)) return { kind: 'value', value: true }
  if (NO.has(word)) return { kind: 'value', value: false }
  if (kind === 'yes_no') return { kind: 'unreadable', expected: '“是”或者“否”' }
  if (UNREACHED.has(typed)) return { kind: 'value', value: 'none' }
  const level = LEVEL_OF[LEVEL_TEXT.exec(typed)?.[1]?.toLowerCase() ?? '']
  if (level !== undefined) return { kind: 'value', value: level }
  return { kind: 'unreadable', expected: '“Ⅰ级”“Ⅱ级”“Ⅲ级”或者“达不到”' }
}

const WORDS: Readonly<Record<string, string>> = {
  I: 'Ⅰ级',
  II: 'Ⅱ级',
  III: 'Ⅲ级',
  none: '达不到',
  not_applicable: '不适用',
}

/** A value as it is shown and entered; numbers without rounding. `isVeto`: met means that it applies to the plant. */
export function indicatorValueText(value: LevelValue, isVeto = false): string {
  if (value === true) return isVeto ? '有' : '是'
  if (value === false) return isVeto ? '没有' : '否'
  if (typeof value === 'string') return WORDS[value] ?? value
  return typeof value === 'number' ? String(value) : decimalText(value)
}

/** The words one may choose from for an indicator that is no number: levels only where they ask different things. */
export function valueWords({ kind, asked }: Pick<SystemRow, 'kind' | 'asked'>, isVeto: boolean): readonly string[] {
  if (isVeto) return ['没有', '有']
  const isOneAsked = asked.I === asked.II && asked.II === asked.III
  return kind === 'yes_no' || isOneAsked ? ['是', '否', '不适用'] : ['Ⅰ级', 'Ⅱ级', 'Ⅲ级', '达不到', '不适用']
}
