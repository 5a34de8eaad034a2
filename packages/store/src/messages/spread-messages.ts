import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A mail that a message becomes for one of its readers. */
export type MessageMail = {
  readonly message: string
  readonly account: string
  readonly mail: string
  readonly title: string
  readonly text: string
  readonly link: string | null
}

/** The oldest messages that have not been written as mail yet, kept from others until the transaction ends; as the system. */
export async function takeMessagesToSpread(tx: Tx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from message where spread_at is null order by created_at limit ${limit} for update skip locked`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** The mails some messages become: to everybody addressed who has a confirmed address and wants them; as the system. */
export async function mailsOfMessages(tx: Tx, messages: readonly string[]): Promise<MessageMail[]> {
  const { rows } = await sql<MessageMail>`
    select distinct message.id as message, account.id as account, account.mail, title, text, link
    from message
    join account on account.state = 'active' and account.mail is not null and (
      account.id = message.account
      or account.id in (select account_role.account from account_role where account_role.revoked_at is null
        and (account_role.office = message.office and account_role.role = 'officer'
          or account_role.organisation = message.organisation)))
    left join message_preference wish on wish.account = account.id
    where message.id = any(${[...messages]}::uuid[])
      and (message.kind = 'account' or coalesce(wish.mail_wish, 'each') = 'each'
        or (wish.mail_wish = 'daily' and message.kind = 'digest'))`.execute(tx)
  return [...rows]
}

/** Notes that messages have been written as mail. */
export async function markSpread(tx: Tx, messages: readonly string[], at: string): Promise<void> {
  await sql`update message set spread_at = ${at}::timestamptz where id = any(${[...messages]}::uuid[])`.execute(tx)
}
