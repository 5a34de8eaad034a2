import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import { lawChoices } from '@qingshen/core/workbench/law-choices'
import type { Column } from '@qingshen/core/workbench/sheet'

/** The choices of a column that has some. */
export function choicesOf(column: Column, method: AuditMethod): readonly { code: string; label: string }[] {
  if (column.kind === 'choice') return column.choices
  return column.kind === 'law_choice' ? (lawChoices(method)[column.list] ?? []) : []
}
