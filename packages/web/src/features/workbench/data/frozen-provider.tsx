import type { WorkbenchHead } from '@qingshen/contracts/workbench.schema'
import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { createMemory } from './memory.ts'
import type { PendingStorage } from './pending-storage.ts'
import { WorkbenchContext } from './use-workbench.ts'
import { createWorkbenchStore } from './workbench-store.ts'

const NOTHING_KEPT: PendingStorage = { read: () => new Map(), keep: () => undefined, takeLeft: () => new Map() }

interface FrozenProviderProps {
  head: WorkbenchHead
  method: AuditMethod
  rows: readonly WorkbenchRow[]
  children: ReactNode
}

/** Opens an audit as it was handed in: the same pages over rows that nobody can change. */
export function FrozenProvider({ head, method, rows, children }: FrozenProviderProps) {
  const value = useMemo(() => {
    const memory = createMemory(NOTHING_KEPT)
    const known = new Map(rows.map((row) => [row.id, row]))
    memory.write({ known }, known.keys(), { reading: { kind: 'ready' } })
    const store = createWorkbenchStore(memory, () => undefined)
    return { ...store, head, method, mayEdit: false, mayWrite: () => false, mayComment: false, hurry: () => undefined }
  }, [head, method, rows])
  return <WorkbenchContext value={value}>{children}</WorkbenchContext>
}
