import { loadWorkbenchSnapshot } from '@qingshen/contracts/workbench.operations'
import type { WorkbenchHead as Head } from '@qingshen/contracts/workbench.schema'
import type { AuditMethod } from '@qingshen/core/workbench/audit-method-in-force.schema'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { Icon } from '../../shared/ui/icon.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { FrozenProvider } from './data/frozen-provider.tsx'
import { FrozenBeside } from './data/use-beside.ts'
import { WorkbenchTabs } from './workbench-tabs.tsx'

/** All rows of a version that was handed in, portion by portion. */
async function readFrozen(caseId: string, id: string, signal: AbortSignal) {
  const params = { case: caseId, snapshot: id }
  const first = await call(loadWorkbenchSnapshot, { params, query: {}, signal })
  const rows = [...first.rows]
  for (let part = 2; part <= first.snapshot.parts; part += 1) {
    rows.push(...(await call(loadWorkbenchSnapshot, { params, query: { part }, signal })).rows)
  }
  return { snapshot: first.snapshot, rows, beside: first.beside }
}

/** An audit as it was handed in with a version of the report. */
export function FrozenFrame({ head, method, version }: { head: Head; method: AuditMethod; version: string }) {
  const query = useQuery({
    queryKey: ['workbench-snapshot', head.case, version],
    queryFn: ({ signal }) => readFrozen(head.case, version, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <QueryView query={query} what="定稿的审核数据">
      {({ snapshot, rows, beside }) => (
        <FrozenBeside value={beside}>
          <FrozenProvider head={head} method={method} rows={rows}>
            <div className="workbench stack">
              <header className="workbench-head stack">
                <div>
                  <p className="quiet">
                    随第 {snapshot.number} 版报告定稿 · {instantText(snapshot.takenAt)} · {snapshot.rowCount} 行
                  </p>
                  <h1>{head.name}</h1>
                </div>
                <p className="workbench-note" role="note">
                  <Icon name="dot" size={14} /> 这是报送时的审核数据，不能再改。摘要（SHA-256）
                  <span className="code-text frozen-hash">{snapshot.contentHash}</span>{' '}
                  <Link to="/workbench/$case" params={{ case: head.case }} search={{ version: '' }}>
                    看现在的数据
                  </Link>
                </p>
                <WorkbenchTabs />
              </header>
              <Outlet />
            </div>
          </FrozenProvider>
        </FrozenBeside>
      )}
    </QueryView>
  )
}
