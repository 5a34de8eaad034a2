import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import { findSheet } from '@qingshen/core/workbench/all-sheets'
import type { ChangedRow } from '@qingshen/core/workbench/change-row'
import { applyChange } from '@qingshen/core/workbench/change-row'
import type { FieldIssue } from '@qingshen/core/workbench/field-issues'
import { fieldIssue } from '@qingshen/core/workbench/field-issues'
import type { LawChoices } from '@qingshen/core/workbench/field-value'
import { judgeFields } from '@qingshen/core/workbench/field-value'
import { misfittingLayer } from '@qingshen/core/workbench/layer-unit'
import { misfittingUnit } from '@qingshen/core/workbench/measured-unit'
import type { Sheet, SheetWriter } from '@qingshen/core/workbench/sheet'
import { writerOf } from '@qingshen/core/workbench/sheet'
import { layers } from '@qingshen/core/workbench/sheets/balance'
import type { StoredRow } from '@qingshen/store/workbench/rows'

/** The rows a set of changes is about and refers to: as they were before, and as they are by now. */
export type Desk = {
  readonly before: ReadonlyMap<string, StoredRow>
  readonly now: ReadonlyMap<string, StoredRow>
  readonly choices: LawChoices
  /** How many more rows there may be. */
  readonly room: number
  /** By which right the changes are made. */
  readonly writer: SheetWriter
}

/** Something wrong with the change as a whole stands at no field. */
type RowIssue = { readonly field: ''; readonly code: string; readonly message: string }

/** What becomes of a change: what the row becomes, or everything that is wrong with it. */
export type JudgedChange =
  | ChangedRow
  | { readonly kind: 'refused'; readonly issues: readonly (FieldIssue | RowIssue)[] }

const FULL = '这个审核已经有两万行，不能再添加。请改用已有的行（删除的行可以恢复后重填），或者把明细作为附件保存。'

const OTHER_WRITER: Readonly<Record<SheetWriter, string>> = {
  'audit.edit': '核实的效果由评审的一方填写，没有保存。企业自己的数据请填在“方案效果”表中。',
  'audit.verify': '这个表由企业的审核小组填写，没有保存。对它有看法的，请提出意见。',
}

/** Judges one change of a row and applies it. */
export function judgeChange(desk: Desk, change: WorkbenchChange): JudgedChange {
  const row = desk.now.get(change.id)
  const sheet = findSheet(change.sheet)
  if (sheet === undefined) return refused('unknown_sheet', '没有这个表，没有保存。请刷新页面后再填。')
  if (writerOf(sheet) !== desk.writer) return refused('other_writer', OTHER_WRITER[desk.writer])
  if (row !== undefined && row.sheet !== change.sheet) {
    return refused('other_sheet', '这一行属于另一个表，没有保存。请刷新页面后再填。')
  }
  if (row === undefined && change.seen > 0) {
    return refused('row_unknown', '没有这一行，没有保存。请刷新页面；要添加的，请新增一行。')
  }
  if (row === undefined && desk.room <= 0) return refused('full', FULL)
  const judged = judgeFields(sheet, change.set, desk.choices)
  const issues = [
    ...judged.issues,
    ...brokenReferences(desk, sheet, row, judged.set),
    ...unfitUnits(desk, sheet, row, judged.set),
  ]
  if (issues.length > 0) return { kind: 'refused', issues }
  return applyChange(row, { ...change, set: judged.set }, desk.before.get(change.id) ?? null)
}

function refused(code: string, message: string): JudgedChange {
  return { kind: 'refused', issues: [{ field: '', code, message }] }
}

/** References newly entered that name no standing row of the sheet they are meant for. */
function brokenReferences(
  { now }: Desk,
  sheet: Sheet,
  row: StoredRow | undefined,
  set: Readonly<Record<string, string | null>>,
): FieldIssue[] {
  return sheet.columns.flatMap((column) => {
    const value = set[column.id] ?? null
    if (column.kind !== 'reference' || value === null || value === row?.fields[column.id]) return []
    const target = now.get(value)
    if (target?.sheet === column.sheet && !target.removed) return []
    const words = { title: column.title, sheet: findSheet(column.sheet)?.title ?? column.sheet }
    return [fieldIssue(column.id, 'no_such_row', words)]
  })
}

/**
 * A unit newly entered that measures something else than the layer of the flow, or than the kind of the layer; or a kind
 * newly entered that does not go with the unit there is.
 */
function unfitUnits(
  { now }: Desk,
  sheet: Sheet,
  row: StoredRow | undefined,
  set: Readonly<Record<string, string | null>>,
): readonly FieldIssue[] {
  const isEntered = (field: string) => (set[field] ?? null) !== null && set[field] !== row?.fields[field]
  const after = Object.entries({ ...row?.fields, ...set }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  )
  const fields = Object.fromEntries(after)
  if (isEntered('unit')) return misfittingUnit(sheet.id, fields, (id) => now.get(id)?.fields)
  return sheet.id === layers.id && isEntered('kind') ? misfittingLayer(fields, 'kind') : []
}

/** The changes in an order in which a new row comes before those that refer to it, those of one row as they were sent. */
export function inOrder(changes: readonly WorkbenchChange[]): WorkbenchChange[] {
  const byRow = Map.groupBy(changes, ({ id }) => id)
  const ordered: WorkbenchChange[] = []
  const visited = new Set<string>()
  const visit = (id: string): void => {
    const own = byRow.get(id)
    if (own === undefined || visited.has(id)) return
    visited.add(id)
    for (const { set } of own) for (const value of Object.values(set)) if (value !== null) visit(value)
    ordered.push(...own)
  }
  for (const { id } of changes) visit(id)
  return ordered
}
