import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import type { BesideRecord } from '@qingshen/core/workbench/beside-record.schema'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { parseSearch } from '../../shared/address/search-text.ts'
import { createMemory } from './data/memory.ts'
import { FrozenBeside } from './data/use-beside.ts'
import { WorkbenchContext } from './data/use-workbench.ts'
import { createWorkbenchStore } from './data/workbench-store.ts'
import { aMethod, HEAD } from './method.fixture.ts'

type Audit = {
  readonly rows?: readonly WorkbenchRow[]
  readonly method?: AuditMethod
  readonly beside?: BesideRecord
  readonly mayEdit?: boolean
  /** What the address says behind its mark of interrogation. */
  readonly search?: string
}

const NOTHING_BESIDE: BesideRecord = { system: null, earlier: [] }

/** A row as it stands saved. */
export function aRow(sheet: string, id: string, fields: Record<string, string>): WorkbenchRow {
  return { id, sheet, position: 1, version: 1, revision: 1, removed: false, fields, changedAt: '', changedBy: '古丽' }
}

/** One unit into which goes more than comes out. */
export const OUT_OF_BALANCE = [
  aRow('layers', 'm', { name: '物料', kind: 'material', unit: 't' }),
  aRow('periods', 'p', { name: '九月' }),
  aRow('process_units', 'u', { name: '配料' }),
  aRow('flows', 'in', { layer: 'm', name: '原料', to: 'u' }),
  aRow('flows', 'out', { layer: 'm', name: '成品', from: 'u' }),
  aRow('flow_measurements', 'm1', { flow: 'in', period: 'p', value: '100', unit: 't' }),
  aRow('flow_measurements', 'm2', { flow: 'out', period: 'p', value: '80', unit: 't' }),
]

/** Opens a part of the workbench over the rows of an audit; nothing is asked of a server. */
export function openPart(part: ReactNode, audit: Audit = {}) {
  const { rows = [], method = aMethod(), beside = NOTHING_BESIDE, mayEdit = true, search = '' } = audit
  const memory = createMemory({ read: () => new Map(), keep: () => undefined, takeLeft: () => new Map() })
  const known = new Map(rows.map((row) => [row.id, row]))
  memory.write({ known }, known.keys(), { reading: { kind: 'ready' } })
  const store = createWorkbenchStore(memory, () => undefined)
  const may = { mayEdit, mayComment: mayEdit, mayWrite: () => mayEdit, hurry: () => undefined }
  const root = createRootRoute()
  const route = createRoute({
    getParentRoute: () => root,
    path: '/workbench/$case',
    component: () => (
      <WorkbenchContext value={{ ...store, head: HEAD, method, ...may }}>
        <FrozenBeside value={beside}>{part}</FrozenBeside>
      </WorkbenchContext>
    ),
  })
  const history = createMemoryHistory({ initialEntries: [`/workbench/${HEAD.case}?${search}`] })
  const router = createRouter({ routeTree: root.addChildren([route]), history, parseSearch })
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } })
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  )
  return { memory, store, router }
}
