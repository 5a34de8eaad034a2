import './public.css'
import type { PublicPenalty } from '@qingshen/contracts/penalty.schema'
import { listPublicPenalties } from '@qingshen/contracts/penalty.operations'
import { pageNumber } from '../../shared/address/page-number.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { today } from '../../shared/format/date-text.ts'
import { formatDecimal } from '../../shared/format/number-text.ts'
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

const COLUMNS: readonly Column<PublicPenalty>[] = [
  { id: 'name', title: '企业名称', width: 240, cell: ({ name }) => name },
  { id: 'place', title: '所在地', width: 120, cell: ({ placeName }) => placeName },
  { id: 'breach', title: '违法行为', width: 200, cell: ({ breachText }) => breachText },
  { id: 'article', title: '依据', width: 180, cell: ({ article }) => article },
  { id: 'measure', title: '处理', width: 200, cell: ({ measure }) => measure },
  {
    id: 'amount',
    title: '罚款',
    unit: '元',
    align: 'end',
    cell: ({ amount }) => (amount === null ? <span className="quiet">没有</span> : formatDecimal(amount)),
  },
  {
    id: 'decided',
    title: '决定',
    width: 240,
    cell: ({ decidedOn, office, number }) => `${decidedOn} ${office} ${number}`,
  },
  { id: 'settled', title: '履行', cell: ({ settled }) => (settled ? '履行完毕' : '尚未履行完毕') },
  {
    id: 'published',
    title: '公布',
    width: 200,
    cell: ({ publishedAt }) => publishedAt.map(({ place, onDay }) => `${onDay} ${place}`).join('；'),
  },
]

/** Enterprises that were punished and made known, as the law asks for it. */
export function PublicPenaltiesPage() {
  const [address] = useAddress()
  const text = address['q']
  const year = Number(address['year'])
  const query = {
    page: pageNumber(address['page']),
    pageSize: 50,
    ...(text === undefined ? {} : { text: text.slice(0, 100) }),
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {}),
  }
  const found = usePagedQuery(['public-penalties'], query, (asked, signal) =>
    call(listPublicPenalties, { query: asked, signal }),
  )
  return (
    <PublicPage links={<PublicLinks />}>
      <div className="stack">
        <h1>清洁生产审核行政处罚</h1>
        <p className="quiet">主管部门作出并已向社会公布的处罚决定。</p>
        <div className="row no-print" role="search" aria-label="查找处罚">
          <AddressSearch label="企业名称或者文号" placeholder="名称、文号中的字" isWide={false} />
          <AddressSelect name="year" label="决定年度" entries={publicYears(today())} />
        </div>
        <QueryView query={found} what="处罚">
          {(page) => (
            <>
              <DataTable
                caption="行政处罚"
                columns={COLUMNS}
                rows={page.items}
                rowKey={({ id }) => id}
                isStale={found.isPlaceholderData}
                empty={<EmptyState icon="check" title="没有公布的处罚" hint="请换一个年度，或者清除查找的内容。" />}
              />
              <AddressPager of={page} />
            </>
          )}
        </QueryView>
      </div>
    </PublicPage>
  )
}
