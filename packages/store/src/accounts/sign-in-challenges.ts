import type { Tx } from '../session/tx.ts'

/** Notes that a password was right and a code is awaited; what has expired goes. */
export async function insertChallenge(
  tx: Tx,
  challenge: {
    readonly tokenHash: string
    readonly account: string
    readonly at: string
    readonly expiresAt: string
  },
): Promise<void> {
  const { tokenHash, account, at, expiresAt } = challenge
  await tx.deleteFrom('sign_in_challenge').where('expires_at', '<=', at).execute()
  await tx
    .insertInto('sign_in_challenge')
    .values({ token_hash: tokenHash, account, made_at: at, expires_at: expiresAt })
    .execute()
}

/** The account of a challenge that has not expired. */
export async function findChallenge(tx: Tx, tokenHash: string, at: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('sign_in_challenge')
    .select('account')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row?.account
}

/** Takes a challenge once: false where somebody else was faster. */
export async function takeChallenge(tx: Tx, tokenHash: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('sign_in_challenge')
    .where('token_hash', '=', tokenHash)
    .returning('account')
    .executeTakeFirst()
  return row !== undefined
}

/** Ends every sign-in of an account that waits for a code. */
export async function deleteChallengesOf(tx: Tx, account: string): Promise<void> {
  await tx.deleteFrom('sign_in_challenge').where('account', '=', account).execute()
}
