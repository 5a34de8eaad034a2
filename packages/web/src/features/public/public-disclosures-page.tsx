import './public.css'
import type { PublicDisclosureRow } from '@qingshen/contracts/disclosure.schema'
import { listPublicDisclosures } from '@qingshen/contracts/disclosure.operations'
import { DISCLOSURE_PURPOSES } from '@qingshen/core/vocabulary/disclosure'
import { Link } from '@tanstack/react-router'
import { pageNumber } from '../../shared/address/page-number.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { AddressPager } from '../../shared/ui/list/address-pager.tsx'
import { AddressSearch } from '../../shared/ui/list/address-search.tsx'
import { AddressSelect } from '../../shared/ui/list/address-select.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { DataTable } from '../../shared/ui/list/data-table.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { PublicPage } from '../../shared/ui/public/public-page.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { publicYears } from './public-listing-words.ts'
import { PublicLinks } from './public-links.tsx'

const COLUMNS: readonly Column<PublicDisclosureRow>[] = [
  {
    id: 'name',
    title: '企业名称',
    width: 280,
    cell: ({ id, name }) => (
      <Link to="/public/disclosures/$publication" params={{ publication: id }} search={{}}>
        {name}
      </Link>
    ),
  },
  { id: 'place', title: '所在地', width: 140, cell: ({ placeName }) => placeName },
  { id: 'purpose', title: '公开事项', width: 200, cell: ({ purpose }) => DISCLOSURE_PURPOSES.label(purpose) },
  { id: 'published', title: '公布日期', cell: ({ publishedOn }) => publishedOn },
  { id: 'medium', title: '公布在', width: 180, cell: ({ mediumName }) => mediumName },
]

/** What enterprises have made public, to be searched by anybody. */
export function PublicDisclosuresPage() {
  const [address] = useAddress()
  const { q: text, listing } = address
  const year = Number(address['year'])
  const query = {
    page: pageNumber(address['page']),
    pageSize: 50,
    ...(text === undefined ? {} : { text: text.slice(0, 100) }),
    ...(listing === undefined ? {} : { listing: listing.slice(0, 64) }),
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {}),
  }
  const found = usePagedQuery(['public-disclosures'], query, (asked, signal) =>
    call(listPublicDisclosures, { query: asked, signal }),
  )
  return (
    <PublicPage links={<PublicLinks />}>
      <div className="stack">
        <h1>企业公布的清洁生产审核信息</h1>
        <p className="quiet">列入名单的企业依法公布的内容，由企业填写并负责；依法保守的商业秘密不在其中。</p>
        <div className="row no-print" role="search" aria-label="查找企业公布的信息">
          <AddressSearch label="企业名称" placeholder="名称中的字" isWide={false} />
          <AddressSelect name="year" label="年度" entries={publicYears(today())} />
        </div>
        <QueryView query={found} what="企业公布的信息">
          {(page) => (
            <>
              <DataTable
                caption="企业公布的信息"
                columns={COLUMNS}
                rows={page.items}
                rowKey={({ id }) => id}
                isStale={found.isPlaceholderData}
                empty={<EmptyState icon="search" title="没有公布的信息" hint="请少输几个字，或者换一个年度。" />}
              />
              <AddressPager of={page} />
            </>
          )}
        </QueryView>
      </div>
    </PublicPage>
  )
}
