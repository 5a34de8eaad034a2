import { findSheet } from '@qingshen/core/workbench/all-sheets'
import { judgeFields } from '@qingshen/core/workbench/field-value'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Column, Sheet } from '@qingshen/core/workbench/sheet'
import { lawChoices } from '@qingshen/core/workbench/law-choices'
import type { RowEdit } from '../data/pending.ts'
import type { FieldContext } from './field-text.ts'
import { referenceChoices } from './field-text.ts'

/** What judging needs beside the words: the rows of a sheet that may be referred to. */
export interface JudgeContext extends FieldContext {
  readonly rowsOf: (sheet: string) => readonly WorkbenchRow[]
}

/** A row in which something is typed: a known one, or one that is made by the first value. */
export interface TypedRow {
  readonly id: string
  readonly sheet: Sheet
  /** What a new row holds from the beginning, and where it stands. */
  readonly create?: { readonly set: Readonly<Record<string, string>>; readonly position: number }
  /** The row this one belongs to, made with it where there is none yet. */
  readonly parent?: TypedRow
  /** The version that was on the screen when typing began. */
  readonly seen?: number
}

/**
 * The edit that typed texts mean: values in their normal form; what cannot be read is kept as it was typed, with the
 * sentence that says why, and is not sent.
 */
export function editOfTyped(row: TypedRow, typed: Readonly<Record<string, string>>, context: JudgeContext): RowEdit {
  const { id, sheet, create, seen } = row
  const refused: Record<string, string> = {}
  const plain: Record<string, string | null> = {}
  for (const [field, text] of Object.entries(typed)) {
    const column = sheet.columns.find((one) => one.id === field)
    const meant = column?.kind === 'reference' ? referenceOf(column, text, context) : text
    if (meant === undefined) refused[field] = noSuchRow(column as Column, text)
    else plain[field] = meant
  }
  const { set, issues } = judgeFields(sheet, plain, lawChoices(context.method))
  for (const { field, message } of issues) refused[field] = message
  const asTyped = Object.fromEntries(Object.keys(refused).map((field) => [field, typed[field] ?? '']))
  const known = context.row(id)
  const isComing = known === undefined || known.removed
  return {
    id,
    sheet: sheet.id,
    set: { ...(isComing ? create?.set : {}), ...set, ...asTyped },
    ...(isComing && create !== undefined ? { position: create.position } : {}),
    ...(known?.removed === true ? { remove: false } : {}),
    ...(seen === undefined || known?.removed === true ? {} : { seen }),
    ...(Object.keys(refused).length === 0 ? {} : { refused }),
  }
}

/** The row a text names: by id, by the name under which it is offered, or by its own name alone if no other has it. */
function referenceOf(column: Extract<Column, { kind: 'reference' }>, text: string, context: JudgeContext) {
  const wanted = text.trim()
  if (wanted === '' || context.row(wanted)?.sheet === column.sheet) return wanted
  const rows = context.rowsOf(column.sheet)
  const offered = referenceChoices(rows, context).find(({ label }) => label === wanted)?.code
  const [named, ...others] = rows.filter(({ fields }) => fields['name'] === wanted)
  return offered ?? (others.length === 0 ? named?.id : undefined)
}

function noSuchRow(column: Column, text: string): string {
  const target = column.kind === 'reference' ? findSheet(column.sheet)?.title : undefined
  return `“${target ?? column.title}”里没有叫“${text.slice(0, 40)}”的行。请从列出的行中选一个，或者先到“${target ?? column.title}”里添加。`
}
