import './public.css'
import type { PublicEntry, PublicListing } from '@qingshen/contracts/public-listings.operations'
import { loadPublicListing } from '@qingshen/contracts/public-listings.operations'
import { Link } from '@tanstack/react-router'
import { pageNumber } from '../../shared/address/page-number.ts'
import { useAddress, useAddressPart } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { Icon } from '../../shared/ui/icon.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { DataTable } from '../../shared/ui/list/data-table.tsx'
import { AddressPager } from '../../shared/ui/list/address-pager.tsx'
import { AddressSearch } from '../../shared/ui/list/address-search.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { PublicPage } from '../../shared/ui/public/public-page.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { PublicLinks } from './public-links.tsx'
import { publicSign } from './public-listing-words.ts'

const COLUMNS: readonly Column<PublicEntry>[] = [
  { id: 'name', title: '企业名称', width: 280, cell: (entry) => entry.name },
  { id: 'place', title: '所在地', width: 160, cell: (entry) => entry.place },
  {
    id: 'grounds',
    title: '列入理由',
    width: 240,
    cell: (entry) => entry.grounds.map((ground) => ground.label).join('；'),
  },
  {
    id: 'code',
    title: '代码',
    cell: (entry) => <span className="code-text">{entry.code ?? <span className="quiet">未载</span>}</span>,
  },
]

/** One list as anybody may see and print it: what it is, its dates, its enterprises. */
export function PublicListingPage() {
  const listing = useAddressPart('listing')
  const [address] = useAddress()
  const text = address['q']
  const query = {
    page: pageNumber(address['page']),
    pageSize: 200,
    ...(text === undefined ? {} : { text: text.slice(0, 100) }),
  }
  const found = usePagedQuery(['public-listing', listing], query, (asked, signal) =>
    call(loadPublicListing, { params: { listing }, query: asked, signal }),
  )
  return (
    <PublicPage links={<PublicLinks />}>
      <QueryView query={found} what="名单">
        {({ listing: head, entries }) => (
          <div className="stack">
            <ListingHead listing={head} />
            <div className="public-search no-print" role="search">
              <AddressSearch label="在名单中查找" placeholder="企业名称" isWide={false} />
            </div>
            <DataTable
              caption="名单上的企业"
              columns={COLUMNS}
              rows={entries.items}
              rowKey={(entry) => `${entry.name} ${entry.code ?? ''} ${entry.place}`}
              isStale={found.isPlaceholderData}
              empty={<EmptyState icon="search" title="没有找到企业" hint="请少输几个字，或者清除查找的内容。" />}
            />
            <AddressPager of={entries} />
          </div>
        )}
      </QueryView>
    </PublicPage>
  )
}

function ListingHead({ listing }: { listing: PublicListing }) {
  const { commentPeriod, link } = listing
  return (
    <header className="stack">
      <div className="row between">
        <div className="row">
          <h1>{listing.title}</h1>
          <StateTag {...publicSign(listing)} />
        </div>
        <button type="button" className="button no-print" onClick={() => window.print()}>
          <Icon name="print" />
          打印
        </button>
      </div>
      <section className="card" aria-label="名单概况">
        <DescriptionList
          items={[
            { term: '发布机关', value: listing.office },
            { term: '地区', value: listing.region.name },
            { term: '年度', value: `${listing.year} 年${listing.batch > 1 ? `第 ${listing.batch} 批` : ''}` },
            { term: '依据', value: <ClauseChip clause={listing.clause.clause} /> },
            {
              term: '公示',
              value: commentPeriod === null ? '没有公示' : `${commentPeriod.from} 至 ${commentPeriod.to}`,
            },
            { term: '公布', value: publicationText(listing) },
            ...(link !== null && /^https?:\/\//.test(link)
              ? [
                  {
                    term: '原文',
                    value: (
                      <a href={link} target="_blank" rel="noreferrer">
                        公布网址
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </section>
      <StateHint listing={listing} />
    </header>
  )
}

/** What a reader may do next with the list as it stands. */
function StateHint({ listing: { state, id, office } }: { listing: PublicListing }) {
  if (state === 'commenting') {
    return <p>名单正在公示。对列入有异议的，请在公示期内向{office}提出，写明理由并附证明材料。</p>
  }
  if (state !== 'published') return null
  return (
    <p className="no-print">
      <Link to="/public/disclosures" search={{ listing: id }}>
        查看名单上的企业公布的信息
      </Link>
    </p>
  )
}

function publicationText({ publishedOn, medium }: PublicListing): string {
  if (publishedOn === null) return '还没有公布'
  return medium === null ? publishedOn : `${publishedOn}，${medium}`
}
