import type { Tx } from '../session/tx.ts'

/** A password to be set; `temporaryUntil`: until when one given by somebody else can be used, null for one's own. */
export type PasswordChange = {
  readonly account: string
  readonly passwordHash: string
  readonly at: string
  readonly temporaryUntil: string | null
}

/** Sets a password, keeps it among those not taken again (`kept` at most), and forgets failed attempts. */
export async function savePassword(tx: Tx, change: PasswordChange, kept: number): Promise<void> {
  const { account, passwordHash, at, temporaryUntil } = change
  await tx
    .updateTable('account')
    .set({
      password_hash: passwordHash,
      password_set_at: at,
      temporary_until: temporaryUntil,
      failed_attempts: 0,
      locked_until: null,
    })
    .where('id', '=', account)
    .execute()
  await tx.insertInto('password_history').values({ account, password_hash: passwordHash, set_at: at }).execute()
  const latest = await passwordsBefore(tx, account, kept)
  await tx
    .deleteFrom('password_history')
    .where('account', '=', account)
    .where('password_hash', 'not in', latest)
    .execute()
}

/** The stored forms of the latest passwords of an account, newest first. */
export async function passwordsBefore(tx: Tx, account: string, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('password_history')
    .select('password_hash')
    .where('account', '=', account)
    .orderBy('set_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => row.password_hash)
}

/** Issues a recovery code for an account; an earlier one is void. */
export async function savePasswordRecovery(
  tx: Tx,
  recovery: {
    readonly account: string
    readonly codeHash: string
    readonly by: string | null
    readonly at: string
    readonly expiresAt: string
  },
): Promise<void> {
  const values = {
    code_hash: recovery.codeHash,
    issued_by: recovery.by,
    issued_at: recovery.at,
    expires_at: recovery.expiresAt,
  }
  await tx
    .insertInto('password_recovery')
    .values({ account: recovery.account, ...values })
    .onConflict((conflict) => conflict.column('account').doUpdateSet(values))
    .execute()
}

/** True when the recovery code is the account's and has not expired. */
export async function isPasswordRecovery(
  tx: Tx,
  recovery: { readonly account: string; readonly codeHash: string; readonly at: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('password_recovery')
    .select('account')
    .where('account', '=', recovery.account)
    .where('code_hash', '=', recovery.codeHash)
    .where('expires_at', '>', recovery.at)
    .executeTakeFirst()
  return row !== undefined
}

/** Takes the recovery code of an account once: false where somebody else was faster. */
export async function takePasswordRecovery(tx: Tx, account: string, codeHash: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('password_recovery')
    .where('account', '=', account)
    .where('code_hash', '=', codeHash)
    .returning('account')
    .executeTakeFirst()
  return row !== undefined
}
