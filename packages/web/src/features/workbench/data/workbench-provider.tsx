import type { WorkbenchHead } from '@qingshen/contracts/workbench.schema'
import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import type { Sheet } from '@qingshen/core/workbench/sheet'
import { writerOf } from '@qingshen/core/workbench/sheet'
import type { ReactNode } from 'react'
import { useEffect, useMemo, useState } from 'react'
import { call } from '../../../shared/api/call.ts'
import { createExchange } from './exchange.ts'
import { createMemory } from './memory.ts'
import { pageId, pendingStorage } from './pending-storage.ts'
import type { Turns } from './turns.ts'
import { startTurns } from './turns.ts'
import { WorkbenchContext } from './use-workbench.ts'
import { createWorkbenchStore } from './workbench-store.ts'

interface WorkbenchProviderProps {
  head: WorkbenchHead
  method: AuditMethod
  /** Account of the reader: what is typed is kept for this person alone. */
  person: string
  children: ReactNode
}

/** Opens an audit for the pages inside and exchanges with the server as long as they are on the screen. */
export function WorkbenchProvider({ head, method, person, children }: WorkbenchProviderProps) {
  const [opened] = useState(() => openWorkbench(head.case, person))
  useEffect(() => opened.start(), [opened])
  const mayEdit = head.abilities['audit.edit']?.allowed === true
  const mayVerify = head.abilities['audit.verify']?.allowed === true
  const mayComment = head.abilities['audit.comment']?.allowed === true
  const value = useMemo(
    () => ({
      ...opened.store,
      head,
      method,
      mayEdit,
      mayComment,
      mayWrite: (sheet: Sheet) => (writerOf(sheet) === 'audit.edit' ? mayEdit : mayVerify),
      hurry: opened.hurry,
    }),
    [opened, head, method, mayEdit, mayVerify, mayComment],
  )
  return <WorkbenchContext value={value}>{children}</WorkbenchContext>
}

function openWorkbench(caseId: string, person: string) {
  let turns: Turns | undefined
  const storage = pendingStorage(localStorage, { person, caseId, page: pageId(sessionStorage) }, Date.now)
  const memory = createMemory(storage)
  const store = createWorkbenchStore(memory, () => turns?.soon())
  const start = () => {
    const ended = new AbortController()
    const exchange = createExchange({ memory, storage, caseId, call, place: store.place, signal: ended.signal })
    turns = startTurns(exchange, memory)
    return () => {
      turns?.stop()
      ended.abort()
    }
  }
  return { store, start, hurry: () => turns?.hurry() }
}
