import { Decimal } from './decimal.ts'
import type { Issue } from './issue.ts'
import { defineIssues } from './issue-catalogue.ts'
import { pointerTo } from './json-pointer.ts'

export type JsonTextOptions = {
  /** Which numbers (by JSON pointer) are read as exact `Decimal` from their text; by default none. */
  readonly exactAt?: (pointer: string) => boolean
  /** Names that no field may have; by default none. */
  readonly refusedKeys?: readonly string[]
  /** Refuse texts that a database cannot keep: with a null character or half a surrogate pair; by default taken. */
  readonly isKept?: boolean
}

export type JsonTextResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly issues: readonly Issue[] }

const LINE_ONE: Position = { at: 0, line: 1, lineStart: 0 }
const MAX_DEPTH = 100
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const SPECIAL = /[\\\u0000-\u001f]/
const SPACE = /[ \t\r\n]*/y

const issue = defineIssues({
  json_syntax: {
    severity: 'error',
    template: '第 {line} 行第 {column} 列不符合 JSON 语法：{expected}。请改正后重新提交。',
  },
  json_duplicate_key: {
    severity: 'error',
    template: '第 {line} 行的字段“{key}”在同一对象里重复出现，无法判断以哪个为准。请只保留一个。',
  },
  json_refused_key: {
    severity: 'error',
    template: '第 {line} 行的字段名“{key}”是程序保留的，不能使用。请换一个名字。',
  },
  json_refused_text: {
    severity: 'error',
    template:
      '第 {line} 行的文字含有不能保存的字符（空字符，或者不成对的代理字符），多半是复制时带进来的。请删去后重新提交。',
  },
  json_number_not_finite: {
    severity: 'error',
    template: '第 {line} 行的数值 {text} 超出可表示的范围。请检查小数点和指数。',
  },
  json_too_deep: { severity: 'error', template: '第 {line} 行嵌套超过 {limit} 层。请减少嵌套。' },
})

type Reader = {
  readonly text: string
  readonly exactAt: (pointer: string) => boolean
  readonly refusedKeys: readonly string[]
  readonly isKept: boolean
  readonly issues: Issue[]
  at: number
  /** Where lines were counted to, so that many findings in one text count each line once. */
  counted: Position
}

type Position = { readonly at: number; readonly line: number; readonly lineStart: number }

/** Leaves the reader at once: after a fault of syntax nothing behind it can be trusted. */
class SyntaxFault extends Error {}

/**
 * Reads a JSON text (RFC 8259) strictly: duplicate keys, numbers beyond the finite range, nesting deeper
 * than 100 levels, refused keys and trailing text are refused, each with line and JSON pointer. All keys
 * and all numbers out of range are reported at once; a fault of syntax ends the reading.
 */
export function parseJsonText(text: string, options: JsonTextOptions = {}): JsonTextResult {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const { exactAt = () => false, refusedKeys = [], isKept = false } = options
  const reader: Reader = { text, exactAt, refusedKeys, isKept, issues: [], at: start, counted: LINE_ONE }
  try {
    const value = readValue(reader, '', 0)
    skipSpace(reader)
    if (reader.at < text.length) fault(reader, '', '文件到这里应当结束')
    return reader.issues.length === 0 ? { ok: true, value } : { ok: false, issues: reader.issues }
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error
    return { ok: false, issues: reader.issues }
  }
}

function readValue(reader: Reader, pointer: string, depth: number): unknown {
  skipSpace(reader)
  if (depth > MAX_DEPTH) {
    reader.issues.push(issue('json_too_deep', pointer, { line: position(reader).line, limit: MAX_DEPTH }))
    throw new SyntaxFault()
  }
  switch (reader.text[reader.at]) {
    case '{':
      return readObject(reader, pointer, depth)
    case '[':
      return readArray(reader, pointer, depth)
    case '"':
      return readString(reader, pointer)
    case 't':
      return readWord(reader, pointer, 'true', true)
    case 'f':
      return readWord(reader, pointer, 'false', false)
    case 'n':
      return readWord(reader, pointer, 'null', null)
    default:
      return readNumber(reader, pointer)
  }
}

function readObject(reader: Reader, pointer: string, depth: number): Record<string, unknown> {
  const object: Record<string, unknown> = {}
  const seen = new Set<string>()
  reader.at += 1
  if (skipIf(reader, '}')) return object
  do {
    skipSpace(reader)
    if (reader.text[reader.at] !== '"') fault(reader, pointer, '这里应当是带双引号的字段名')
    const key = readString(reader, pointer)
    const child = pointerTo(pointer, key)
    if (seen.has(key)) reader.issues.push(issue('json_duplicate_key', child, { line: position(reader).line, key }))
    if (reader.refusedKeys.includes(key)) {
      reader.issues.push(issue('json_refused_key', child, { line: position(reader).line, key }))
    }
    seen.add(key)
    expect(reader, ':', pointer)
    setMember(object, key, readValue(reader, child, depth + 1))
  } while (skipIf(reader, ','))
  expect(reader, '}', pointer)
  return object
}

/** Plain assignment would take a key named `__proto__` for the prototype. */
function setMember(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value
  else Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true })
}

function readArray(reader: Reader, pointer: string, depth: number): unknown[] {
  const items: unknown[] = []
  reader.at += 1
  if (skipIf(reader, ']')) return items
  do items.push(readValue(reader, pointerTo(pointer, items.length), depth + 1))
  while (skipIf(reader, ','))
  expect(reader, ']', pointer)
  return items
}

/** Found by its end, not by a pattern: a pattern keeps a way back for every character, and long texts exhaust the stack. */
function readString(reader: Reader, pointer: string): string {
  const { text, at } = reader
  let end = text.indexOf('"', at + 1)
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  const value = end < 0 ? null : stringOf(text.slice(at, end + 1))
  if (value === null) return fault(reader, pointer, '字符串没有正确结束，或含有未转义的控制字符')
  reader.at = end + 1
  if (reader.isKept && !canBeKept(value)) {
    reader.issues.push(issue('json_refused_text', pointer, { line: position(reader).line }))
  }
  return value
}

/** True for a text that a database keeps as it is: no null character, no half of a surrogate pair. */
export function canBeKept(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text)
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0
  while (text[at - 1 - backslashes] === '\\') backslashes += 1
  return backslashes % 2 === 1
}

function stringOf(raw: string): string | null {
  if (!SPECIAL.test(raw)) return raw.slice(1, -1)
  try {
    return JSON.parse(raw) as string
  } catch {
    return null
  }
}

function readNumber(reader: Reader, pointer: string): number | Decimal {
  const start = reader.at
  const raw = take(reader, NUMBER)
  if (raw === null) return fault(reader, pointer, '这里应当是一个值')
  const number = Number(raw)
  if (!Number.isFinite(number)) {
    reader.issues.push(
      issue('json_number_not_finite', pointer, { line: position(reader, start).line, text: shorten(raw) }),
    )
    return 0
  }
  return reader.exactAt(pointer) ? new Decimal(raw) : number
}

function readWord<T>(reader: Reader, pointer: string, word: string, value: T): T {
  if (!reader.text.startsWith(word, reader.at)) return fault(reader, pointer, '这里应当是一个值')
  reader.at += word.length
  return value
}

function take(reader: Reader, pattern: RegExp): string | null {
  pattern.lastIndex = reader.at
  const match = pattern.exec(reader.text)
  if (match === null) return null
  reader.at = pattern.lastIndex
  return match[0]
}

function skipSpace(reader: Reader): void {
  take(reader, SPACE)
}

function skipIf(reader: Reader, character: string): boolean {
  skipSpace(reader)
  if (reader.text[reader.at] !== character) return false
  reader.at += 1
  return true
}

function expect(reader: Reader, character: string, pointer: string): void {
  if (!skipIf(reader, character)) fault(reader, pointer, `这里应当是 ${character}`)
}

function fault(reader: Reader, pointer: string, expected: string): never {
  reader.issues.push(issue('json_syntax', pointer, { ...position(reader), expected }))
  throw new SyntaxFault()
}

function position(reader: Reader, at = reader.at): { line: number; column: number } {
  const from = at < reader.counted.at ? LINE_ONE : reader.counted
  let { line, lineStart } = from
  for (let before = from.at; before < at; before += 1) {
    if (reader.text[before] !== '\n') continue
    line += 1
    lineStart = before + 1
  }
  reader.counted = { at, line, lineStart }
  return { line, column: at - lineStart + 1 }
}

function shorten(text: string): string {
  return text.length <= 30 ? text : `${text.slice(0, 30)}…`
}
