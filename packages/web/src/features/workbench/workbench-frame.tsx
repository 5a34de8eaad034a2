import '../../shared/ui/record/notes.css'
import './workbench.css'
import type { WorkbenchHead as Head } from '@qingshen/contracts/workbench.schema'
import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAddress, useAddressPart } from '../../shared/address/use-address.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { useSession } from '../../shared/session/session.ts'
import { LoadingSkeleton, NotFoundState } from '../../shared/ui/page-states.tsx'
import { ProblemPage } from '../../shared/ui/problem-panel.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { useWorkbench, useWorkbenchState } from './data/use-workbench.ts'
import { WorkbenchProvider } from './data/workbench-provider.tsx'
import { FrozenFrame } from './frozen-frame.tsx'
import { HeldValues } from './held-values.tsx'
import { WorkbenchHeader } from './workbench-header.tsx'
import { headQuery, methodQuery } from './workbench-query.ts'

/** What the id of a version looks like; an address that was cut off or mistyped names none. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One open audit: its head, what waits for a decision, and the page inside. */
export function WorkbenchFrame() {
  const id = useAddressPart('case')
  const version = useAddress()[0]['version']
  const head = useQuery(headQuery(id))
  const method = useQuery(methodQuery(id))
  return (
    <QueryView query={head} what="审核工作台">
      {(found) => (
        <QueryView query={method} what="审核方法">
          {(inForce) =>
            version === undefined ? (
              <OpenFrame key={id} head={found} method={inForce} />
            ) : !ID.test(version) ? (
              <NotFoundState />
            ) : (
              <FrozenFrame key={version} head={found} method={inForce} version={version} />
            )
          }
        </QueryView>
      )}
    </QueryView>
  )
}

function OpenFrame({ head, method }: { head: Head; method: AuditMethod }) {
  const session = useSession()
  if (session === null) return <LoadingSkeleton what="审核工作台" />
  return (
    <WorkbenchProvider head={head} method={method} person={session.account.id}>
      <div className="workbench stack">
        <WorkbenchHeader />
        <HeldValues />
        <WhenRead>
          <Outlet />
        </WhenRead>
      </div>
    </WorkbenchProvider>
  )
}

/** The page once all rows have been read; until then how many there are so far. */
function WhenRead({ children }: { children: ReactNode }) {
  const reading = useWorkbenchState((state) => state.reading)
  const { hurry } = useWorkbench()
  if (reading.kind === 'failed') return <ProblemPage error={reading.error} onRetry={hurry} />
  if (reading.kind === 'ready') return children
  return (
    <>
      <LoadingSkeleton rows={8} what="审核数据" />
      {reading.count === 0 ? null : <p className="quiet">已经读取 {formatCount(reading.count)} 行…</p>}
    </>
  )
}
