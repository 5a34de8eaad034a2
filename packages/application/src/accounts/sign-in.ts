import { signIn } from '@qingshen/contracts/accounts.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import type { AccountRow } from '@qingshen/store/accounts/accounts'
import { clearFailedSignIns, countFailedSignIn, findAccountByName } from '@qingshen/store/accounts/accounts'
import { listPostings } from '@qingshen/store/accounts/postings'
import { deleteExpiredSessions, deleteSession, insertSession } from '@qingshen/store/accounts/sessions'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Caller, Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { procedure, writeJournal } from '../use-case.ts'
import { loadMe } from './load-me.ts'
import { verifyAgainstNobody, verifyPassword } from './password.ts'
import { hashSessionToken, newSessionToken, SESSION_LIMIT } from './session-token.ts'

const ATTEMPTS = 5
const LOCK = Temporal.Duration.from({ minutes: 15 })

function failed(): Problem {
  return new Problem('sign_in_failed', `账号或密码不正确。连续 ${ATTEMPTS} 次不正确，账号将锁定 ${LOCK.minutes} 分钟。`)
}

function locked(until: string, now: Temporal.Instant): Problem {
  const minutes = Math.max(1, Math.ceil(now.until(until).total('minutes')))
  const detail = `因连续输错密码，账号已锁定。请在 ${minutes} 分钟后再试，或请安全管理员解除锁定。`
  return new Problem('account_locked', detail, [], { until })
}

/** The refusal of a failed attempt, after it has been counted. */
async function countFailure(deps: Deps, caller: Caller, account: AccountRow): Promise<Problem> {
  const now = deps.now()
  const until = await runAsSystem(deps.engine, async (tx) => {
    const lockedUntil = await countFailedSignIn(tx, account.id, ATTEMPTS, now.add(LOCK).toString())
    await writeJournal(deps, caller, tx, {
      action: lockedUntil === null ? 'account.sign_in_failed' : 'account.locked',
      subjectKind: 'account',
      subjectId: account.id,
      regionPath: account.regionPath,
    })
    return lockedUntil
  })
  return until === null ? failed() : locked(until, now)
}

async function beginSession(deps: Deps, caller: Caller, account: AccountRow) {
  const token = newSessionToken()
  const now = deps.now()
  const answer = await runAsSystem(deps.engine, async (tx) => {
    await clearFailedSignIns(tx, account.id)
    await deleteExpiredSessions(tx, now.toString())
    if (caller.session !== null) await deleteSession(tx, caller.session.tokenHash)
    const postings = await listPostings(tx, [account.id], today(deps))
    const posting = postings[0]?.id ?? null
    await insertSession(tx, {
      tokenHash: hashSessionToken(token),
      account: account.id,
      posting,
      at: now.toString(),
      expiresAt: now.add(SESSION_LIMIT).toString(),
    })
    await writeJournal(deps, caller, tx, {
      action: 'account.signed_in',
      subjectKind: 'account',
      subjectId: account.id,
      regionPath: account.regionPath,
    })
    return await loadMe(deps, tx, account.id, posting)
  })
  return { answer, session: token }
}

/**
 * Signs in: verifies outside of any transaction, counts failures so that they stay, locks after five, and begins a
 * session with a new token. An unknown name takes as long as a wrong password and answers alike.
 */
export const signInUseCase = procedure(signIn, async (deps, caller, { body }) => {
  const account = await runAsSystem(deps.engine, (tx) => findAccountByName(tx, body.name))
  const now = deps.now()
  if (account === undefined || !account.active) {
    await verifyAgainstNobody(body.password)
    throw failed()
  }
  if (account.lockedUntil !== null && Temporal.Instant.compare(account.lockedUntil, now) > 0) {
    await verifyAgainstNobody(body.password)
    throw locked(account.lockedUntil, now)
  }
  if (!(await verifyPassword(body.password, account.passwordHash))) throw await countFailure(deps, caller, account)
  return await beginSession(deps, caller, account)
})
