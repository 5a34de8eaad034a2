import { nameKey } from '../../kernel/text.ts'
import type { Column, Sheet } from '../sheet.ts'
import type { RawCell } from './raw-sheet.ts'

/** Nothing longer is a title. */
const LONGEST_TITLE = 120

/**
 * What a cell says as the title of a column: its key, the key of what stands before a bracket at its end, and what that
 * bracket says (a unit or a remark); `投资/万元` is read like `投资（万元）`, with `isUnit` for what can only be a unit.
 */
export type Title =
  | { readonly kind: 'error' | 'empty' | 'none' }
  | {
      readonly kind: 'title'
      readonly text: string
      readonly whole: string
      readonly name: string | null
      readonly said: string | null
      readonly isUnit: boolean
    }

// The first rows of a file are held against every sheet, but each of their cells is read once.
const read = new WeakMap<RawCell, Title>()

/** Reads a cell as the title of a column. */
export function readTitle(cell: RawCell): Title {
  const title = read.get(cell) ?? titleOf(cell)
  read.set(cell, title)
  return title
}

function titleOf({ text: raw, flaw }: RawCell): Title {
  if (flaw === 'error_value') return { kind: 'error' }
  const text = raw.trim()
  if (flaw !== undefined || text === '') return { kind: 'empty' }
  if (text.length > LONGEST_TITLE) return { kind: 'none' }
  const opened = /[)）\]】]$/u.test(text)
    ? Math.max(...['(', '（', '[', '【'].map((sign) => text.lastIndexOf(sign)))
    : -1
  const whole = nameKey(text)
  const [, before, behind] = /^([^/,，、:：]+)[/／,，、:：](.+)$/u.exec(opened < 1 ? text : '') ?? []
  if (before !== undefined && behind !== undefined) {
    return { kind: 'title', text, whole, name: nameKey(before), said: behind, isUnit: true }
  }
  if (opened < 1) return { kind: 'title', text, whole, name: null, said: null, isUnit: false }
  const [name, said] = [nameKey(text.slice(0, opened)), text.slice(opened + 1, -1)]
  return { kind: 'title', text, whole, name, said, isUnit: false }
}

const columnsByKey = new WeakMap<Sheet, ReadonlyMap<string, Column>>()

/** The column of a sheet whose title has a key. */
export function columnCalled(sheet: Sheet, key: string): Column | undefined {
  const known = columnsByKey.get(sheet) ?? new Map(sheet.columns.map((column) => [nameKey(column.title), column]))
  columnsByKey.set(sheet, known)
  return known.get(key)
}
