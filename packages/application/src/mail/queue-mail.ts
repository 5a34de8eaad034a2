import { Problem } from '@qingshen/core/kernel/problem'
import { isMailAddress } from '@qingshen/core/kernel/mail-address'
import { insertMail } from '@qingshen/store/mail/mail-outbox'
import type { Tx } from '@qingshen/store/session/tx'

/** A mail to be sent; `at` is the present moment, `account` whose mail it is, `about` what it is about. */
export type QueuedMail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly at: string
  readonly html?: string
  readonly account?: string
  readonly about?: { readonly kind: string; readonly id: string }
}

const LONGEST_SUBJECT = 300

/**
 * Puts a mail into the outbox inside the transaction of what made it necessary: both are kept or neither. It is sent
 * soon after the commit, and tried again until a mail server has taken it.
 * @throws Problem validation_failed for an address that is none, or a subject that is not one line.
 */
export async function queueMail(tx: Tx, mail: QueuedMail): Promise<void> {
  if (!isMailAddress(mail.to)) throw refused('/mail', '邮件地址的写法不对，应为“名称@域名”，例如 zhangsan@example.cn。')
  if (!isSubject(mail.subject)) throw refused('/subject', '邮件主题应为一行文字，不超过 300 字，不含换行和控制字符。')
  await insertMail(tx, {
    recipient: mail.to,
    subject: mail.subject,
    body: mail.text,
    html: mail.html ?? null,
    account: mail.account ?? null,
    about: mail.about ?? null,
    createdAt: mail.at,
  })
}

// A line break in a subject would begin a header of the writer's choice.
function isSubject(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST_SUBJECT && !/[\p{Cc}\u2028\u2029]/u.test(text)
}

function refused(pointer: string, message: string): Problem {
  return new Problem('validation_failed', message, [{ code: 'mail_unsound', severity: 'error', pointer, message }])
}
