import { listWorkbenches } from '@qingshen/contracts/workbench.operations'
import type { WorkbenchHead } from '@qingshen/contracts/workbench.schema'
import { CASE_STATES } from '@qingshen/core/casework/case-codes'
import { AUDIT_MODES } from '@qingshen/core/vocabulary/outcome'
import { Link } from '@tanstack/react-router'
import { pageNumber } from '../../shared/address/page-number.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { AddressSearch } from '../../shared/ui/list/address-search.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { ListPage } from '../../shared/ui/list/list-page.tsx'
import { PagedTable } from '../../shared/ui/list/paged-table.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'

const PAGE_SIZE = 50

const COLUMNS: readonly Column<WorkbenchHead>[] = [
  {
    id: 'name',
    title: '企业',
    width: 220,
    cell: ({ case: id, name }) => (
      <Link to="/workbench/$case" params={{ case: id }} search={{}}>
        {name}
      </Link>
    ),
  },
  { id: 'year', title: '年度', cell: ({ year }) => year },
  { id: 'mode', title: '审核方式', cell: ({ mode }) => (mode === null ? '未定' : AUDIT_MODES.label(mode)) },
  {
    id: 'progress',
    title: '必做步骤',
    align: 'end',
    cell: ({ progress }) => `${progress.done} / ${progress.needed}`,
  },
  { id: 'state', title: '案件状态', cell: ({ state }) => CASE_STATES.label(state) },
  { id: 'law', title: '适用', width: 180, cell: ({ lawTitle }) => lawTitle },
]

/** The audits somebody works on or reads. */
export function WorkbenchesPage() {
  const [address] = useAddress()
  const mayEdit = isAllowed(useSession(), 'audit.edit')
  const text = address['q']
  const query = { page: pageNumber(address['page']), pageSize: PAGE_SIZE, ...(text === undefined ? {} : { text }) }
  const found = usePagedQuery(['workbenches'], query, (asked, signal) =>
    call(listWorkbenches, { query: asked, signal }),
  )
  return (
    <ListPage
      title="审核工作台"
      summary={found.data === undefined ? undefined : `${formatCount(found.data.total)} 个审核`}
      filters={<AddressSearch placeholder="企业名称" />}
    >
      <PagedTable
        query={found}
        caption="审核"
        columns={COLUMNS}
        rowKey={(row) => row.case}
        empty={text === undefined ? <NoAudit mayEdit={mayEdit} /> : <NoneFound />}
      />
    </ListPage>
  )
}

function NoAudit({ mayEdit }: { mayEdit: boolean }) {
  return (
    <EmptyState
      title="还没有审核"
      hint={
        mayEdit
          ? '列入名单的企业有了案件，或者受托的机构得到企业委托以后，审核就出现在这里。先到“案件目录”看看有没有案件。'
          : '企业或者受托机构开始填写审核数据以后，就出现在这里，可以查看、提出意见。'
      }
      action={
        <Link to="/cases" search={{}} className="button">
          打开案件目录
        </Link>
      }
    />
  )
}

function NoneFound() {
  return <EmptyState title="没有找到" hint="没有名称这样的企业。请换几个字，或者清空查找。" icon="search" />
}
