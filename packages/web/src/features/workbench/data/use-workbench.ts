import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import type { WorkbenchData } from '@qingshen/core/workbench/workbench-data'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import type { SheetId } from '@qingshen/core/workbench/all-sheets'
import type { WorkbenchHead } from '@qingshen/contracts/workbench.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { createContext, use, useSyncExternalStore } from 'react'
import type { WorkbenchState } from './workbench-state.ts'
import type { WorkbenchStore } from './workbench-store.ts'

/** An open audit: its head, its store, and whether the reader may edit it and speak to it. */
export interface OpenWorkbench extends WorkbenchStore {
  readonly head: WorkbenchHead
  /** What the law in force asks of this audit. */
  readonly method: AuditMethod
  /** Whether the reader is of the audit's team. */
  readonly mayEdit: boolean
  /** Whether the reader writes rows of a sheet: the team, or who reviews it. */
  readonly mayWrite: (sheet: Sheet) => boolean
  readonly mayComment: boolean
  /** Sends and asks at once. */
  readonly hurry: () => void
}

export const WorkbenchContext = createContext<OpenWorkbench | null>(null)

/** The open audit of the page. */
export function useWorkbench(): OpenWorkbench {
  const workbench = use(WorkbenchContext)
  if (workbench === null) throw new Error('no audit is open around this part of the page')
  return workbench
}

/** A part of the state; drawn anew only when that very part changes. */
export function useWorkbenchState<Part>(part: (state: WorkbenchState) => Part): Part {
  const { subscribe, state } = useWorkbench()
  return useSyncExternalStore(subscribe, () => part(state()))
}

const NO_ROWS: readonly WorkbenchRow[] = []

/** The standing rows of a sheet in order; the same list as long as nothing in the sheet changes. */
export function useRows(sheet: SheetId): readonly WorkbenchRow[] {
  return useWorkbenchState(({ sheets }) => sheets.standing.get(sheet) ?? NO_ROWS)
}

/** The rows of a sheet that were taken away. */
export function useRemovedRows(sheet: SheetId): readonly WorkbenchRow[] {
  return useWorkbenchState(({ sheets }) => sheets.removed.get(sheet) ?? NO_ROWS)
}

/** All standing rows, as core computes with them; another map whenever anything changes. */
export function useWorkbenchData(): WorkbenchData {
  return useWorkbenchState(({ sheets }) => sheets.standing)
}
