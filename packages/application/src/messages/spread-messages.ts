import { mailsOfMessages, markSpread, takeMessagesToSpread } from '@qingshen/store/messages/spread-messages'
import type { MessageMail } from '@qingshen/store/messages/spread-messages'
import type { Deps } from '../deps.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { asSystem } from '../transaction.ts'

const BATCH = 50

/**
 * Writes messages as mail for those who want them so. A message and its mails are two steps: a program that dies between
 * them goes on here, and since the mails and the mark are one transaction nothing is written twice. Answers how many
 * messages were done.
 */
export async function spreadMessages(deps: Deps): Promise<number> {
  let done = 0
  for (;;) {
    const taken = await asSystem(deps, async (tx) => {
      const messages = await takeMessagesToSpread(tx, BATCH)
      if (messages.length === 0) return 0
      const at = deps.now().toString()
      for (const mail of await mailsOfMessages(tx, messages)) {
        const about = { kind: 'message', id: mail.message }
        await queueMail(tx, { to: mail.mail, account: mail.account, at, about, ...mailText(mail) })
      }
      await markSpread(tx, messages, at)
      return messages.length
    })
    done += taken
    if (taken < BATCH) return done
  }
}

function mailText({ title, text, link }: MessageMail) {
  const where = link === null ? '' : `\n请登录清审，打开页面 ${link} 办理。`
  const foot = '\n\n这是清审的通知，不必回复。要少收或者不收邮件，请在“消息”页面改变通知方式。'
  return { subject: `清审：${title}`.replaceAll(/\p{Cc}/gu, ' ').slice(0, 200), text: `${text}\n${where}${foot}\n` }
}
