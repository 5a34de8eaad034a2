import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A session in force of an account that may sign in. */
export type SessionRow = {
  readonly tokenHash: string
  readonly account: string
  readonly posting: string | null
  readonly lastSeenAt: string
  readonly demonstration: boolean
  /** Set while the password is one given by somebody else. */
  readonly temporaryUntil: string | null
  readonly secondFactorSince: string | null
}

/** A session as its owner sees it in the list of his own. */
export type OwnSessionRow = {
  readonly id: string
  readonly tokenHash: string
  readonly device: string | null
  readonly createdAt: string
  readonly lastSeenAt: string
}

/** Begins a session. */
export async function insertSession(
  tx: Tx,
  session: {
    readonly tokenHash: string
    readonly account: string
    readonly posting: string | null
    readonly at: string
    readonly expiresAt: string
    readonly device: string | null
  },
): Promise<void> {
  await tx
    .insertInto('login_session')
    .values({
      token_hash: session.tokenHash,
      account: session.account,
      account_role: session.posting,
      created_at: session.at,
      last_seen_at: session.at,
      expires_at: session.expiresAt,
      device: session.device,
    })
    .execute()
}

/** The session of a token hash while it has not expired and its account is open; `idleSince`: last used after that. */
export async function findSession(
  tx: Tx,
  tokenHash: string,
  at: string,
  idleSince: string,
): Promise<SessionRow | undefined> {
  return await tx
    .selectFrom('login_session')
    .innerJoin('account', 'account.id', 'login_session.account')
    .select([
      'login_session.token_hash as tokenHash',
      'login_session.account',
      'login_session.account_role as posting',
      'login_session.last_seen_at as lastSeenAt',
      'account.demonstration',
      'account.temporary_until as temporaryUntil',
      'account.second_factor_since as secondFactorSince',
    ])
    .where('login_session.token_hash', '=', tokenHash)
    .where('login_session.expires_at', '>', at)
    .where('login_session.last_seen_at', '>', idleSince)
    .where('account.state', '=', 'active')
    .executeTakeFirst()
}

/** Notes that a session is in use. */
export async function touchSession(tx: Tx, tokenHash: string, at: string): Promise<void> {
  await tx.updateTable('login_session').set({ last_seen_at: at }).where('token_hash', '=', tokenHash).execute()
}

/** Chooses the posting a session acts for and gives it a new token. */
export async function rotateSession(
  tx: Tx,
  tokenHash: string,
  next: { readonly tokenHash: string; readonly posting: string | null },
): Promise<void> {
  await tx
    .updateTable('login_session')
    .set({ token_hash: next.tokenHash, account_role: next.posting })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** The devices an account has signed in from before, as the journal has them; null is a program that said nothing. */
export async function knownDevices(tx: Tx, account: string): Promise<(string | null)[]> {
  const { rows } = await sql<{ device: string | null }>`
    select distinct after ->> 'device' as device from journal_entry
    where subject_kind = 'account' and subject_id = ${account} and action = 'account.signed_in'`.execute(tx)
  return rows.map((row) => row.device)
}

/** Ends one session. */
export async function deleteSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.deleteFrom('login_session').where('token_hash', '=', tokenHash).execute()
}

/** Ends all sessions of an account but one (null: all). */
export async function deleteSessionsOf(tx: Tx, account: string, except: string | null): Promise<void> {
  let statement = tx.deleteFrom('login_session').where('account', '=', account)
  if (except !== null) statement = statement.where('token_hash', '<>', except)
  await statement.execute()
}

/** Removes what has expired. */
export async function deleteExpiredSessions(tx: Tx, at: string): Promise<void> {
  await tx.deleteFrom('login_session').where('expires_at', '<=', at).execute()
}

/** The sessions of an account in use after `idleSince`, the one used last first. */
export async function listSessions(tx: Tx, account: string, at: string, idleSince: string): Promise<OwnSessionRow[]> {
  return await tx
    .selectFrom('login_session')
    .select(['id', 'token_hash as tokenHash', 'device', 'created_at as createdAt', 'last_seen_at as lastSeenAt'])
    .where('account', '=', account)
    .where('expires_at', '>', at)
    .where('last_seen_at', '>', idleSince)
    .orderBy('last_seen_at', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
}

/** Ends a session of an account by its id; false where the account has none such. */
export async function deleteSessionById(tx: Tx, account: string, id: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('login_session')
    .where('id', '=', id)
    .where('account', '=', account)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Ends the oldest sessions of an account until `most` are left; answers how many ended. */
export async function limitSessions(tx: Tx, account: string, most: number): Promise<number> {
  const kept = tx
    .selectFrom('login_session')
    .select('id')
    .where('account', '=', account)
    .orderBy('created_at', 'desc')
    .orderBy('last_seen_at', 'desc')
    .limit(most)
  const gone = await tx
    .deleteFrom('login_session')
    .where('account', '=', account)
    .where('id', 'not in', kept)
    .returning('id')
    .execute()
  return gone.length
}
