import './listing.css'
import { listListings } from '@qingshen/contracts/listing.operations'
import { LISTING_STATES } from '@qingshen/core/listing/listing-codes'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { LawChoice } from '../../shared/ui/law-choice.tsx'
import { DataTable } from '../../shared/ui/list/data-table.tsx'
import { FilterSelect } from '../../shared/ui/list/filter-select.tsx'
import { ListPage } from '../../shared/ui/list/list-page.tsx'
import { AddressPager } from '../../shared/ui/list/address-pager.tsx'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { LISTING_COLUMNS } from './listing-columns.tsx'
import { isListFiltered, listingsQueryOf, yearChoices } from './listings-query.ts'
import { OwnEntries } from './own-entries.tsx'

/** The lists of the office one acts for; somebody who acts for an enterprise sees that enterprise on the lists. */
export function ListingsPage() {
  const session = useSession()
  return session?.posting?.organisation ? <OwnEntries of={session.posting.organisation.name} /> : <OfficeListings />
}

function OfficeListings() {
  const [address, changeAddress] = useAddress()
  const session = useSession()
  const query = listingsQueryOf(address)
  const listings = useQuery({
    queryKey: ['listings', query],
    queryFn: ({ signal }) => call(listListings, { query, signal }),
    placeholderData: keepPreviousData,
  })
  const set = (name: string) => (value: string | undefined) => changeAddress({ [name]: value, page: undefined })
  const mayOpen = isAllowed(session, 'listing.open')

  return (
    <ListPage
      title="审核名单"
      summary={session?.posting?.office?.name}
      actions={mayOpen ? <OpenLink /> : undefined}
      filters={
        <>
          <LawChoice value={address['law']} noneLabel="全部" onChange={set('law')} />
          <FilterSelect label="年度" value={address['year']} entries={yearChoices()} onChange={set('year')} />
          <FilterSelect
            label="状态"
            value={address['state']}
            entries={LISTING_STATES.entries}
            onChange={set('state')}
          />
        </>
      }
    >
      <QueryView query={listings} what="名单">
        {(page) => (
          <>
            <DataTable
              caption="审核名单"
              columns={LISTING_COLUMNS}
              rows={page.items}
              rowKey={(row) => row.id}
              isStale={listings.isPlaceholderData}
              empty={<NoListings isFiltered={isListFiltered(address)} mayOpen={mayOpen} />}
            />
            <AddressPager of={page} />
          </>
        )}
      </QueryView>
    </ListPage>
  )
}

function OpenLink() {
  return (
    <Link to="/listings/new" search={{}} className="button button-primary">
      建立名单
    </Link>
  )
}

function NoListings({ isFiltered, mayOpen }: { isFiltered: boolean; mayOpen: boolean }) {
  if (isFiltered) {
    return <EmptyState icon="search" title="没有符合条件的名单" hint="请减少筛选条件，或者换一个年度。" />
  }
  return (
    <EmptyState
      title="还没有名单"
      hint={
        mayOpen
          ? '这里将列出本机构提出、转报、确定和抄送到本机构的名单。第一步：选定规则和年度，建立名单。'
          : '这里将列出您能看到的名单。主管部门建立名单后会出现在这里。'
      }
      action={mayOpen ? <OpenLink /> : undefined}
    />
  )
}
