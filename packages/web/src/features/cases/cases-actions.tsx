import { exportAuditResults } from '@qingshen/contracts/cases.operations'
import type { CaseRow } from '@qingshen/contracts/cases.schema'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { saveDownload } from '../../shared/api/save-download.ts'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { CASE_COLUMNS } from '../../shared/ui/case/case-columns.tsx'
import { Icon } from '../../shared/ui/icon.tsx'
import type { Column } from '../../shared/ui/list/column.ts'
import { ColumnChoice } from '../../shared/ui/list/column-choice.tsx'
import { rowsToCsv, saveTextFile } from '../../shared/ui/list/export-rows.ts'
import { SavedFilters } from './saved-filters.tsx'

interface CasesActionsProps {
  columns: readonly Column<CaseRow>[]
  rows: readonly CaseRow[]
}

/** Views, columns and what is on the page as a file. */
export function CasesActions({ columns, rows }: CasesActionsProps) {
  const session = useSession()
  const results = useMutation({ mutationFn: () => call(exportAuditResults, { query: {} }), onSuccess: saveDownload })
  return (
    <>
      <SavedFilters />
      <ColumnChoice columns={CASE_COLUMNS} />
      {isAllowed(session, 'case.act') ? (
        <button type="button" className="button" disabled={results.isPending} onClick={() => results.mutate()}>
          <Icon name="download" />
          导出审核结果
        </button>
      ) : null}
      {rows.length === 0 ? null : (
        <button type="button" className="button" onClick={() => saveTextFile('审核案件.csv', rowsToCsv(columns, rows))}>
          <Icon name="download" />
          导出本页
        </button>
      )}
    </>
  )
}
