import { grantOf } from '@qingshen/core/access/role-grants'
import type { PostingRow } from '@qingshen/store/accounts/postings'
import { listPostings } from '@qingshen/store/accounts/postings'
import { findSession, touchSession } from '@qingshen/store/accounts/sessions'
import { casesGivenTo } from '@qingshen/store/engagement/delegations'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Tx } from '@qingshen/store/session/tx'
import type { Caller, Deps } from '../deps.ts'
import { ANONYMOUS, today } from '../deps.ts'
import { beforeWork } from './before-work.ts'
import { toActor } from './posting.ts'
import { hashSessionToken, IDLE_LIMIT, TOUCH_INTERVAL } from './session-token.ts'

/**
 * The caller behind a session token: the account and the posting it acts for, or the visitor. Whoever has something to do
 * before work acts for no posting until it is done.
 */
export async function resolveCaller(deps: Deps, token: string | null): Promise<Caller> {
  if (token === null) return ANONYMOUS
  const tokenHash = hashSessionToken(token)
  const now = deps.now()
  return await runAsSystem(deps.engine, async (tx) => {
    const session = await findSession(tx, tokenHash, now.toString(), now.subtract(IDLE_LIMIT).toString())
    if (session === undefined) return ANONYMOUS
    const seen = Temporal.Instant.from(session.lastSeenAt)
    if (Temporal.Instant.compare(seen.add(TOUCH_INTERVAL), now) < 0) await touchSession(tx, tokenHash, now.toString())
    const postings = await listPostings(tx, [session.account], today(deps))
    const chosen = postings.find((row) => row.id === session.posting)
    const posting = (await beforeWork(tx, session, postings)).length > 0 ? undefined : chosen
    return {
      actor: toActor(session.account, posting, await casesOfPosting(deps, tx, posting)),
      session: { tokenHash, accountId: session.account, postingId: chosen?.id ?? null },
      requestId: '',
    }
  })
}

/** What a consultancy may work on is asked for every request: a case taken back is gone with the next one. */
export async function casesOfPosting(deps: Deps, tx: Tx, posting: PostingRow | undefined): Promise<string[]> {
  if (posting === undefined || posting.organisationId === null) return []
  if (grantOf(posting.role, 'case.read')?.reach !== 'delegated_cases') return []
  return await casesGivenTo(tx, posting.organisationId, today(deps))
}
