import { markMailFailed, markMailSent, takeMail } from '@qingshen/store/mail/mail-outbox'
import type { TakenMail } from '@qingshen/store/mail/mail-outbox'
import type { Deps } from '../deps.ts'
import { asSystem } from '../transaction.ts'
import type { MailOutcome, MailService } from './mail-service.ts'
import { nextTryAfter } from './retry-pause.ts'

// Longer than any try may take; who dies while sending lets the mail go then.
const TRY_MINUTES = 5
const LONGEST_REASON = 1000
const HOURS_WHILE_AWAY = 24

/**
 * Sends what is due, one mail after the other, and returns how many left. A mail that does not leave is tried again
 * after growing pauses; where the server cannot be reached the rest waits for the next round.
 */
export async function sendDueMail(deps: Deps): Promise<number> {
  if (deps.mail === null) return 0
  for (let sent = 0; ;) {
    const now = deps.now()
    const mail = await asSystem(deps, (tx) =>
      takeMail(tx, now.toString(), now.add({ minutes: TRY_MINUTES }).toString()),
    )
    if (mail === null) return sent
    const outcome = await trySending(deps.mail, mail)
    await record(deps, mail, outcome)
    if (outcome.kind === 'unreachable') return sent
    if (outcome.kind === 'sent') sent += 1
  }
}

async function trySending(service: MailService, mail: TakenMail): Promise<MailOutcome> {
  const { recipient: to, subject, body: text, html, id } = mail
  const domain = service.from.slice(service.from.lastIndexOf('@') + 1)
  return service.send({ to, subject, text, html, messageId: `<${id}@${domain}>` })
}

async function record(deps: Deps, mail: TakenMail, outcome: MailOutcome): Promise<void> {
  const now = deps.now()
  if (outcome.kind === 'sent') {
    await asSystem(deps, (tx) => markMailSent(tx, mail.id, now.toString()))
    return
  }
  const next = nextTry(outcome.kind, mail.attempts, now)
  deps.log.warn({ mail: mail.id, attempts: mail.attempts, reason: outcome.reason, next }, 'a mail was not sent')
  const reason = outcome.reason.slice(0, LONGEST_REASON)
  await asSystem(deps, (tx) => markMailFailed(tx, mail.id, reason, next?.toString() ?? null))
}

// A mail is not given up because the server is away: what is wrong then is not the mail.
function nextTry(kind: MailOutcome['kind'], attempts: number, now: Temporal.Instant): Temporal.Instant | null {
  if (kind === 'refused') return null
  return nextTryAfter(attempts, now) ?? (kind === 'unreachable' ? now.add({ hours: HOURS_WHILE_AWAY }) : null)
}
