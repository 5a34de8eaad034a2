import { countCases, listCases, loadCase } from '@qingshen/contracts/cases.operations'
import { CASE_STATES } from '@qingshen/core/casework/case-codes'
import { addDays } from '@qingshen/core/kernel/local-date'
import { countDue, countStates, findCases } from '@qingshen/store/casework/find-cases'
import { today } from '../deps.ts'
import { pageOf } from '../paging.ts'
import { useCase } from '../use-case.ts'
import { caseDetail } from './case-detail.ts'
import { caseFilterOf, DUE_SOON_DAYS } from './case-filter-of.ts'
import { toCaseRow } from './case-view.ts'

/** A page of the cases the caller may see. */
export const listCasesUseCase = useCase(listCases, async ({ deps, tx }, { query }) => {
  const page = pageOf(query)
  const order = { sort: query?.sort ?? 'due', descending: query?.descending ?? false }
  const { rows, total, isCapped } = await findCases(tx, caseFilterOf(deps, query ?? {}), { ...page, ...order })
  const items = rows.map((row) => toCaseRow(deps, row))
  return { items, page: page.page, pageSize: page.pageSize, total, capped: isCapped }
})

/** One case with its timeline, obligations and what the caller may do. */
export const loadCaseUseCase = useCase(loadCase, async (context, { params }) => {
  const detail = await caseDetail(context, params.case)
  return detail
})

/** How many cases are where, and how many are late in each area below the caller's own. */
export const countCasesUseCase = useCase(countCases, async ({ deps, tx, caller }, { query }) => {
  const filter = caseFilterOf(deps, query ?? {})
  const on = today(deps)
  const own = caller.actor.office?.regionPath ?? ''
  const depth = own === '' ? 1 : own.split('/').length + 1
  const states = await countStates(tx, filter)
  const areas = await countDue(tx, filter, { today: on, soon: addDays(on, DUE_SOON_DAYS) }, depth)
  const { byCode } = deps.reference.divisions
  return {
    states: states.flatMap(({ state, count }) => (CASE_STATES.is(state) ? [{ state, count }] : [])),
    overdue: areas.reduce((sum, each) => sum + each.overdue, 0),
    dueSoon: areas.reduce((sum, each) => sum + each.dueSoon, 0),
    places: areas.map(({ path, open, overdue, dueSoon }) => {
      const code = path.split('/').at(-1) ?? path
      return { code, name: byCode.get(code)?.name ?? code, open, overdue, dueSoon }
    }),
  }
})
