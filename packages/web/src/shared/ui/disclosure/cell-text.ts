import type { ColumnView, DisclosureCell } from '@qingshen/core/casework/disclosure-content.schema'
import { formatDecimal } from '../../format/number-text.ts'

/** A cell in words: a number with its unit, 不适用, or 未填 for what is missing; a zero stays a zero. */
export function cellText(column: ColumnView, cell: DisclosureCell | undefined): string {
  if (cell?.notApplicable === true) return '不适用'
  const value = (cell?.value ?? '').trim()
  if (value === '') return '未填'
  switch (column.kind) {
    case 'quantity':
      return `${formatDecimal(value)} ${cell?.unit ?? ''}`.trim()
    case 'choice':
      return column.choices.find(({ code }) => code === value)?.label ?? value
    default:
      return value
  }
}
