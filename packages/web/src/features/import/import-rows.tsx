import '../../shared/ui/list/list-page.css'
import type { ImportDetail } from '@qingshen/contracts/import.operations'
import { listImportRows } from '@qingshen/contracts/import.operations'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
import { AddressPager } from '../../shared/ui/list/address-pager.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { ImportRowCard } from './import-row-card.tsx'
import { kindTitle } from './issue-kinds.ts'

const PAGE_SIZE = 25

/** The rows as printed beside what was understood, with their findings; filtered by kind in the address. */
export function ImportRows({ run }: { run: ImportDetail }) {
  const [address] = useAddress()
  const { code, blocking } = address
  const number = Number(address['page'])
  const query = {
    page: Number.isInteger(number) && number > 0 ? number : 1,
    pageSize: PAGE_SIZE,
    ...(code === undefined ? {} : { code: code.slice(0, 60) }),
    ...(blocking === 'yes' ? { blocking: true } : {}),
  }
  const rows = useQuery({
    queryKey: ['import', run.id, 'rows', run.version, query],
    queryFn: ({ signal }) => call(listImportRows, { params: { import: run.id }, query, signal }),
    placeholderData: keepPreviousData,
  })
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
  const [address, changeAddress] = useAddress()
  const { code, blocking } = address
  return (
    <div role="search" className="list-page-filters no-print" aria-label="筛选行">
      <FilterSelect
        label="问题"
        value={code}
        entries={run.counts.map((count) => ({
          code: count.code,
          label: `${kindTitle(count.code)}（${count.count}）`,
        }))}
        noneLabel="全部行"
        onChange={(value) => changeAddress({ code: value, page: undefined })}
      />
      <FilterSelect
        label="处理情况"
        value={blocking}
        entries={[{ code: 'yes', label: '只看待处理的' }]}
        onChange={(value) => changeAddress({ blocking: value, page: undefined })}
      />
    </div>
  )
}
