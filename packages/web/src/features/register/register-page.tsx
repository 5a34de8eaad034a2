import { searchSites } from '@qingshen/contracts/register.operations'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { DataTable } from '../../shared/ui/list/data-table.tsx'
import { ListPage } from '../../shared/ui/list/list-page.tsx'
import { Pager } from '../../shared/ui/list/pager.tsx'
import { hiddenColumns, visibleColumns } from '../../shared/ui/list/visible-columns.ts'
import { useSelection } from '../../shared/ui/list/use-selection.ts'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { OutcomeBar } from './outcome-bar.tsx'
import { RegisterActions } from './register-actions.tsx'
import { RegisterBulkBar } from './register-bulk-bar.tsx'
import { REGISTER_COLUMNS } from './register-columns.tsx'
import { RegisterEmpty } from './register-empty.tsx'
import { RegisterFilters } from './register-filters.tsx'
import { isFiltered, siteQueryOf, sortAddress, sortingOf } from './register-query.ts'

/** The register: Chinese search and filters, all in the address. */
export function RegisterPage() {
  const [address, changeAddress] = useAddress()
  const query = siteQueryOf(address)
  const sites = useQuery({
    queryKey: ['sites', query],
    queryFn: ({ signal }) => call(searchSites, { query, signal }),
    placeholderData: keepPreviousData,
  })
  const found = sites.data
  const sorting = sortingOf(address)
  const selection = useSelection()
  const mayEdit = isAllowed(useSession(), 'register.edit')
  const columns = visibleColumns(REGISTER_COLUMNS, hiddenColumns(address['hide']))

  return (
    <ListPage
      title="企业名录"
      summary={found === undefined ? undefined : `${found.capped ? '至少 ' : ''}${formatCount(found.total)} 家企业`}
      actions={<RegisterActions columns={columns} rows={found?.items ?? []} query={query} />}
      bulkBar={selection.keys.size === 0 ? undefined : <RegisterBulkBar selection={selection} />}
      filters={<RegisterFilters address={address} onChange={changeAddress} />}
    >
      <OutcomeBar query={query} />
      <QueryView query={sites} what="企业名录">
        {(page) => (
          <>
            <DataTable
              caption="企业名录"
              columns={columns}
              rows={page.items}
              rowKey={(site) => site.id}
              isStale={sites.isPlaceholderData}
              {...(mayEdit ? { selection } : {})}
              {...(sorting === undefined ? {} : { sorting })}
              onSort={(next) => changeAddress(sortAddress(next))}
              empty={<RegisterEmpty isFiltered={isFiltered(address)} />}
            />
            <Pager
              page={page.page}
              pageSize={page.pageSize}
              total={page.total}
              onPage={(to) => changeAddress({ page: to === 1 ? undefined : String(to) })}
            />
          </>
        )}
      </QueryView>
    </ListPage>
  )
}
