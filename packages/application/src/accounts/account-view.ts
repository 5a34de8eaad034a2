import type { Account } from '@qingshen/contracts/accounts.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import type { AccountRow } from '@qingshen/store/accounts/accounts'
import { findAccount } from '@qingshen/store/accounts/accounts'
import type { PostingRow } from '@qingshen/store/accounts/postings'
import { listPostings } from '@qingshen/store/accounts/postings'
import type { Context } from '../use-case.ts'
import { today } from '../deps.ts'
import { toPosting } from './posting.ts'

/** An account as its administrators see it. */
export function toAccount(row: AccountRow, postings: readonly PostingRow[]): Account {
  return {
    id: row.id,
    name: row.name,
    displayName: row.displayName,
    active: row.active,
    lockedUntil: row.lockedUntil,
    temporaryUntil: row.temporaryUntil,
    secondFactor: row.secondFactorSince !== null,
    postings: postings.filter((posting) => posting.account === row.id).map(toPosting),
  }
}

/** Loads an account the caller may see. */
export async function requireAccount({ tx, require }: Context, id: string): Promise<AccountRow> {
  const row = await findAccount(tx, id)
  if (row === undefined) throw new Problem('not_found', '没有这个账号，或者它不在您的管理范围内。')
  require('account.read', { regionPath: row.regionPath })
  return row
}

/** Loads an account once more, as the answer after a change. */
export async function answerAccount(context: Context, id: string): Promise<Account> {
  const row = await requireAccount(context, id)
  return toAccount(row, await listPostings(context.tx, [id], today(context.deps)))
}
