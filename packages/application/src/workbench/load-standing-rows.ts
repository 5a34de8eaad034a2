import { SHEETS } from '@qingshen/core/workbench/all-sheets'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Tx } from '@qingshen/store/session/tx'
import { standingRowsAfter } from '@qingshen/store/workbench/rows'
import { toRow } from './row-view.ts'

const PAGE = 2_000
const PLACES = new Map(SHEETS.map(({ id }, index) => [id, index]))

/** Every standing row of a workbench, sheet by sheet in the order of the method, rows in their order. */
export async function loadStandingRows(tx: Tx, auditCase: string): Promise<WorkbenchRow[]> {
  const rows: WorkbenchRow[] = []
  let after: string | null = null
  for (;;) {
    const page = await standingRowsAfter(tx, auditCase, after, PAGE)
    rows.push(...page.map(toRow))
    if (page.length < PAGE) break
    after = page.at(-1)?.id ?? null
  }
  const place = ({ sheet }: WorkbenchRow) => PLACES.get(sheet) ?? SHEETS.length
  return rows.toSorted((a, b) => place(a) - place(b) || a.position - b.position || (a.id < b.id ? -1 : 1))
}
