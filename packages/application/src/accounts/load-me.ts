import type { Me } from '@qingshen/contracts/accounts.operations'
import { me } from '@qingshen/contracts/accounts.operations'
import type { Actor } from '@qingshen/core/access/actor'
import { PERMISSION_IDS } from '@qingshen/core/access/permission'
import { Problem } from '@qingshen/core/kernel/problem'
import { findAccount } from '@qingshen/store/accounts/accounts'
import { listPostings } from '@qingshen/store/accounts/postings'
import type { Tx } from '@qingshen/store/session/tx'
import { abilitiesOf } from '../abilities.ts'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { isDemonstration } from '../demonstration/demonstration-store.ts'
import { systemUseCase } from '../use-case.ts'
import { beforeWork } from './before-work.ts'
import { toActor, toPosting } from './posting.ts'

/** Who is signed in, acting for one of his postings (null: none). */
export async function loadMe(deps: Deps, tx: Tx, accountId: string, postingId: string | null): Promise<Me> {
  const account = await findAccount(tx, accountId)
  if (account === undefined) throw new Problem('not_signed_in', '账号已不存在。请重新登录。')
  const postings = await listPostings(tx, [accountId], today(deps))
  const posting = postings.find((row) => row.id === postingId)
  const first = await beforeWork(tx, account, postings)
  const actor: Actor = toActor(accountId, first.length > 0 ? undefined : posting)
  return {
    account: { id: account.id, name: account.name, displayName: account.displayName },
    posting: posting === undefined ? null : toPosting(posting),
    postings: postings.map(toPosting),
    permissions: abilitiesOf(actor, PERMISSION_IDS, null),
    beforeWork: first,
    demonstration: await isDemonstration(tx),
  }
}

/** Who is signed in. An account without a posting is told so, instead of being refused. */
export const meUseCase = systemUseCase(me, async ({ deps, tx, caller }) => {
  if (caller.session === null) throw new Problem('not_signed_in', '需要登录后办理。请先登录。')
  return await loadMe(deps, tx, caller.session.accountId, caller.session.postingId)
})
