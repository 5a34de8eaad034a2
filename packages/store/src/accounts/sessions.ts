import type { Tx } from '../session/tx.ts'

/** A session in force of an account that may sign in. */
export type SessionRow = {
  readonly tokenHash: string
  readonly account: string
  readonly posting: string | null
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
