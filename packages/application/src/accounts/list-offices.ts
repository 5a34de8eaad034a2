import { listOffices } from '@qingshen/contracts/accounts.operations'
import { visibility } from '@qingshen/core/access/visibility'
import { listOffices as selectOffices } from '@qingshen/store/reference/offices'
import { pageOf } from '../paging.ts'
import { useCase } from '../use-case.ts'

/** The offices within the caller's reach, highest first. */
export const listOfficesUseCase = useCase(listOffices, async ({ tx, caller }, { query }) => {
  const page = pageOf(query)
  const shown = visibility(caller.actor, 'office.read')
  const { rows, total } = await selectOffices(tx, shown, query?.text ?? '', page)
  const items = rows.map(({ kind: _kind, regionPath: _path, department, ...office }) => ({
    ...office,
    department: department === 'none' ? null : department,
  }))
  return { items, page: page.page, pageSize: page.pageSize, total, capped: false }
})
