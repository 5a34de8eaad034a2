import { changePassword } from '@qingshen/contracts/accounts.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { findAccount, setPasswordHash } from '@qingshen/store/accounts/accounts'
import { deleteSessionsOf } from '@qingshen/store/accounts/sessions'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { procedure, writeJournal } from '../use-case.ts'
import { hashPassword, verifyPassword } from './password.ts'

/** Changes one's own password; every other session of the account ends. */
export const changePasswordUseCase = procedure(changePassword, async (deps, caller, { body }) => {
  const session = caller.session
  if (session === null) throw new Problem('not_signed_in', '需要登录后办理。请先登录。')
  const account = await runAsSystem(deps.engine, (tx) => findAccount(tx, session.accountId))
  if (account === undefined || !(await verifyPassword(body.current, account.passwordHash))) {
    throw new Problem('sign_in_failed', '当前密码不正确，密码没有修改。请重新输入当前密码。')
  }
  if (account.demonstration) {
    throw new Problem('store_demonstration', '演示账号的密码是公开的，不能修改。正式运行时请建立自己的账号。')
  }
  const passwordHash = await hashPassword(body.next)
  await runAsSystem(deps.engine, async (tx) => {
    await setPasswordHash(tx, account.id, passwordHash)
    await deleteSessionsOf(tx, account.id, session.tokenHash)
    await writeJournal(deps, caller, tx, {
      action: 'account.password_changed',
      subjectKind: 'account',
      subjectId: account.id,
      regionPath: account.regionPath,
    })
  })
  return { answer: { done: true as const } }
})
