import { issueRecovery } from '@qingshen/contracts/accounts.operations'
import { recoverPassword } from '@qingshen/contracts/security.operations'
import { PASSWORD_HISTORY } from '@qingshen/core/access/password-rules'
import { Problem } from '@qingshen/core/kernel/problem'
import type { AccountRow } from '@qingshen/store/accounts/accounts'
import { findAccountByName } from '@qingshen/store/accounts/accounts'
import {
  isPasswordRecovery,
  savePassword,
  savePasswordRecovery,
  takePasswordRecovery,
} from '@qingshen/store/accounts/passwords'
import { deleteChallengesOf } from '@qingshen/store/accounts/sign-in-challenges'
import { deleteSessionsOf } from '@qingshen/store/accounts/sessions'
import { findAccountMail } from '@qingshen/store/mail/account-mail'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Tx } from '@qingshen/store/session/tx'
import type { Deps } from '../deps.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { asCaller } from '../transaction.ts'
import { contextOf, procedure } from '../use-case.ts'
import { requireHelpable } from './help-another.ts'
import { requireNewPassword } from './judge-new-password.ts'
import { hashPassword } from './password.ts'
import { tellAccount } from './tell-account.ts'
import { hashWrittenCode, newWrittenCode } from './written-code.ts'

const VALID = Temporal.Duration.from({ minutes: 30 })
const GROUPS = 6

async function mailCode(deps: Deps, tx: Tx, account: AccountRow, code: string): Promise<boolean> {
  const to = deps.mail === null ? null : await findAccountMail(tx, account.id)
  if (to === null) return false
  const text =
    `${account.displayName}：\n\n安全管理员为您的账号“${account.name}”发放了找回码：${code}\n\n` +
    `请在 ${VALID.minutes} 分钟内打开登录页的“忘记密码”，填写找回码和新密码。如果您没有申请，请立即告知安全管理员。\n`
  await queueMail(tx, { to, account: account.id, at: deps.now().toString(), subject: '清审：找回密码', text })
  return true
}

/**
 * A code, valid for half an hour, for whoever forgot his password: mailed to him where he has confirmed an address, so
 * that nobody else sees it; else the security administrator hands it over.
 */
export const issueRecoveryUseCase = procedure(issueRecovery, async (deps, caller, { params }) => {
  const account = await asCaller(deps, caller, (tx) => requireHelpable(contextOf(deps, caller, tx), params.account))
  const code = newWrittenCode(GROUPS)
  const now = deps.now()
  const expiresAt = now.add(VALID).toString()
  const isMailed = await runAsSystem(deps.engine, async (tx) => {
    await savePasswordRecovery(tx, {
      account: account.id,
      codeHash: hashWrittenCode(account.id, code),
      by: caller.actor.accountId,
      at: now.toString(),
      expiresAt,
    })
    await tellAccount(deps, tx, { account: account.id, what: 'recovery_issued' })
    const mailed = await mailCode(deps, tx, account, code)
    await contextOf(deps, caller, tx).journal({
      action: 'account.recovery_issued',
      subjectKind: 'account',
      subjectId: account.id,
      after: { expiresAt, mailed },
      regionPath: account.regionPath,
    })
    return mailed
  })
  return { answer: { name: account.name, code: isMailed ? null : code, expiresAt } }
})

function refused(): Problem {
  const detail = '账号或找回码不正确，或者找回码已经用过、已经过期。请核对；仍不行请安全管理员重新发放。'
  return new Problem('sign_in_failed', detail)
}

/** A new password for a recovery code: every session ends, the lock goes, the second factor stays. */
export const recoverPasswordUseCase = procedure(recoverPassword, async (deps, caller, { body }) => {
  const at = deps.now().toString()
  const account = await runAsSystem(deps.engine, (tx) => findAccountByName(tx, body.name))
  if (account === undefined || !account.active) throw refused()
  const codeHash = hashWrittenCode(account.id, body.code)
  const known = await runAsSystem(deps.engine, (tx) => isPasswordRecovery(tx, { account: account.id, codeHash, at }))
  if (!known) {
    await runAsSystem(deps.engine, (tx) =>
      contextOf(deps, caller, tx).journal({
        action: 'account.recovery_failed',
        subjectKind: 'account',
        subjectId: account.id,
        regionPath: account.regionPath,
      }),
    )
    throw refused()
  }
  await requireNewPassword(deps, account, body.password, '/password')
  const passwordHash = await hashPassword(body.password)
  await runAsSystem(deps.engine, async (tx) => {
    if (!(await takePasswordRecovery(tx, account.id, codeHash))) throw refused()
    await savePassword(tx, { account: account.id, passwordHash, at, temporaryUntil: null }, PASSWORD_HISTORY)
    await deleteSessionsOf(tx, account.id, null)
    await deleteChallengesOf(tx, account.id)
    await tellAccount(deps, tx, { account: account.id, what: 'password_recovered' })
    await contextOf(deps, caller, tx).journal({
      action: 'account.password_recovered',
      subjectKind: 'account',
      subjectId: account.id,
      regionPath: account.regionPath,
    })
  })
  return { answer: { done: true as const } }
})
