import { listCaseJournal } from '@qingshen/contracts/cases.operations'
import type { CaseJournalEntry } from '@qingshen/contracts/cases.schema'
import { pageNumber } from '../../shared/address/page-number.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import type { CaseTabProps } from '../../shared/ui/case/case-tab-props.ts'
import type { Column } from '../../shared/ui/list/column.ts'
import { PagedTable } from '../../shared/ui/list/paged-table.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'

const PAGE_SIZE = 50
const SHOWN_SIGNS = 12

/** What the journal keeps about the case: who did what when, and the hash by which it can be proved unchanged. */
export function JournalTab({ caseId }: CaseTabProps) {
  const [address] = useAddress()
  const query = { page: pageNumber(address['page']), pageSize: PAGE_SIZE }
  const entries = usePagedQuery(['case', caseId, 'journal'], query, (asked, signal) =>
    call(listCaseJournal, { params: { case: caseId }, query: asked, signal }),
  )
  return (
    <PagedTable
      query={entries}
      caption="本案的操作日志"
      columns={COLUMNS}
      rowKey={(entry) => String(entry.id)}
      empty={<EmptyState icon="list" title="还没有记录" hint="每一次办理都会记在这里，只增不改。" />}
    />
  )
}

const COLUMNS: readonly Column<CaseJournalEntry>[] = [
  { id: 'at', title: '时间', width: 150, cell: (entry) => instantText(entry.at) },
  { id: 'title', title: '事项', width: 200, cell: (entry) => entry.title },
  { id: 'actor', title: '办理', width: 220, cell: (entry) => entry.actor },
  {
    id: 'hash',
    title: '校验值',
    cell: ({ hash, isSealed }) => (
      <span title={hash}>
        <code>{hash.slice(0, SHOWN_SIGNS)}</code>
        {isSealed ? ' 已封存' : ' 待封存'}
      </span>
    ),
  },
]
