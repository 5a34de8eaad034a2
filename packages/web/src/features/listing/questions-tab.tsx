import type { ListingDetail, Question } from '@qingshen/contracts/listing.schema'
import { listQuestions } from '@qingshen/contracts/listing-entries.operations'
import { Link } from '@tanstack/react-router'
import { pageNumber } from '../../shared/address/page-number.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import type { Column } from '../../shared/ui/list/column.ts'
import { PagedTable } from '../../shared/ui/list/paged-table.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { listingKey } from './listing-data.ts'

/** Enterprises the rules cannot decide yet, with the facts to find out; each leads to the enterprise's page. */
export function QuestionsTab({ detail }: { detail: ListingDetail }) {
  const [address] = useAddress()
  const listing = detail.listing.id
  const query = { page: pageNumber(address['page']), pageSize: 100 }
  const questions = usePagedQuery(listingKey(listing, 'questions'), query, (asked, signal) =>
    call(listQuestions, { params: { listing }, query: asked, signal }),
  )
  return (
    <PagedTable
      query={questions}
      caption="待查明的企业"
      intro={<p>这些企业缺少事实，还不能判定是否列入。查明后在企业页登记，再按规则提出一次，系统会重新判定。</p>}
      columns={questionColumns(detail.listing.law)}
      rowKey={(row) => row.site}
      empty={
        <EmptyState
          icon="check"
          title="没有待查明的企业"
          hint="按规则提出后，因缺少事实而不能判定的企业会列在这里，并写明要查明什么。"
        />
      }
    />
  )
}

function questionColumns(law: string): readonly Column<Question>[] {
  return [
    {
      id: 'name',
      title: '企业名称',
      width: 240,
      cell: (row) => (
        <Link to="/register/$site" params={{ site: row.site }} search={{ tab: 'facts' }}>
          {row.name}
        </Link>
      ),
    },
    { id: 'place', title: '所在地', width: 130, cell: (row) => row.place },
    {
      id: 'missing',
      title: '要查明的事实',
      width: 320,
      cell: (row) => (
        <ul className="plain-list">
          {row.missing.map((fact) => (
            <li key={fact.fact}>
              {fact.label} <span className="quiet">{fact.question}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'why',
      title: '判定',
      cell: (row) => (
        <Link to="/register/$site" params={{ site: row.site }} search={{ tab: 'why', law }}>
          为什么不能判定
        </Link>
      ),
    },
  ]
}
