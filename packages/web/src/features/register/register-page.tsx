import { searchSites } from '@qingshen/contracts/register.operations'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { ListPage } from '../../shared/ui/list/list-page.tsx'
import { PagedTable } from '../../shared/ui/list/paged-table.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { hiddenColumns, visibleColumns } from '../../shared/ui/list/visible-columns.ts'
import { useSelection } from '../../shared/ui/list/use-selection.ts'
import { OutcomeBar } from './outcome-bar.tsx'
import { RegisterActions } from './register-actions.tsx'
import { RegisterBulkBar } from './register-bulk-bar.tsx'
import { REGISTER_COLUMNS } from './register-columns.tsx'
import { RegisterEmpty } from './register-empty.tsx'
import { RegisterFilters } from './register-filters.tsx'
import { REGISTER_FILTERS, siteQueryOf, sortAddress, sortingOf } from './register-query.ts'

/** The register: Chinese search and filters, all in the address. */
export function RegisterPage() {
  const [address, changeAddress] = useAddress()
  const query = siteQueryOf(address)
  const sites = usePagedQuery(['sites'], query, (asked, signal) => call(searchSites, { query: asked, signal }))
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
      filters={<RegisterFilters governing={sites.isPlaceholderData ? undefined : found?.law} />}
    >
      <OutcomeBar query={query} />
      <PagedTable
        query={sites}
        caption="企业名录"
        columns={columns}
        rowKey={(site) => site.id}
        {...(mayEdit ? { selection } : {})}
        {...(sorting === undefined ? {} : { sorting })}
        onSort={(next) => changeAddress(sortAddress(next))}
        empty={<RegisterEmpty isFiltered={REGISTER_FILTERS.isAnySet(address)} />}
      />
    </ListPage>
  )
}
