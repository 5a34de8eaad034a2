import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A calendar subscription of a seat. */
export type CalendarToken = {
  readonly id: string
  readonly account: string
  readonly posting: string
  readonly createdAt: string
  readonly lastUsedAt: string | null
}

function selectTokens(tx: Tx) {
  return tx
    .selectFrom('calendar_token')
    .select(['id', 'account', 'account_role as posting', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('revoked_at', 'is', null)
}

/** The subscriptions of an account that are in force. */
export async function listCalendarTokens(tx: Tx, account: string): Promise<CalendarToken[]> {
  return await selectTokens(tx).where('account', '=', account).orderBy('created_at', 'desc').execute()
}

/** The subscription of a token, by its hash, or undefined; as the system. */
export async function findCalendarToken(tx: Tx, tokenHash: string): Promise<CalendarToken | undefined> {
  return await selectTokens(tx).where('token_hash', '=', tokenHash).executeTakeFirst()
}

/** Takes back the subscription of a seat, if it has one, and makes another. */
export async function renewCalendarToken(
  tx: Tx,
  draft: { readonly account: string; readonly posting: string; readonly tokenHash: string; readonly at: string },
): Promise<CalendarToken> {
  const { account, posting, tokenHash, at } = draft
  await tx
    .updateTable('calendar_token')
    .set({ revoked_at: at })
    .where('account_role', '=', posting)
    .where('revoked_at', 'is', null)
    .execute()
  return await tx
    .insertInto('calendar_token')
    .values({ account, account_role: posting, token_hash: tokenHash, created_at: at })
    .returning(['id', 'account', 'account_role as posting', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .executeTakeFirstOrThrow()
}

/** Takes back a subscription of an account; false when there is none. */
export async function revokeCalendarToken(tx: Tx, account: string, id: string, at: string): Promise<boolean> {
  const revoked = await tx
    .updateTable('calendar_token')
    .set({ revoked_at: at })
    .where('account', '=', account)
    .where(sql<boolean>`id::text = ${id}`)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return revoked !== undefined
}

/** Notes the day on which a subscription was used, once a day. */
export async function touchCalendarToken(tx: Tx, id: string, at: string): Promise<void> {
  await sql`update calendar_token set last_used_at = ${at}::timestamptz where id = ${id}::uuid
    and (last_used_at is null or last_used_at < ${at}::timestamptz - interval '1 day')`.execute(tx)
}
