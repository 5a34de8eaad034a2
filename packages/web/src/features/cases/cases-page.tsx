import './cases.css'
import type { CaseRow } from '@qingshen/contracts/cases.schema'
import { listCases } from '@qingshen/contracts/cases.operations'
import { useState } from 'react'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { CASE_COLUMNS } from '../../shared/ui/case/case-columns.tsx'
import { seatOf } from '../../shared/ui/case/seat.ts'
import { ListPage } from '../../shared/ui/list/list-page.tsx'
import { PagedTable } from '../../shared/ui/list/paged-table.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { useSelection } from '../../shared/ui/list/use-selection.ts'
import { hiddenColumns, visibleColumns } from '../../shared/ui/list/visible-columns.ts'
import { CaseBulkBar } from './case-bulk-bar.tsx'
import { CaseCounts } from './case-counts.tsx'
import { CaseFilters } from './case-filters.tsx'
import { CasesActions } from './cases-actions.tsx'
import { CasesEmpty } from './cases-empty.tsx'
import { casesQueryOf, sortAddress, sortingOf } from './cases-query.ts'

/** The register of cases: what is due next, where it stands, and what an office may do with many at once. */
export function CasesPage() {
  const [address, changeAddress] = useAddress()
  const session = useSession()
  const seat = seatOf(session)
  const cases = usePagedQuery(['cases'], casesQueryOf(address), (query, signal) => call(listCases, { query, signal }))
  const found = cases.data
  const selection = useSelection()
  const seen = useSeen(found?.items)
  const columns = visibleColumns(CASE_COLUMNS, hiddenColumns(address['hide']))

  return (
    <ListPage
      title="审核案件"
      summary={found === undefined ? undefined : `${found.capped ? '至少 ' : ''}${formatCount(found.total)} 件`}
      actions={<CasesActions columns={columns} rows={found?.items ?? []} />}
      bulkBar={selection.keys.size === 0 ? undefined : <CaseBulkBar selection={selection} seen={seen} />}
      filters={<CaseFilters seat={seat} />}
    >
      <CaseCounts />
      <PagedTable
        query={cases}
        caption="审核案件"
        columns={columns}
        rowKey={(row) => row.id}
        {...(isAllowed(session, 'case.act') ? { selection } : {})}
        sorting={sortingOf(address)}
        onSort={(next) => changeAddress(sortAddress(next))}
        empty={<CasesEmpty seat={seat} />}
      />
    </ListPage>
  )
}

/** Every case seen since the page was opened, as it was last seen: a selection reaches over several pages. */
function useSeen(rows: readonly CaseRow[] | undefined): ReadonlyMap<string, CaseRow> {
  const [seen, setSeen] = useState<ReadonlyMap<string, CaseRow>>(new Map())
  const [last, setLast] = useState(rows)
  if (rows !== last) {
    setLast(rows)
    setSeen(new Map([...seen, ...(rows ?? []).map((row) => [row.id, row] as const)]))
  }
  return seen
}
