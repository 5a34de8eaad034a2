import type { MailOutcome, MailService, OutgoingMail } from '@qingshen/application/mail/mail-service'
import { createTransport } from 'nodemailer'

/** The address of the mail server, `smtp://` or `smtps://` with login, and the address mail comes from. */
export type SmtpOptions = { readonly url: string; readonly from: string }

// So that a server that says nothing does not hold up the mail behind it.
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** Sends mail over SMTP; every try is a connection of its own. */
export function smtpService({ url, from }: SmtpOptions): MailService {
  const transport = createTransport({ url, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true })
  return {
    from,
    send: async (mail) => {
      try {
        await transport.sendMail(messageOf(from, mail))
        return { kind: 'sent' }
      } catch (error) {
        return outcomeOf(error)
      }
    },
  }
}

function messageOf(from: string, { to, subject, text, html, messageId }: OutgoingMail) {
  return {
    // Addresses as objects are not parsed again, so that nothing in them becomes a second address.
    from: { name: '清审', address: from },
    to: { name: '', address: to },
    subject,
    text,
    messageId,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(html === null ? {} : { html }),
  }
}

const UNREACHABLE = new Set(['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'ETLS', 'EAUTH', 'EPROTOCOL'])

// Only a lasting refusal of this message or mailbox (5xx after the login) is final; a wrong login is not the mail's fault.
function outcomeOf(error: unknown): MailOutcome {
  if (!(error instanceof Error)) return { kind: 'not_now', reason: String(error) }
  const { code, responseCode } = error as Error & { code?: unknown; responseCode?: unknown }
  if (typeof code === 'string' && UNREACHABLE.has(code)) return { kind: 'unreachable', reason: error.message }
  const isLasting = typeof responseCode === 'number' && responseCode >= 500
  return { kind: isLasting ? 'refused' : 'not_now', reason: error.message }
}
