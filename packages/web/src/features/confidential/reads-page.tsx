import type { ConfidentialRead, SecrecyConsequence } from '@qingshen/contracts/confidential.operations'
import { listConfidentialReads } from '@qingshen/contracts/confidential.operations'
import { pageNumber } from '../../shared/address/page-number.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { ListPage } from '../../shared/ui/list/list-page.tsx'
import { PagedTable } from '../../shared/ui/list/paged-table.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'

const PAGE_SIZE = 50

/** Who read one's confidential documents: office, role, time, purpose. */
export function ReadsPage() {
  const [address] = useAddress()
  const document = address['document']
  const query = {
    page: pageNumber(address['page']),
    pageSize: PAGE_SIZE,
    ...(document === undefined ? {} : { document }),
  }
  const reads = usePagedQuery(['confidential-reads'], query, (asked, signal) =>
    call(listConfidentialReads, { query: asked, signal }),
  )
  const hasPersons = reads.data?.items.some((read) => read.reader !== null) === true
  return (
    <ListPage
      title={hasPersons ? '保密材料被谁看过' : '谁看过我的材料'}
      summary={reads.data === undefined ? undefined : `${formatCount(reads.data.total)} 次查看`}
    >
      <PagedTable
        query={reads}
        caption="保密材料的查看记录"
        columns={hasPersons ? [...COLUMNS, PERSON] : COLUMNS}
        rowKey={(read) => read.id}
        intro={<Consequences items={reads.data?.consequences ?? []} />}
        empty={
          <EmptyState
            icon="check"
            title="还没有人看过"
            hint="您标明保密的材料，每次被打开都会记在这里：什么时间、哪个机构、以什么岗位、作什么用。"
          />
        }
      />
    </ListPage>
  )
}

const COLUMNS: readonly Column<ConfidentialRead>[] = [
  { id: 'at', title: '时间', width: 150, cell: (read) => instantText(read.at) },
  { id: 'document', title: '材料', width: 240, cell: (read) => read.document.name },
  { id: 'place', title: '机构或单位', width: 220, cell: (read) => read.place },
  { id: 'role', title: '岗位', cell: (read) => read.roleTitle },
  {
    id: 'purpose',
    title: '用途',
    width: 220,
    cell: (read) => read.purpose ?? <span className="quiet">没有写明</span>,
  },
]

const PERSON: Column<ConfidentialRead> = {
  id: 'reader',
  title: '查看人',
  cell: (read) => read.reader?.displayName ?? '',
}

/** What the law lays down for whoever tells a secret. */
function Consequences({ items }: { items: readonly SecrecyConsequence[] }) {
  if (items.length === 0) return null
  return (
    <section className="card stack" aria-label="泄露秘密的责任">
      <h2>泄露企业技术和商业秘密的责任</h2>
      {items.map(({ clause, authority, measure }) => (
        <p key={clause}>
          {authority}：{measure}。<ClauseChip clause={clause} />
        </p>
      ))}
    </section>
  )
}
