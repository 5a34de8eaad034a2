import { decimal } from '../kernel/decimal.ts'
import type { UnitCode } from '../kernel/unit.ts'
import { dimensionOf, UNITS, unitOfSymbol } from '../kernel/unit.ts'
import type { CodeEntry } from '../vocabulary/code-list.ts'
import { findSheet } from './all-sheets.ts'
import { readDay, readYear } from './day-text.ts'
import type { FieldIssue } from './field-issues.ts'
import { fieldIssue } from './field-issues.ts'
import { readNumber } from './number-text.ts'
import type { Column, LawList, Sheet } from './sheet.ts'
import { NOT_APPLICABLE, TEXT_LIMITS } from './sheet.ts'

/** The choices the law in force offers, by list; a list that is absent is not judged. */
export type LawChoices = Readonly<Partial<Record<LawList, readonly Pick<CodeEntry, 'code' | 'label'>[]>>>

/** What is entered, judged: the values in their normal form (null clears), and everything that is wrong with the others. */
export type JudgedFields = {
  readonly set: Readonly<Record<string, string | null>>
  readonly issues: readonly FieldIssue[]
}

/**
 * Judges values before they are saved and brings them into their normal form: numbers as plain exact decimal text, days
 * as `YYYY-MM-DD`, choices and units as codes (their labels and symbols are understood), text without blanks around it;
 * an empty value clears. Missing required values are no fault here: a row may be saved half filled. Whether a row that
 * is referred to exists is judged by whoever has the rows.
 */
export function judgeFields(
  sheet: Sheet,
  set: Readonly<Record<string, string | null>>,
  choices: LawChoices = {},
): JudgedFields {
  const judged: Record<string, string | null> = {}
  const issues: FieldIssue[] = []
  for (const [field, typed] of Object.entries(set)) {
    const column = sheet.columns.find(({ id }) => id === field)
    if (column === undefined) {
      issues.push(fieldIssue(field, 'unknown_column', { sheet: sheet.title, value: field }))
      continue
    }
    const value = judgeValue(column, typed, choices)
    if (typeof value === 'object' && value !== null) issues.push(value)
    else judged[field] = value
  }
  return { set: judged, issues }
}

type Judged = string | null | FieldIssue

function judgeValue(column: Column, typed: string | null, choices: LawChoices): Judged {
  const text = withoutControls(typed ?? '').trim()
  if (text === '') return null
  switch (column.kind) {
    case 'text':
    case 'long_text':
    case 'prose':
      return judgeText(column, text)
    case 'number':
      return judgeNumber(column, text)
    case 'day':
      return readDay(text) ?? fieldIssue(column.id, 'not_a_day', { title: column.title, value: shown(text) })
    case 'year':
      return readYear(text) ?? fieldIssue(column.id, 'not_a_year', { title: column.title, value: shown(text) })
    case 'unit':
      return judgeUnit(column, text)
    case 'choice':
      return judgeChoice(column, text, column.choices)
    case 'law_choice':
      return judgeChoice(column, text, choices[column.list])
    case 'reference':
      return judgeReference(column, text)
  }
}

/** Text that every store and every hash takes: no control characters but line ends and tabs, no halves of characters. */
function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])[\p{Cc}\p{Surrogate}]/gu, '')
}

function judgeText(
  column: Extract<Column, { kind: 'text' | 'long_text' | 'prose' | 'day' | 'year' }>,
  text: string,
): Judged {
  const written = column.kind === 'text' ? text.replace(/\s+/gu, ' ') : text
  const limit = TEXT_LIMITS[column.kind === 'text' || column.kind === 'prose' ? column.kind : 'long_text']
  const { length } = written
  return length > limit ? fieldIssue(column.id, 'too_long', { title: column.title, limit, value: length }) : written
}

function judgeNumber(column: Extract<Column, { kind: 'number' }>, text: string): Judged {
  const { id, title, min, max } = column
  if (text === NOT_APPLICABLE || text === '不适用') {
    return column.mayNotApply === true ? NOT_APPLICABLE : fieldIssue(id, 'does_not_apply', { title })
  }
  const read = readNumber(withoutWords(column, text), column.unit)
  if (read.kind !== 'number') return fieldIssue(id, read.kind, { title, value: shown(text) })
  const number = decimal(read.text)
  if (min !== undefined && number.lt(min)) return fieldIssue(id, 'below_min', { title, limit: min, value: read.text })
  if (max !== undefined && number.gt(max)) return fieldIssue(id, 'above_max', { title, limit: max, value: read.text })
  return read.text
}

/** `10 年` in a column counted in years is 10. */
function withoutWords({ measuredIn }: Extract<Column, { kind: 'number' }>, text: string): string {
  return measuredIn !== undefined && text.endsWith(measuredIn) ? text.slice(0, -measuredIn.length) : text
}

function judgeUnit(column: Extract<Column, { kind: 'unit' }>, text: string): Judged {
  const { id, title, dimensions } = column
  const code = isUnitCode(text) ? text : unitOfSymbol(text)
  if (code === null) return fieldIssue(id, 'unknown_unit', { title, value: shown(text) })
  if (dimensions === undefined || dimensions.includes(dimensionOf(code))) return code
  const why = '它量的不是这一列所量的'
  return fieldIssue(id, 'wrong_dimension', { title, value: UNITS[code].symbol, why })
}

function isUnitCode(text: string): text is UnitCode {
  return Object.hasOwn(UNITS, text)
}

function judgeChoice(
  { id, title }: Column,
  text: string,
  entries: readonly Pick<CodeEntry, 'code' | 'label'>[] | undefined,
): Judged {
  if (entries === undefined)
    return text.length <= 64 ? text : fieldIssue(id, 'unknown_choice', { title, value: shown(text) })
  const found = entries.find(({ code }) => code === text) ?? entries.find(({ label }) => label === text)
  return found?.code ?? fieldIssue(id, 'unknown_choice', { title, value: shown(text) })
}

const ROW_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function judgeReference(column: Extract<Column, { kind: 'reference' }>, text: string): Judged {
  if (ROW_ID.test(text)) return text
  return fieldIssue(column.id, 'not_a_row', { title: column.title, sheet: findSheet(column.sheet)?.title ?? '' })
}

/** The beginning of a value, as a sentence repeats it. */
function shown(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`
}
