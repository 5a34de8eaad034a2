import type { QueryOf } from '@qingshen/contracts/operation'
import { exportSites } from '@qingshen/contracts/register-bulk.operations'
import type { SiteRow, searchSites } from '@qingshen/contracts/register.operations'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../shared/api/call.ts'
import { saveDownload } from '../../shared/api/save-download.ts'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { Icon } from '../../shared/ui/icon.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { ColumnChoice } from '../../shared/ui/list/column-choice.tsx'
import { rowsToCsv, saveTextFile } from '../../shared/ui/list/export-rows.ts'
import { SavedViews } from '../../shared/ui/list/saved-views.tsx'
import { MenuButton } from '../../shared/ui/menu-button.tsx'
import { problemText } from '../../shared/ui/problem-panel.tsx'
import { REGISTER_COLUMNS } from './register-columns.tsx'

interface RegisterActionsProps {
  columns: readonly Column<SiteRow>[]
  rows: readonly SiteRow[]
  query: QueryOf<typeof searchSites>
}

const EXPORTS = [
  { id: 'all', label: '全部符合条件的（Excel）' },
  { id: 'page', label: '本页所见（CSV）' },
]

/** Views, columns, export and the way to a new enterprise. */
export function RegisterActions({ columns, rows, query }: RegisterActionsProps) {
  const session = useSession()
  const { page: _page, pageSize: _pageSize, sort: _sort, ...filters } = query
  const exportAll = useMutation({
    mutationFn: () => call(exportSites, { query: filters }),
    onSuccess: saveDownload,
  })
  const savePage = () => saveTextFile('企业名录.csv', rowsToCsv(columns, rows))
  const mayExport = isAllowed(session, 'register.export')
  return (
    <>
      <SavedViews list="register" />
      <ColumnChoice columns={REGISTER_COLUMNS} />
      {rows.length === 0 ? null : mayExport ? (
        <MenuButton
          label={exportAll.isPending ? '正在导出…' : '导出'}
          items={EXPORTS}
          onChoose={(id) => (id === 'page' ? savePage() : exportAll.mutate())}
        />
      ) : (
        <button type="button" className="button" onClick={savePage}>
          <Icon name="download" />
          导出本页
        </button>
      )}
      {isAllowed(session, 'register.edit') ? (
        <Link to="/register/new" className="button button-primary">
          登记企业
        </Link>
      ) : null}
      {exportAll.error === null ? null : <p role="alert">{problemText(exportAll.error).detail}</p>}
    </>
  )
}
