import './public.css'
import type { PublicListing } from '@qingshen/contracts/public-listings.operations'
import { listPublicListings } from '@qingshen/contracts/public-listings.operations'
import { Link } from '@tanstack/react-router'
import { pageNumber } from '../../shared/address/page-number.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { AddressSelect } from '../../shared/ui/list/address-select.tsx'
import { AddressPager } from '../../shared/ui/list/address-pager.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { PublicPage } from '../../shared/ui/public/public-page.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { publicSign, publicYears } from './public-listing-words.ts'
import { PublicLinks } from './public-links.tsx'

/** What the public sees: lists under comment and published ones, and the rules they rest on. */
export function PublicStartPage() {
  const [address] = useAddress()
  const year = Number(address['year'])
  const query = {
    page: pageNumber(address['page']),
    pageSize: 50,
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {}),
  }
  const listings = usePagedQuery(['public-listings'], query, (asked, signal) =>
    call(listPublicListings, { query: asked, signal }),
  )
  return (
    <PublicPage links={<PublicLinks />}>
      <div className="stack">
        <h1>清洁生产审核信息公开</h1>
        <p className="quiet">主管部门公示和公布的实施清洁生产审核企业名单在这里公开，任何人都可以查看，不需要登录。</p>
        <div className="public-year no-print" role="search" aria-label="筛选名单">
          <AddressSelect name="year" label="年度" entries={publicYears(today())} />
        </div>
        <QueryView query={listings} what="公开的名单">
          {(found) =>
            found.items.length === 0 ? (
              <NoListings isFiltered={query.year !== undefined} />
            ) : (
              <>
                <ul className="public-list" aria-label="公开的名单">
                  {found.items.map((listing) => (
                    <li key={listing.id}>
                      <ListingCard listing={listing} />
                    </li>
                  ))}
                </ul>
                <AddressPager of={found} />
              </>
            )
          }
        </QueryView>
      </div>
    </PublicPage>
  )
}

function ListingCard({ listing }: { listing: PublicListing }) {
  return (
    <article className="card stack">
      <div className="row between">
        <h2>
          <Link to="/public/listings/$listing" params={{ listing: listing.id }} search={{}}>
            {listing.title}
          </Link>
        </h2>
        <StateTag {...publicSign(listing)} />
      </div>
      <p className="quiet">
        {listing.region.name} · {listing.year} 年{listing.batch > 1 ? `第 ${listing.batch} 批` : ''} · {listing.office}{' '}
        · {formatCount(listing.entries)} 家企业
      </p>
    </article>
  )
}

function NoListings({ isFiltered }: { isFiltered: boolean }) {
  return (
    <section className="card">
      <EmptyState
        title={isFiltered ? '这一年没有公开的名单' : '还没有公开的名单'}
        hint={
          isFiltered
            ? '请换一个年度，或者查看全部年度。'
            : '名单公示或公布后，会按地区和年度列在这里。现在可以先看各地规则：哪些企业应当审核、依据哪一条。'
        }
        action={
          <Link to="/rules" className="button">
            查看各地规则
          </Link>
        }
      />
    </section>
  )
}
