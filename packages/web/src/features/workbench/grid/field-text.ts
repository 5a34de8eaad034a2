import { UNITS } from '@qingshen/core/kernel/unit'
import type { UnitCode } from '@qingshen/core/kernel/unit'
import { findSheet } from '@qingshen/core/workbench/all-sheets'
import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Column } from '@qingshen/core/workbench/sheet'
import { NOT_APPLICABLE } from '@qingshen/core/workbench/sheet'
import { formatDecimal } from '../../../shared/format/number-text.ts'
import { choicesOf } from '../data/law-choices.ts'

/** What the words of a field need: rows that are referred to, and the lists of the law. */
export interface FieldContext {
  readonly row: (id: string) => WorkbenchRow | undefined
  readonly method: AuditMethod
}

const DEEPEST_NAME = 3

/** A value as people read it: numbers with thousands, labels of choices, symbols of units, names of rows referred to. */
export function fieldText(column: Column, value: string | undefined, context: FieldContext): string {
  if (value === undefined) return ''
  if (value === NOT_APPLICABLE) return '不适用'
  switch (column.kind) {
    case 'number':
      return formatDecimal(value)
    case 'unit':
      return unitText(value)
    case 'choice':
    case 'law_choice':
      return choicesOf(column, context.method).find(({ code }) => code === value)?.label ?? value
    case 'reference':
      return rowName(value, context)
    default:
      return value
  }
}

/** A value as it is typed: like what is read, numbers without thousands. */
export function typedText(column: Column, value: string | undefined, context: FieldContext): string {
  if (column.kind === 'number' && value !== undefined && value !== NOT_APPLICABLE) return value
  return fieldText(column, value, context)
}

export function unitText(code: string): string {
  return Object.hasOwn(UNITS, code) ? UNITS[code as UnitCode].symbol : code
}

/** How a row is called: the values by which two rows of its sheet are told apart, its own before those it refers to. */
export function rowName(id: string, context: FieldContext, depth = 0): string {
  const row = context.row(id)
  if (row === undefined) return '（已经没有这一行）'
  const parts = namingColumns(row).flatMap((column) => {
    const value = row.fields[column.id]
    if (value === undefined) return []
    if (column.kind !== 'reference') return [fieldText(column, value, context)]
    return depth < DEEPEST_NAME ? [rowName(value, context, depth + 1)] : []
  })
  const name = parts.filter((part) => part !== '').join(' · ')
  const short = name.length > 60 ? `${name.slice(0, 60)}…` : name
  return row.removed ? `${short || '未命名'}（已删除）` : short || '未命名'
}

function namingColumns({ sheet: id, fields }: WorkbenchRow): readonly Column[] {
  const sheet = findSheet(id)
  const named = (sheet?.nameBy ?? []).filter((column) => fields[column] !== undefined)
  const keys = named.length > 0 ? named : (sheet?.key ?? [])
  const columns = keys.flatMap((key) => sheet?.columns.find((one) => one.id === key) ?? [])
  const [own, others] = [columns.filter(isOwn), columns.filter((column) => !isOwn(column))]
  return [...own, ...others]
}

function isOwn({ kind }: Column): boolean {
  return kind !== 'reference'
}

/** Rows that may be referred to by a column, by a name that no two share. */
export function referenceChoices(
  rows: readonly WorkbenchRow[],
  context: FieldContext,
): readonly { code: string; label: string }[] {
  const seen = new Map<string, number>()
  return rows.map(({ id }) => {
    const name = rowName(id, context)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return { code: id, label: count === 1 ? name : `${name}（${count}）` }
  })
}
