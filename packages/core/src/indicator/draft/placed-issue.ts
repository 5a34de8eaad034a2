import type { Issue } from '../../kernel/issue.ts'
import type { SystemColumn } from '../table-columns.ts'
import { HEADINGS } from '../table-columns.ts'
import { placeOfOrigin } from './rows-of-table.ts'
import type { SystemDraft } from './system-draft.schema.ts'

const POINTER = /^\/groups\/(\d+)(\/indicators)?(?:\/(\d+)(?:\/(\w+))?)?/

/** The finding with the sheet, the row and the column of the file that the cell it points at was imported from. */
export function placedIssue(issue: Issue, draft: SystemDraft): Issue {
  const [, group, inside, at, field = ''] = POINTER.exec(issue.pointer) ?? []
  const row = group === undefined ? undefined : draft.groups[Number(group)]?.indicators[Number(at ?? 0)]
  const place = row === undefined ? null : placeOfOrigin(row.origin)
  if (place === null) return issue
  const whole = inside === undefined ? HEADINGS.groupWeight : HEADINGS.weight
  const column = field === '' ? (at === undefined ? whole : HEADINGS.title) : headingOf(field)
  return { ...issue, place: { ...place, column } }
}

/** The heading of the column a field stands in. */
export function headingOf(field: string): string {
  return field in HEADINGS ? HEADINGS[field as SystemColumn] : HEADINGS.title
}
