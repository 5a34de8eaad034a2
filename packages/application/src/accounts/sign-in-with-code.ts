import { signInWithCode } from '@qingshen/contracts/security.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { findAccount } from '@qingshen/store/accounts/accounts'
import { findChallenge, takeChallenge } from '@qingshen/store/accounts/sign-in-challenges'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { procedure, writeJournal } from '../use-case.ts'
import { acceptCode } from './accept-code.ts'
import { beginSession } from './begin-session.ts'
import { countFailure, refusalOfLock } from './failed-attempts.ts'
import { hashSessionToken } from './session-token.ts'
import { tellAccount } from './tell-account.ts'

function expired(): Problem {
  return new Problem('not_signed_in', '核对密码后等得太久，或者这一步已经办过。请从输入密码重新登录。')
}

/** The second step of signing in: the code within five minutes of the password; wrong ones count towards the lock. */
export const signInWithCodeUseCase = procedure(signInWithCode, async (deps, caller, { body }) => {
  const tokenHash = hashSessionToken(body.challenge)
  const now = deps.now()
  const account = await runAsSystem(deps.engine, async (tx) => {
    const id = await findChallenge(tx, tokenHash, now.toString())
    return id === undefined ? undefined : await findAccount(tx, id)
  })
  if (account === undefined || !account.active) throw expired()
  const locked = refusalOfLock(account.lockedUntil, now)
  if (locked !== null) throw locked
  const begun = await runAsSystem(deps.engine, async (tx) => {
    const by = await acceptCode(deps, tx, account.id, body.code)
    if (by === null) return null
    if (!(await takeChallenge(tx, tokenHash))) throw expired()
    if (by === 'recovery_code') {
      await tellAccount(deps, tx, { account: account.id, what: 'recovery_code_used' })
      await writeJournal(deps, caller, tx, {
        action: 'account.recovery_code_used',
        subjectKind: 'account',
        subjectId: account.id,
        regionPath: account.regionPath,
      })
    }
    return await beginSession(deps, caller, tx, account)
  })
  if (begun === null) throw await countFailure(deps, caller, account, 'second_factor_failed')
  return begun
})
