import { Problem } from '@qingshen/core/kernel/problem'
import { sqlErrorFields } from '@qingshen/store/engine/sql-error'
import { insertGivenUpMail } from '@qingshen/store/mail/mail-outbox'
import { mailsOfMessages, markSpread, takeMessagesToSpread } from '@qingshen/store/messages/spread-messages'
import type { MessageMail } from '@qingshen/store/messages/spread-messages'
import type { Deps } from '../deps.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { asSystem } from '../transaction.ts'

const BATCH = 50

/**
 * Writes messages as mail for those who want them so. A message and its mails are two steps: a program that dies between
 * them goes on here, and since the mails and the mark are one transaction nothing is written twice. One that cannot be
 * a mail stands in the outbox as given up and holds up no other. Answers how many messages were done.
 */
export async function spreadMessages(deps: Deps): Promise<number> {
  let done = 0
  let alone = 0
  for (;;) {
    const limit = alone > 0 ? 1 : BATCH
    const batch = await spreadBatch(deps, limit)
    if (batch.error === null) done += batch.taken.length
    else if (batch.taken.length > 1) alone = batch.taken.length + 1
    else {
      await giveUp(deps, batch.taken, batch.error)
      done += 1
    }
    if (batch.error === null && batch.taken.length < limit) return done
    alone = Math.max(0, alone - 1)
  }
}

type Batch = { readonly taken: readonly string[]; readonly error: unknown }

async function spreadBatch(deps: Deps, limit: number): Promise<Batch> {
  let taken: readonly string[] = []
  try {
    await asSystem(deps, async (tx) => {
      taken = await takeMessagesToSpread(tx, limit)
      if (taken.length === 0) return
      const at = deps.now().toString()
      for (const mail of await mailsOfMessages(tx, taken)) {
        const about = { kind: 'message', id: mail.message }
        await queueMail(tx, { to: mail.mail, account: mail.account, at, about, ...mailText(mail) })
      }
      await markSpread(tx, taken, at)
    })
    return { taken, error: null }
  } catch (error) {
    if (taken.length === 0) throw error
    return { taken, error }
  }
}

// What is wrong with the content stays wrong; anything else (the store away, the disk full) is tried again later.
function isOfContent(error: unknown): boolean {
  if (error instanceof Problem) return error.code === 'validation_failed'
  return /^2[23]/.test(sqlErrorFields(error)?.code ?? '')
}

async function giveUp(deps: Deps, messages: readonly string[], error: unknown): Promise<void> {
  if (!isOfContent(error)) throw error
  deps.log.error({ err: error, messages }, 'a message cannot be written as mail')
  const reason = error instanceof Problem ? error.detail : '内容不能写成邮件，收件人可在站内查看这条消息。'
  const at = deps.now().toString()
  await asSystem(deps, async (tx) => {
    for (const mail of await mailsOfMessages(tx, messages)) {
      const { subject, text } = mailText(mail)
      const about = { kind: 'message', id: mail.message }
      const draft = { recipient: mail.mail, account: mail.account, subject, body: text, html: null, about }
      await insertGivenUpMail(tx, { ...draft, createdAt: at }, reason)
    }
    await markSpread(tx, messages, at)
  })
}

function mailText({ title, text, link }: MessageMail) {
  const where = link === null ? '' : `\n请登录清审，打开页面 ${link} 办理。`
  const foot = '\n\n这是清审的通知，不必回复。要少收或者不收邮件，请在“消息”页面改变通知方式。'
  // a line or paragraph separator would end the line of the subject as a control character would
  const subject = `清审：${title}`.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 200)
  return { subject, text: `${text}\n${where}${foot}\n` }
}
