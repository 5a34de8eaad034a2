import { listWorkbenches, loadWorkbench } from '@qingshen/contracts/workbench.operations'
import { can } from '@qingshen/core/access/can'
import { findWorkbenches } from '@qingshen/store/workbench/find-workbenches'
import { progressOfWorkbenches } from '@qingshen/store/workbench/workbenches'
import { pageOf } from '../paging.ts'
import { useCase } from '../use-case.ts'
import { openWorkbench } from './opened-workbench.ts'
import { workbenchHead } from './workbench-head.ts'

/** The audit of a case as one opens it. */
export const loadWorkbenchUseCase = useCase(loadWorkbench, async (context, { params }) => {
  const { row } = await openWorkbench(context, params.case, 'audit.read')
  const reached = await progressOfWorkbenches(context.tx, [row.id])
  return workbenchHead(context, row, reached.get(row.id))
})

/** The audits somebody works on, also where nothing has been entered yet; for those who only read, those with entries. */
export const listWorkbenchesUseCase = useCase(listWorkbenches, async (context, { query }) => {
  const { tx, caller } = context
  const page = pageOf(query)
  const withEmpty = can(caller.actor, 'audit.edit', null).allowed
  const { rows, total, isCapped } = await findWorkbenches(tx, { text: query?.text, withEmpty }, page)
  const reached = await progressOfWorkbenches(
    tx,
    rows.map(({ id }) => id),
  )
  const items = rows.map((row) => workbenchHead(context, row, reached.get(row.id)))
  return { items, page: page.page, pageSize: page.pageSize, total, capped: isCapped }
})
