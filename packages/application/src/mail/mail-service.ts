/** A mail as it is handed to a mail server; the Message-ID is the same at every try. */
export type OutgoingMail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly messageId: string
}

/**
 * What became of a try: taken by the server; refused for good (no such mailbox); not now; or the server cannot be
 * reached at all, so that others need not be tried either. `reason` is for the administrator.
 */
export type MailOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused' | 'not_now' | 'unreachable'; readonly reason: string }

/** How mail leaves the program; handed in by whoever composes it. */
export type MailService = {
  /** The address mail comes from. */
  readonly from: string
  readonly send: (mail: OutgoingMail) => Promise<MailOutcome>
}
