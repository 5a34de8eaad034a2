import { sql } from 'kysely'
import { asProgram } from '../session/as-program.ts'
import type { Tx } from '../session/tx.ts'

/** How a mail stands: waiting, to be tried again, taken by a mail server, or no longer tried. */
export type MailState = 'queued' | 'failed' | 'sent' | 'given_up'

/** A mail to be sent; `account` is whose it is and `about` what it is about. */
export type MailDraft = {
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly html: string | null
  readonly account: string | null
  readonly about: { readonly kind: string; readonly id: string } | null
  readonly createdAt: string
}

/** A mail taken for sending; `attempts` counts this one. */
export type TakenMail = {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly body: string
  readonly html: string | null
  readonly attempts: number
}

/** A mail as its administrators see it: without its text. */
export type MailRow = {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly state: MailState
  readonly attempts: number
  readonly lastError: string | null
  readonly nextTry: string | null
  readonly createdAt: string
  readonly sentAt: string | null
}

/** Puts a mail into the outbox, as the program, in the transaction of what made it necessary, whoever's it is. */
export async function insertMail(tx: Tx, draft: MailDraft): Promise<void> {
  const insert = tx.insertInto('mail_outbox').values({ ...columnsOf(draft), next_try: draft.createdAt })
  await asProgram(tx, () => insert.execute())
}

/** Puts a mail that cannot be sent into the outbox, where its administrator sees why; as the system. */
export async function insertGivenUpMail(tx: Tx, draft: MailDraft, reason: string): Promise<void> {
  const values = { ...columnsOf(draft), state: 'given_up', last_error: reason }
  await tx.insertInto('mail_outbox').values(values).execute()
}

function columnsOf({ recipient, subject, body, html, account, about, createdAt }: MailDraft) {
  const subjectOf = { about_kind: about?.kind ?? null, about_id: about?.id ?? null }
  return { recipient, subject, body, html, account, ...subjectOf, created_at: createdAt }
}

/**
 * Takes the next due mail, or null; run as the system. It is not taken again before `until`, so that a program that
 * dies while sending loses nothing: the mail is sent once more under the same Message-ID.
 */
export async function takeMail(tx: Tx, now: string, until: string): Promise<TakenMail | null> {
  const taken = await sql<TakenMail>`
    update mail_outbox set attempts = attempts + 1, next_try = ${until}
    where id = (select id from mail_outbox where next_try <= ${now} order by next_try, id limit 1 for update skip locked)
    returning id, recipient, subject, body, html, attempts`.execute(tx)
  return taken.rows[0] ?? null
}

/** Marks a mail as taken by a mail server; its text is no longer needed and may hold a code, so it goes. */
export async function markMailSent(tx: Tx, id: string, now: string): Promise<void> {
  await tx
    .updateTable('mail_outbox')
    .set({ state: 'sent', sent_at: now, next_try: null, last_error: null, body: null, html: null })
    .where('id', '=', id)
    .execute()
}

/** Marks a mail as not sent; `nextTry` null gives it up. */
export async function markMailFailed(tx: Tx, id: string, error: string, nextTry: string | null): Promise<void> {
  await tx
    .updateTable('mail_outbox')
    .set({ state: nextTry === null ? 'given_up' : 'failed', last_error: error, next_try: nextTry })
    .where('id', '=', id)
    .execute()
}

/** Lets a mail that is not sent be tried at once, counting from the beginning; false when it is sent or not there. */
export async function tryMailAgain(tx: Tx, id: string, now: string): Promise<boolean> {
  const changed = await tx
    .updateTable('mail_outbox')
    .set({ state: 'queued', attempts: 0, next_try: now })
    .where('id', '=', id)
    .where('state', '<>', 'sent')
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** A page of the outbox, newest first, and how many there are. */
export async function listMails(
  tx: Tx,
  state: MailState | undefined,
  page: { offset: number; limit: number },
): Promise<{ rows: MailRow[]; total: number }> {
  const matching = state === undefined ? sql<boolean>`true` : sql<boolean>`state = ${state}`
  const rows = await tx
    .selectFrom('mail_outbox')
    .select(['id', 'recipient', 'subject', 'attempts', 'created_at as createdAt', 'sent_at as sentAt'])
    .select([sql<MailState>`state`.as('state'), 'last_error as lastError', 'next_try as nextTry'])
    .where(matching)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  const { total } = await tx
    .selectFrom('mail_outbox')
    .select(sql<number>`count(*)`.as('total'))
    .where(matching)
    .executeTakeFirstOrThrow()
  return { rows, total }
}
