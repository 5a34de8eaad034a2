import { listImports } from '@qingshen/contracts/import.operations'
import { listImportRuns } from '@qingshen/store/import/import-runs'
import { pageOf } from '../paging.ts'
import { useCase } from '../use-case.ts'
import { toImportRow } from './import-view.ts'

/** The imports within reach, newest first. */
export const listImportsUseCase = useCase(listImports, async ({ tx }, { query }) => {
  const page = pageOf(query)
  const { rows, total } = await listImportRuns(tx, page)
  return { items: rows.map(toImportRow), page: page.page, pageSize: page.pageSize, total, capped: false }
})
