import type { Issue } from '../kernel/issue.ts'
import { nameKey } from '../kernel/text.ts'
import { registerIssue } from './register-issues.ts'
import type { RegisterRow } from './register-row.schema.ts'

type Seen = { sheet: string; row: number; name: string }

/**
 * Looks for codes that occur twice in a file. Feed every row in order: the answer names the first row with the same
 * code and suffix. Holds one small entry per code, so it serves files of any length.
 */
export function watchCodes(): (row: RegisterRow, ordinal: number) => Issue[] {
  const seen = new Map<string, Seen>()
  return (row, ordinal) => {
    if (row.code === null) return []
    const key = `${row.code}/${row.suffix ?? ''}`
    const first = seen.get(key)
    if (!first) {
      seen.set(key, { sheet: row.sheet, row: row.row, name: row.name })
      return []
    }
    const same = nameKey(first.name) === nameKey(row.name)
    const params = {
      code: row.code,
      otherSheet: first.sheet,
      otherRow: first.row,
      otherName: first.name,
      name: row.name,
    }
    const where = { pointer: `/rows/${ordinal}/code`, place: { sheet: row.sheet, row: row.row }, params }
    return [registerIssue(same ? 'code_twice' : 'code_two_names', where)]
  }
}
