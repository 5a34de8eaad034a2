import '../../shared/ui/record/notes.css'
import './listing.css'
import { listListings } from '@qingshen/contracts/listing.operations'
import { LISTING_STATES } from '@qingshen/core/listing/listing-codes'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { LawChoice } from '../../shared/ui/law/law-choice.tsx'
import { AddressSelect } from '../../shared/ui/list/address-select.tsx'
import { ListPage } from '../../shared/ui/list/list-page.tsx'
import { PagedTable } from '../../shared/ui/list/paged-table.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
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
  const listings = usePagedQuery(['listings'], query, (asked, signal) => call(listListings, { query: asked, signal }))
  const mayOpen = isAllowed(session, 'listing.open')

  return (
    <ListPage
      title="审核名单"
      summary={session?.posting?.office?.name}
      actions={mayOpen ? <OpenLink /> : undefined}
      filters={
        <>
          <LawChoice
            value={address['law']}
            noneLabel="全部"
            onChange={(law) => changeAddress({ law, page: undefined })}
          />
          <AddressSelect name="year" label="年度" entries={yearChoices()} />
          <AddressSelect name="state" label="状态" entries={LISTING_STATES.entries} />
        </>
      }
    >
      <PagedTable
        query={listings}
        what="名单"
        caption="审核名单"
        columns={LISTING_COLUMNS}
        rowKey={(row) => row.id}
        empty={<NoListings isFiltered={isListFiltered(address)} mayOpen={mayOpen} />}
      />
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
