import type { Decimal } from '../../kernel/decimal.ts'
import { decimal, isDecimalText } from '../../kernel/decimal.ts'
import { isExactNumber } from '../../kernel/exact-number.schema.ts'
import type { Issue } from '../../kernel/issue.ts'
import { draftIssue } from './draft-issues.ts'
import type { DraftRow } from './system-draft.schema.ts'

const DIVIDERS = /[、,，;；\s]+/

/** A cell: where it stands, and what it says in words. */
export type Spot = { readonly pointer: string; readonly what: string }

/** A text that has to be there; where it is empty, an issue and the words for it. */
export function named(text: string, { pointer, what }: Spot, issues: Issue[]): string {
  if (text.trim() !== '') return text
  issues.push(draftIssue('draft_name_missing', pointer, { what }))
  return what
}

/** Full-width digits and signs become plain ones, blanks go. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '')
}

/** The number a text says, per cent as its hundredth; null where it says none that can be reckoned with. */
export function numberOf(text: string): Decimal | null {
  const plain = plainText(text)
  const share = plain.endsWith('%') ? plain.slice(0, -1) : plain
  if (!isDecimalText(share)) return null
  const value = share === plain ? decimal(plain) : decimal(share).div(100)
  return isExactNumber(value) ? value : null
}

/** The names in a cell. */
export function namesIn(text: string): string[] {
  return text.split(DIVIDERS).filter((name) => name !== '')
}

/** What an indicator of any kind says besides its numbers. */
export function commonOf(row: DraftRow, pointer: string, issues: Issue[]): object {
  const unit = row.unit.trim()
  if (unit.length > 60) issues.push(draftIssue('draft_unit_long', `${pointer}/unit`, { title: row.title }))
  return {
    id: named(row.id, { pointer: `${pointer}/id`, what: '指标的编号' }, issues),
    title: named(row.title, { pointer: `${pointer}/title`, what: '指标的名称' }, issues),
    ...(unit === '' || unit.length > 60 ? {} : { unit }),
    ...(row.verified ? {} : { status: 'unverified' }),
    ...(row.note === '' ? {} : { note: row.note }),
  }
}
