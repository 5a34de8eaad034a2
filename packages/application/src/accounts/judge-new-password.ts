import { judgePassword, PASSWORD_HISTORY } from '@qingshen/core/access/password-rules'
import type { PasswordOwner } from '@qingshen/core/access/password-rules'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import type { AccountRow } from '@qingshen/store/accounts/accounts'
import { passwordsBefore } from '@qingshen/store/accounts/passwords'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Deps } from '../deps.ts'
import common from './common-passwords.json' with { type: 'json' }
import { verifyPassword } from './password.ts'

const COMMON_WORDS: ReadonlySet<string> = new Set(common.words)

function refuse(issues: readonly Issue[]): void {
  if (issues.length === 0) return
  throw new Problem('validation_failed', '这个密码不能用，什么也没有改。请按下面的提示换一个。', issues)
}

/**
 * Refuses a password that is short, common or names its owner, at the field `pointer`.
 * @throws Problem validation_failed
 */
export function requireGoodPassword(owner: PasswordOwner, password: string, pointer: string): void {
  refuse(judgePassword(password, owner, COMMON_WORDS, pointer))
}

/**
 * The same, and refuses what the account has used lately. Verifies outside of any transaction, since each takes its time.
 * @throws Problem validation_failed
 */
export async function requireNewPassword(
  deps: Deps,
  account: AccountRow,
  password: string,
  pointer: string,
): Promise<void> {
  requireGoodPassword(account, password, pointer)
  const before = await runAsSystem(deps.engine, (tx) => passwordsBefore(tx, account.id, PASSWORD_HISTORY))
  for (const stored of new Set([account.passwordHash, ...before])) {
    if (!(await verifyPassword(password, stored))) continue
    const message = `最近用过的 ${PASSWORD_HISTORY} 个密码不能再用。请换一个新的。`
    refuse([{ code: 'password_reused', severity: 'error', pointer, message }])
  }
}
