import '../../shared/ui/list/list-page.css'
import type { ImportDetail } from '@qingshen/contracts/import.operations'
import { listImportRows } from '@qingshen/contracts/import.operations'
import { pageNumber } from '../../shared/address/page-number.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { AddressSelect } from '../../shared/ui/list/address-select.tsx'
import { AddressPager } from '../../shared/ui/list/address-pager.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { ImportRowCard } from './import-row-card.tsx'
import { kindTitle } from './issue-kinds.ts'

const PAGE_SIZE = 25

/** The rows as printed beside what was understood, with their findings; filtered by kind in the address. */
export function ImportRows({ run }: { run: ImportDetail }) {
  const [address] = useAddress()
  const { code, blocking } = address
  const query = {
    page: pageNumber(address['page']),
    pageSize: PAGE_SIZE,
    ...(code === undefined ? {} : { code: code.slice(0, 60) }),
    ...(blocking === 'yes' ? { blocking: true } : {}),
  }
  const rows = usePagedQuery(['import', run.id, 'rows', run.version], query, (asked, signal) =>
    call(listImportRows, { params: { import: run.id }, query: asked, signal }),
  )
  return (
    <>
      <RowFilters run={run} />
      <QueryView query={rows} what="各行">
        {(page) =>
          page.items.length === 0 ? (
            <EmptyState icon="check" title="没有这样的行" hint="请换一类问题，或者查看全部行。" />
          ) : (
            <>
              <ul className="finding-kinds" aria-label="各行">
                {page.items.map((row) => (
                  <li key={row.ordinal} className="card">
                    <ImportRowCard run={run} row={row} />
                  </li>
                ))}
              </ul>
              <AddressPager of={page} />
            </>
          )
        }
      </QueryView>
    </>
  )
}

function RowFilters({ run }: { run: ImportDetail }) {
  const kinds = run.counts.map(({ code, count }) => ({ code, label: `${kindTitle(code)}（${count}）` }))
  return (
    <div role="search" className="list-page-filters no-print" aria-label="筛选行">
      <AddressSelect name="code" label="问题" entries={kinds} noneLabel="全部行" />
      <AddressSelect name="blocking" label="处理情况" entries={[{ code: 'yes', label: '只看待处理的' }]} />
    </div>
  )
}
