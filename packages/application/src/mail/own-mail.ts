import { changeOwnMail, confirmOwnMail, loadOwnMail, removeOwnMail } from '@qingshen/contracts/mail.operations'
import type { OwnMail } from '@qingshen/contracts/mail.operations'
import { sha256Hex } from '@qingshen/core/kernel/hash'
import { Problem } from '@qingshen/core/kernel/problem'
import { findAccount } from '@qingshen/store/accounts/accounts'
import {
  countWrongCode,
  deleteMailConfirmation,
  findAccountMail,
  findMailConfirmation,
  saveMailConfirmation,
  setAccountMail,
} from '@qingshen/store/mail/account-mail'
import type { Tx } from '@qingshen/store/session/tx'
import { verifyPassword } from '../accounts/password.ts'
import type { Caller, Deps } from '../deps.ts'
import { asSystem } from '../transaction.ts'
import { procedure, writeJournal } from '../use-case.ts'
import { newMailCode } from './mail-code.ts'
import { queueMail } from './queue-mail.ts'

const CODE_MINUTES = 30
const MOST_WRONG_CODES = 5

function accountOf(caller: Caller): string {
  const account = caller.session?.accountId
  if (account === undefined) throw new Problem('not_signed_in', '需要登录后办理。请先登录。')
  return account
}

async function answer(deps: Deps, tx: Tx, account: string): Promise<OwnMail> {
  const waiting = await findMailConfirmation(tx, account)
  const isOpen = waiting !== null && Temporal.Instant.compare(waiting.expiresAt, deps.now()) > 0
  return {
    mail: await findAccountMail(tx, account),
    waiting: isOpen ? { mail: waiting.mail, expiresAt: waiting.expiresAt } : null,
    available: deps.mail !== null,
  }
}

function journalChange(deps: Deps, caller: Caller, tx: Tx, action: string): Promise<void> {
  return writeJournal(deps, caller, tx, { action, subjectKind: 'account', subjectId: accountOf(caller) })
}

/** One's own address and the one that waits. */
export const loadOwnMailUseCase = procedure(loadOwnMail, async (deps, caller) => ({
  answer: await asSystem(deps, (tx) => answer(deps, tx, accountOf(caller))),
}))

/** Sends a code to a new address; the old one stays until the code comes back. */
export const changeOwnMailUseCase = procedure(changeOwnMail, async (deps, caller, { body }) => {
  const id = accountOf(caller)
  const account = await asSystem(deps, (tx) => findAccount(tx, id))
  if (account?.demonstration === true) {
    throw new Problem('store_demonstration', '演示账号不能登记邮件地址。正式运行时请建立自己的账号。')
  }
  if (deps.mail === null) {
    throw new Problem('state_forbids', '这里还没有设置邮件服务，不能确认邮件地址。请联系系统管理员设置后再登记。')
  }
  if (account === undefined || !(await verifyPassword(body.password, account.passwordHash))) {
    throw new Problem('sign_in_failed', '密码不正确，邮件地址没有更换。请重新输入密码。')
  }
  const at = deps.now()
  const code = newMailCode()
  await asSystem(deps, async (tx) => {
    const expiresAt = at.add({ minutes: CODE_MINUTES }).toString()
    await saveMailConfirmation(tx, id, { mail: body.mail, codeHash: codeHash(id, code), expiresAt })
    await queueMail(tx, {
      to: body.mail,
      account: id,
      at: at.toString(),
      ...confirmationText(account.displayName, code),
    })
    await journalChange(deps, caller, tx, 'account.mail_change_begun')
  })
  return { answer: await asSystem(deps, (tx) => answer(deps, tx, id)) }
})

/** Takes the new address into use when the code is right; after five wrong ones it has to be asked for again. */
export const confirmOwnMailUseCase = procedure(confirmOwnMail, async (deps, caller, { body }) => {
  const id = accountOf(caller)
  const confirmed = await asSystem(deps, (tx) => confirm(deps, caller, tx, body.code))
  if (!confirmed) {
    const message = '确认码不正确，邮件地址没有更换。请核对最近一封邮件中的六位数字。'
    throw new Problem('validation_failed', message, [
      { code: 'mail_code_wrong', severity: 'error', pointer: '/code', message },
    ])
  }
  return { answer: await asSystem(deps, (tx) => answer(deps, tx, id)) }
})

async function confirm(deps: Deps, caller: Caller, tx: Tx, code: string): Promise<boolean> {
  const id = accountOf(caller)
  const waiting = await findMailConfirmation(tx, id)
  const isOver = waiting === null || Temporal.Instant.compare(waiting.expiresAt, deps.now()) <= 0
  if (isOver || waiting.attempts >= MOST_WRONG_CODES) {
    throw new Problem(
      'state_forbids',
      '没有等待确认的邮件地址，或者确认码已经失效。请重新填写邮件地址，索取新的确认码。',
    )
  }
  if (waiting.codeHash !== codeHash(id, code.trim())) {
    await countWrongCode(tx, id)
    return false
  }
  await tellOldAddress(deps, tx, id, waiting.mail)
  await setAccountMail(tx, id, waiting.mail)
  await deleteMailConfirmation(tx, id)
  await journalChange(deps, caller, tx, 'account.mail_changed')
  return true
}

// Whoever got hold of a session must not take over the address unnoticed.
async function tellOldAddress(deps: Deps, tx: Tx, account: string, next: string): Promise<void> {
  const old = await findAccountMail(tx, account)
  if (old === null || old === next) return
  const text = '您在清审登记的邮件地址已经更换，这个地址不再收到通知。如果不是您本人办理，请立即联系安全管理员。\n'
  await queueMail(tx, { to: old, account, at: deps.now().toString(), subject: '清审：您的邮件地址已更换', text })
}

/** Removes one's own address and the one that waits. */
export const removeOwnMailUseCase = procedure(removeOwnMail, async (deps, caller) => {
  const id = accountOf(caller)
  await asSystem(deps, async (tx) => {
    await setAccountMail(tx, id, null)
    await deleteMailConfirmation(tx, id)
    await journalChange(deps, caller, tx, 'account.mail_removed')
  })
  return { answer: await asSystem(deps, (tx) => answer(deps, tx, id)) }
})

function codeHash(account: string, code: string): string {
  return sha256Hex(`${account} ${code}`)
}

function confirmationText(displayName: string, code: string) {
  return {
    subject: '清审：确认您的邮件地址',
    text:
      `${displayName}：\n\n您正在清审登记这个邮件地址。确认码：${code}\n\n` +
      `请在 ${CODE_MINUTES} 分钟内回到登记的页面填写。如果不是您本人办理，请忽略这封邮件，地址不会被登记。\n`,
  }
}
