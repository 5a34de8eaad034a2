import { endOtherSessions, endSession, listSessions } from '@qingshen/contracts/security.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { deleteSessionById, deleteSessionsOf, listSessions as selectSessions } from '@qingshen/store/accounts/sessions'
import { systemUseCase } from '../use-case.ts'
import { requireOwnSession } from './own-account.ts'
import { IDLE_LIMIT } from './session-token.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MOST_SHOWN = 100

/** Where one is signed in. */
export const listSessionsUseCase = systemUseCase(listSessions, async ({ deps, tx, caller }) => {
  const { accountId, tokenHash } = requireOwnSession(caller)
  const now = deps.now()
  const rows = await selectSessions(tx, accountId, now.toString(), now.subtract(IDLE_LIMIT).toString())
  return rows.slice(0, MOST_SHOWN).map((row) => ({
    id: row.id,
    device: row.device,
    since: row.createdAt,
    lastSeen: row.lastSeenAt,
    current: row.tokenHash === tokenHash,
  }))
})

/** Ends one of one's own sessions; somebody else's is not there. */
export const endSessionUseCase = systemUseCase(endSession, async ({ tx, caller, journal }, { params }) => {
  const { accountId } = requireOwnSession(caller)
  if (!UUID.test(params.session) || !(await deleteSessionById(tx, accountId, params.session))) {
    throw new Problem('not_found', '没有这处登录，或者它已经结束。请刷新后再看。')
  }
  await journal({ action: 'account.session_ended', subjectKind: 'account', subjectId: accountId })
  return { done: true as const }
})

/** Ends all of one's own sessions but the present one. */
export const endOtherSessionsUseCase = systemUseCase(endOtherSessions, async ({ tx, caller, journal }) => {
  const { accountId, tokenHash } = requireOwnSession(caller)
  await deleteSessionsOf(tx, accountId, tokenHash)
  await journal({ action: 'account.other_sessions_ended', subjectKind: 'account', subjectId: accountId })
  return { done: true as const }
})
