import type { LawChoices } from '@qingshen/core/workbench/field-value'
import { lawChoices } from '@qingshen/core/workbench/law-choices'
import type { PresentRow } from '@qingshen/core/workbench/excel/match-rows'
import { workbenchData } from '@qingshen/core/workbench/workbench-data'
import type { WorkbenchData } from '@qingshen/core/workbench/workbench-data'
import type { RowNames } from '@qingshen/core/workbench/excel/row-names'
import { rowNames } from '@qingshen/core/workbench/excel/row-names'
import type { Tx } from '@qingshen/store/session/tx'
import { standingRowsAfter } from '@qingshen/store/workbench/rows'
import type { LoadedCase } from '../casework/loaded-case.ts'
import type { Deps } from '../deps.ts'
import { methodOfCase } from './method-of-case.ts'

const PAGE = 2_000

/** Every standing row of an audit with the version in which each field was last changed. */
export async function loadPresentRows(tx: Tx, auditCase: string): Promise<PresentRow[]> {
  const rows: PresentRow[] = []
  let after: string | null = null
  for (;;) {
    const page = await standingRowsAfter(tx, auditCase, after, PAGE)
    rows.push(...page.map((row) => ({ ...row, fields: { ...row.fields } })))
    if (page.length < PAGE) return rows
    after = page.at(-1)?.id ?? null
  }
}

/** Rows as they are printed: in their order by sheet, by name, with the choices of the law of the case. */
export function printingOf(
  deps: Deps,
  loaded: LoadedCase,
  rows: readonly PresentRow[],
): { readonly data: WorkbenchData; readonly names: RowNames; readonly choices: LawChoices } {
  const choices = lawChoices(methodOfCase(deps, loaded))
  const data = workbenchData(rows)
  return { data, names: rowNames(data, choices), choices }
}
