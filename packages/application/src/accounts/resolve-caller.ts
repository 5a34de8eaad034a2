import { listPostings } from '@qingshen/store/accounts/postings'
import { findSession, touchSession } from '@qingshen/store/accounts/sessions'
import { runAsSystem } from '@qingshen/store/session/run-as'
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
    const posting = postings.find((row) => row.id === session.posting)
    const isHeldBack = (await beforeWork(tx, session, postings)).length > 0
    return {
      actor: toActor(session.account, isHeldBack ? undefined : posting),
      session: { tokenHash, accountId: session.account, postingId: posting?.id ?? null },
      requestId: '',
    }
  })
}
