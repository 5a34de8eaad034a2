import type { ListingRow } from '@qingshen/contracts/listing.schema'
import { Link } from '@tanstack/react-router'
import { today } from '../../shared/format/date-text.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { Countdown } from '../../shared/ui/countdown.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { listingSign } from './listing-signs.ts'

export const LISTING_COLUMNS: readonly Column<ListingRow>[] = [
  {
    id: 'title',
    title: '名单',
    width: 280,
    cell: (row) => (
      <Link to="/listings/$listing" params={{ listing: row.id }} search={{}}>
        {row.title}
      </Link>
    ),
    text: (row) => row.title,
  },
  {
    id: 'state',
    title: '状态',
    cell: (row) => <StateTag {...listingSign(row.state)} />,
    text: (row) => listingSign(row.state).word,
  },
  {
    id: 'next',
    title: '本机构下一步',
    width: 240,
    cell: (row) => <NextStep row={row} />,
    text: (row) => (row.nextStep === null ? '' : row.nextStep.title),
  },
  { id: 'region', title: '由谁确定', width: 130, cell: (row) => row.region.name, text: (row) => row.region.name },
  { id: 'law', title: '规则', width: 200, cell: (row) => row.lawTitle, text: (row) => row.lawTitle },
  {
    id: 'entries',
    title: '企业',
    unit: '家',
    align: 'end',
    cell: (row) => formatCount(row.entries),
    text: (row) => String(row.entries),
  },
  {
    id: 'published',
    title: '公布日期',
    cell: (row) => row.publishedOn ?? <span className="quiet">未公布</span>,
    text: (row) => row.publishedOn ?? '',
  },
]

function NextStep({ row }: { row: ListingRow }) {
  if (row.nextStep === null) return <span className="quiet">没有要办的事</span>
  return (
    <span className="stack next-step-cell">
      <span>{row.nextStep.title}</span>
      {row.nextStep.due === null ? null : <Countdown due={row.nextStep.due} today={today()} />}
    </span>
  )
}
