import type { ImportRow } from '@qingshen/contracts/import.operations'
import { listImports } from '@qingshen/contracts/import.operations'
import { Link } from '@tanstack/react-router'
import { pageNumber } from '../../shared/address/page-number.ts'
import { useAddress } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import type { Column } from '../../shared/ui/list/column.ts'
import { ListPage } from '../../shared/ui/list/list-page.tsx'
import { PagedTable } from '../../shared/ui/list/paged-table.tsx'
import { usePagedQuery } from '../../shared/ui/list/use-paged-query.ts'
import { EmptyState } from '../../shared/ui/page-states.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { importSign } from './import-signs.ts'

const COLUMNS: readonly Column<ImportRow>[] = [
  {
    id: 'file',
    title: '文件',
    width: 260,
    cell: (row) => (
      <Link to="/imports/$import" params={{ import: row.id }} search={{}}>
        {row.fileName}
      </Link>
    ),
  },
  { id: 'state', title: '状态', cell: (row) => <StateTag {...importSign(row.state)} /> },
  { id: 'rows', title: '行数', align: 'end', cell: (row) => formatCount(row.rows) },
  { id: 'blocking', title: '待处理', unit: '处', align: 'end', cell: (row) => formatCount(row.blocking) },
  {
    id: 'written',
    title: '结果',
    width: 220,
    cell: (row) =>
      row.written === null ? (
        <span className="quiet">没有写入</span>
      ) : (
        `新增 ${row.written.created}，更新 ${row.written.changed}，不变 ${row.written.unchanged}`
      ),
  },
  { id: 'by', title: '导入人', cell: (row) => row.startedBy ?? <span className="quiet">系统</span> },
  { id: 'at', title: '开始时间', cell: (row) => instantText(row.startedAt) },
]

/** The imports so far; one that is not finished goes on where it was left. */
export function ImportsPage() {
  const [address] = useAddress()
  const query = { page: pageNumber(address['page']), pageSize: 50 }
  const imports = usePagedQuery(['imports'], query, (asked, signal) => call(listImports, { query: asked, signal }))
  const start = (
    <Link to="/imports/new" className="button button-primary">
      导入名录
    </Link>
  )
  return (
    <ListPage title="导入名录" summary="历次导入" actions={start}>
      <PagedTable
        query={imports}
        caption="历次导入"
        columns={COLUMNS}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            icon="upload"
            title="还没有导入过名录"
            hint="可以导入名单原文（文本）、Excel 或 CSV。导入前先预览，逐处说明问题；您同意以前，名录不会改变。"
            action={start}
          />
        }
      />
    </ListPage>
  )
}
