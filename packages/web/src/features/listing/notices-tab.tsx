import { addressOf } from '@qingshen/contracts/client'
import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import type { NoticeRow } from '@qingshen/contracts/notices.operations'
import { downloadNotices, listNotices } from '@qingshen/contracts/notices.operations'
import { Link } from '@tanstack/react-router'
import { pageNumber } from '../../shared/address/page-number.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import { Icon } from '../../shared/ui/icon.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { AddressSelect } from '../../shared/ui/list/address-select.tsx'
import { PagedTable } from '../../shared/ui/list/paged-table.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { listingKey } from './listing-data.ts'
import { noticeSign } from './listing-signs.ts'
import { usePanel } from '../../shared/address/use-panel.ts'

const SERVED = [
  { code: 'yes', label: '已送达' },
  { code: 'no', label: '未送达' },
]

const COLUMNS: readonly Column<NoticeRow>[] = [
  {
    id: 'number',
    title: '文号',
    width: 180,
    cell: (notice) => (
      <Link to="/notices/$notice" params={{ notice: notice.id }} search={{}}>
        {notice.number}
      </Link>
    ),
  },
  { id: 'addressee', title: '企业', width: 240, cell: (notice) => notice.addressee },
  { id: 'place', title: '所在地', width: 130, cell: (notice) => notice.place },
  { id: 'status', title: '状态', cell: (notice) => <StateTag {...noticeSign(notice.status)} /> },
  { id: 'version', title: '版本', align: 'end', cell: (notice) => notice.version },
  { id: 'issued', title: '出具日期', cell: (notice) => notice.issuedOn },
  { id: 'served', title: '送达日期', cell: (notice) => notice.servedOn ?? <span className="quiet">未送达</span> },
]

/** The written notices of a list: issue them, open one as paper, download all. */
export function NoticesTab({ detail }: { detail: ListingDetail }) {
  const [address] = useAddress()
  const listing = detail.listing.id
  const { served } = address
  const query = {
    page: pageNumber(address['page']),
    pageSize: 100,
    ...(served === 'yes' || served === 'no' ? { served: served === 'yes' } : {}),
  }
  const notices = usePagedQuery(listingKey(listing, 'notices'), query, (asked, signal) =>
    call(listNotices, { params: { listing }, query: asked, signal }),
  )
  return (
    <>
      <NoticeActs detail={detail} />
      <div className="entry-filters list-page-filters no-print" role="search" aria-label="筛选通知">
        <AddressSelect name="served" label="送达" entries={SERVED} />
      </div>
      <PagedTable
        query={notices}
        what="通知"
        caption="书面通知"
        columns={COLUMNS}
        rowKey={(notice) => notice.id}
        empty={
          <EmptyState
            title={served === undefined ? '还没有书面通知' : '没有符合条件的通知'}
            hint="名单确定并登记公布日期后，由负责通知的机构逐家出具：每家一份，写明理由、依据、期限和后果。"
          />
        }
      />
    </>
  )
}

const FILES = [
  { format: 'zip', label: '下载全部（每家一份 Word）' },
  { format: 'docx', label: '合订一份，供打印' },
  { format: 'xlsx', label: '发放名册' },
] as const

function NoticeActs({ detail }: { detail: ListingDetail }) {
  const { open } = usePanel()
  const listing = detail.listing.id
  return (
    <div className="row no-print">
      <AbilityButton
        ability={withReasons(detail.abilities['issueNotices'])}
        label="出具书面通知"
        icon="pen"
        isPrimary
        onClick={() => open('issue')}
      />
      {detail.notices.issued === 0
        ? null
        : FILES.map(({ format, label }) => (
            <a key={format} className="button" href={addressOf(downloadNotices, { listing, format })} download>
              <Icon name="download" />
              {label}
            </a>
          ))}
    </div>
  )
}
