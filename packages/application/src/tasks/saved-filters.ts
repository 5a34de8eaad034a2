import type { SavedFilter } from '@qingshen/contracts/saved-filters.operations'
import {
  deleteFilter,
  listSavedFilters,
  saveFilter,
  SavedFilterSchema,
} from '@qingshen/contracts/saved-filters.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import type { SavedFilterRow } from '@qingshen/store/saved-filters/saved-filters'
import {
  countOtherFilters,
  deleteFilter as removeFilter,
  listSavedFilters as selectFilters,
  saveFilter as writeFilter,
} from '@qingshen/store/saved-filters/saved-filters'
import type { Caller } from '../deps.ts'
import { useCase } from '../use-case.ts'

const MOST_OWN = 50
const MOST_SHOWN = 300

function accountOf({ actor }: Caller): string {
  if (actor.accountId === null) throw new Problem('not_signed_in', '需要登录后办理。请先登录。')
  return actor.accountId
}

/** A filter as it is shown; one whose conditions are no longer known (null) cannot be used and is left out. */
function toFilter(row: SavedFilterRow, account: string): SavedFilter | null {
  const { id, name, office } = row
  const query = SavedFilterSchema.shape.query.safeParse(row.query)
  return query.success ? { id, name, query: query.data, shared: office !== null, own: row.account === account } : null
}

/** One's own filters and those shared at one's office. */
export const listSavedFiltersUseCase = useCase(listSavedFilters, async ({ tx, caller }) => {
  const account = accountOf(caller)
  const rows = await selectFilters(tx, account, MOST_SHOWN)
  return { items: rows.flatMap((row) => toFilter(row, account) ?? []) }
})

/** Saves a filter under a name, in the place of an earlier one of that name; shared with the office when asked. */
export const saveFilterUseCase = useCase(saveFilter, async ({ deps, tx, caller }, { body }) => {
  const account = accountOf(caller)
  const name = body.name.trim()
  if (name === '') {
    const message = '名称不能为空。请给筛选取一个名称。'
    throw new Problem('validation_failed', message, [
      { code: 'saved_filter.name', severity: 'error', pointer: '/name', message },
    ])
  }
  const office = caller.actor.office?.id ?? null
  if (body.shared && office === null) throw new Problem('state_forbids', '只有机构的人员可以与同事共享筛选。')
  if ((await countOtherFilters(tx, account, name)) >= MOST_OWN) {
    throw new Problem('state_forbids', `最多保存 ${MOST_OWN} 个筛选。请先删除不再用的，再保存新的。`)
  }
  const savedAt = deps.now().toString()
  const row = await writeFilter(tx, { account, office: body.shared ? office : null, name, query: body.query, savedAt })
  return { id: row.id, name, query: body.query, shared: body.shared, own: true }
})

/** Removes one's own filter. */
export const deleteFilterUseCase = useCase(deleteFilter, async ({ tx, caller }, { params }) => {
  if (await removeFilter(tx, accountOf(caller), params.filter)) return { done: true as const }
  throw new Problem('not_found', '没有找到这个筛选，或者它是同事保存的。只能删除自己保存的筛选。')
})
