import { compareWorkbenchExcel } from '@qingshen/contracts/workbench-excel.operations'
import { excelDifference } from '@qingshen/core/workbench/excel/difference'
import type { Present } from '@qingshen/core/workbench/excel/match-rows'
import type { RawSheet } from '@qingshen/core/workbench/excel/raw-sheet'
import { markedIds } from '@qingshen/core/workbench/excel/recognise-sheets'
import { readWorkbenchInThread } from '@qingshen/documents/workbench-excel/workbench-in-thread'
import { findRows } from '@qingshen/store/workbench/rows'
import { asCaller } from '../transaction.ts'
import type { Context } from '../use-case.ts'
import { contextOf, procedure } from '../use-case.ts'
import { loadPresentRows, printingOf } from './excel-rows.ts'
import { openWorkbench, requireOpen } from './opened-workbench.ts'

/**
 * What an uploaded file would change in an audit. Nothing is kept and nothing is changed: whoever uploaded it accepts row
 * by row and sends those as changes of his own. The file is read in a thread between two transactions.
 */
export const compareWorkbenchExcelUseCase = procedure(
  compareWorkbenchExcel,
  async (deps, caller, { params, query, body }) => {
    await asCaller(deps, caller, (tx) => openForEditing(contextOf(deps, caller, tx), params.case))
    const raw = await readWorkbenchInThread(body, query.name)
    const present = await asCaller(deps, caller, (tx) => presentOf(contextOf(deps, caller, tx), params.case, raw))
    return { answer: excelDifference(raw, query.sheet ?? null, present) }
  },
)

async function openForEditing(context: Context, auditCase: string) {
  const loaded = await openWorkbench(context, auditCase, 'audit.edit')
  requireOpen(loaded)
  return loaded
}

async function presentOf(context: Context, auditCase: string, raw: readonly RawSheet[]): Promise<Present> {
  const { deps, tx } = context
  const loaded = await openForEditing(context, auditCase)
  const rows = await loadPresentRows(tx, auditCase)
  const { names, choices } = printingOf(deps, loaded, rows)
  const standing = new Set(rows.map(({ id }) => id))
  const gone = markedIds(raw).filter((id) => !standing.has(id))
  const removed = [...(await findRows(tx, auditCase, gone)).values()].filter((row) => row.removed)
  return {
    rows: Map.groupBy(rows, ({ sheet }) => sheet),
    removed: new Set(removed.map(({ id }) => id)),
    names,
    choices,
    newId: deps.newId,
  }
}
