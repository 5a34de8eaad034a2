import { Problem } from '@qingshen/core/kernel/problem'
import type { AccountRow } from '@qingshen/store/accounts/accounts'
import { findAccount } from '@qingshen/store/accounts/accounts'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Caller, CallerSession, Deps } from '../deps.ts'
import { countFailure, refusalOfLock } from './failed-attempts.ts'
import { verifyPassword } from './password.ts'

/**
 * The session of somebody who is signed in.
 * @throws Problem not_signed_in
 */
export function requireOwnSession(caller: Caller): CallerSession {
  if (caller.session === null) throw new Problem('not_signed_in', '需要登录后办理。请先登录。')
  return caller.session
}

/**
 * One's own account, as the system reads it.
 * @throws Problem not_signed_in
 */
export async function loadOwnAccount(deps: Deps, caller: Caller): Promise<AccountRow> {
  const { accountId } = requireOwnSession(caller)
  const account = await runAsSystem(deps.engine, (tx) => findAccount(tx, accountId))
  if (account === undefined) throw new Problem('not_signed_in', '账号已不存在。请重新登录。')
  return account
}

/**
 * Asks for the password again before something grave; wrong ones count towards the lock.
 * @throws Problem account_locked, sign_in_failed
 */
export async function requireOwnPassword(
  deps: Deps,
  caller: Caller,
  account: AccountRow,
  password: string,
): Promise<void> {
  const locked = refusalOfLock(account.lockedUntil, deps.now())
  if (locked !== null) throw locked
  if (await verifyPassword(password, account.passwordHash)) return
  const refusal = await countFailure(deps, caller, account, 'sign_in_failed')
  if (refusal.code === 'account_locked') throw refusal
  throw new Problem('sign_in_failed', '当前密码不正确，什么也没有改。请重新输入当前密码。')
}
