import { changePassword } from '@qingshen/contracts/accounts.operations'
import { PASSWORD_HISTORY } from '@qingshen/core/access/password-rules'
import { Problem } from '@qingshen/core/kernel/problem'
import { savePassword } from '@qingshen/store/accounts/passwords'
import { deleteSessionsOf } from '@qingshen/store/accounts/sessions'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { procedure, writeJournal } from '../use-case.ts'
import { requireNewPassword } from './judge-new-password.ts'
import { loadOwnAccount, requireOwnPassword, requireOwnSession } from './own-account.ts'
import { hashPassword } from './password.ts'
import { tellAccount } from './tell-account.ts'

/** Changes one's own password; every other session of the account ends. */
export const changePasswordUseCase = procedure(changePassword, async (deps, caller, { body }) => {
  const account = await loadOwnAccount(deps, caller)
  const { tokenHash } = requireOwnSession(caller)
  await requireOwnPassword(deps, caller, account, body.current)
  if (account.demonstration) {
    throw new Problem('store_demonstration', '演示账号的密码是公开的，不能修改。正式运行时请建立自己的账号。')
  }
  await requireNewPassword(deps, account, body.next, '/next')
  const passwordHash = await hashPassword(body.next)
  const at = deps.now().toString()
  await runAsSystem(deps.engine, async (tx) => {
    await savePassword(tx, { account: account.id, passwordHash, at, temporaryUntil: null }, PASSWORD_HISTORY)
    await deleteSessionsOf(tx, account.id, tokenHash)
    await tellAccount(deps, tx, { account: account.id, what: 'password_changed' })
    await writeJournal(deps, caller, tx, {
      action: 'account.password_changed',
      subjectKind: 'account',
      subjectId: account.id,
      regionPath: account.regionPath,
    })
  })
  return { answer: { done: true as const } }
})
