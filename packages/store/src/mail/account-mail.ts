import type { Tx } from '../session/tx.ts'

/** An address that waits for its owner's code. */
export type MailConfirmation = {
  readonly mail: string
  readonly codeHash: string
  readonly expiresAt: string
  readonly attempts: number
}

/** The confirmed mail address of an account, or null. */
export async function findAccountMail(tx: Tx, account: string): Promise<string | null> {
  const row = await tx.selectFrom('account').select('mail').where('id', '=', account).executeTakeFirst()
  return row?.mail ?? null
}

/** Sets or removes the mail address of an account. */
export async function setAccountMail(tx: Tx, account: string, mail: string | null): Promise<void> {
  await tx.updateTable('account').set({ mail }).where('id', '=', account).execute()
}

/** The address that waits for confirmation, or null; run as the system. */
export async function findMailConfirmation(tx: Tx, account: string): Promise<MailConfirmation | null> {
  const row = await tx
    .selectFrom('mail_confirmation')
    .select(['mail', 'code_hash as codeHash', 'expires_at as expiresAt', 'attempts'])
    .where('account', '=', account)
    .executeTakeFirst()
  return row ?? null
}

/** Keeps an address until it is confirmed, in the place of an earlier one; run as the system. */
export async function saveMailConfirmation(
  tx: Tx,
  account: string,
  { mail, codeHash, expiresAt }: Omit<MailConfirmation, 'attempts'>,
): Promise<void> {
  const values = { mail, code_hash: codeHash, expires_at: expiresAt, attempts: 0 }
  await tx
    .insertInto('mail_confirmation')
    .values({ account, ...values })
    .onConflict((conflict) => conflict.column('account').doUpdateSet(values))
    .execute()
}

/** Counts a wrong code; run as the system. */
export async function countWrongCode(tx: Tx, account: string): Promise<void> {
  await tx
    .updateTable('mail_confirmation')
    .set((column) => ({ attempts: column('attempts', '+', 1) }))
    .where('account', '=', account)
    .execute()
}

/** Forgets the address that waits; run as the system. */
export async function deleteMailConfirmation(tx: Tx, account: string): Promise<void> {
  await tx.deleteFrom('mail_confirmation').where('account', '=', account).execute()
}
