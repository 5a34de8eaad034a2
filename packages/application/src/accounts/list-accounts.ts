import { listAccounts } from '@qingshen/contracts/accounts.operations'
import { listAccounts as selectAccounts } from '@qingshen/store/accounts/accounts'
import { listPostings } from '@qingshen/store/accounts/postings'
import { today } from '../deps.ts'
import { pageOf } from '../paging.ts'
import { useCase } from '../use-case.ts'
import { toAccount } from './account-view.ts'

/** The accounts within the caller's reach; row-level security leaves out all others. */
export const listAccountsUseCase = useCase(listAccounts, async ({ deps, tx }, { query }) => {
  const page = pageOf(query)
  const { rows, total } = await selectAccounts(tx, query?.text ?? '', page)
  const ids = rows.map((row) => row.id)
  const postings = await listPostings(tx, ids, today(deps))
  const items = rows.map((row) => toAccount(row, postings))
  return { items, page: page.page, pageSize: page.pageSize, total, capped: false }
})
