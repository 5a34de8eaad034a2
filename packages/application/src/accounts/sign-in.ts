import { signIn } from '@qingshen/contracts/accounts.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import type { AccountRow } from '@qingshen/store/accounts/accounts'
import { findAccountByName } from '@qingshen/store/accounts/accounts'
import { insertChallenge } from '@qingshen/store/accounts/sign-in-challenges'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Deps } from '../deps.ts'
import { procedure } from '../use-case.ts'
import { beginSession } from './begin-session.ts'
import { countFailure, refusalOfLock, wrongPassword } from './failed-attempts.ts'
import { verifyAgainstNobody, verifyPassword } from './password.ts'
import { hashSessionToken, newSessionToken } from './session-token.ts'

const CODE_WITHIN = Temporal.Duration.from({ minutes: 5 })

/** Notes that the password was right and asks for the code: the browser gets a token that is good for nothing else. */
async function askForCode(deps: Deps, account: AccountRow): Promise<Problem> {
  const challenge = newSessionToken()
  const at = deps.now()
  const expiresAt = at.add(CODE_WITHIN).toString()
  await runAsSystem(deps.engine, (tx) =>
    insertChallenge(tx, {
      tokenHash: hashSessionToken(challenge),
      account: account.id,
      at: at.toString(),
      expiresAt,
    }),
  )
  const detail = `密码正确。请在 ${CODE_WITHIN.minutes} 分钟内输入验证器上的六位数字；手机不在身边时用一个恢复码。`
  return new Problem('second_factor_required', detail, [], { challenge, expiresAt })
}

function refuseExpired({ temporaryUntil }: AccountRow, now: Temporal.Instant): void {
  if (temporaryUntil === null || Temporal.Instant.compare(temporaryUntil, now) > 0) return
  throw new Problem('state_forbids', '临时密码已过期，不能再用来登录。请联系安全管理员发放找回码，重设密码后再登录。')
}

/**
 * Signs in: verifies outside of any transaction, counts failures so that they stay, locks after five, and begins a
 * session with a new token, or asks for the second factor where there is one. An unknown name takes as long as a wrong
 * password and answers alike.
 */
export const signInUseCase = procedure(signIn, async (deps, caller, { body }) => {
  const account = await runAsSystem(deps.engine, (tx) => findAccountByName(tx, body.name))
  const now = deps.now()
  if (account === undefined || !account.active) {
    await verifyAgainstNobody(body.password)
    throw wrongPassword()
  }
  const locked = refusalOfLock(account.lockedUntil, now)
  if (locked !== null) {
    await verifyAgainstNobody(body.password)
    throw locked
  }
  if (!(await verifyPassword(body.password, account.passwordHash))) {
    throw await countFailure(deps, caller, account, 'sign_in_failed')
  }
  refuseExpired(account, now)
  if (account.secondFactorSince !== null) throw await askForCode(deps, account)
  return await runAsSystem(deps.engine, (tx) => beginSession(deps, caller, tx, account))
})
