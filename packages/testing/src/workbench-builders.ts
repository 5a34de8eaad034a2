import type { Caller, Deps } from '@qingshen/application/deps'
import { changeWorkbenchUseCase } from '@qingshen/application/workbench/change-workbench'
import { syncWorkbenchUseCase } from '@qingshen/application/workbench/sync-workbench'
import type { ChangeResult, WorkbenchChange, WorkbenchNews } from '@qingshen/contracts/workbench.schema'
import { call } from './listing-builders.ts'

/** Changes to the workbench of a case, as the page sends them. */
export async function entered(
  deps: Deps,
  caller: Caller,
  auditCase: string,
  changes: readonly WorkbenchChange[],
): Promise<{ revision: number; results: ChangeResult[] }> {
  const body = { origin: 'typed', changes }
  return await call(deps, caller, changeWorkbenchUseCase, { params: { case: auditCase }, body })
}

/** A new row of a sheet. */
export function aRow(sheet: string, set: Readonly<Record<string, string | null>>): WorkbenchChange {
  return { id: crypto.randomUUID(), sheet, seen: 0, set }
}

/** What changed in the workbench of a case since a revision. */
export async function newsOf(deps: Deps, caller: Caller, auditCase: string, since = 0): Promise<WorkbenchNews> {
  const body = { since, place: null }
  return await call(deps, caller, syncWorkbenchUseCase, { params: { case: auditCase }, body })
}
