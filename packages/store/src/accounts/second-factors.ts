import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** The sealed secret of an account's second factor, in force or begun; undefined: none. */
export async function findSecondFactorSecret(tx: Tx, account: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('second_factor')
    .select('secret_sealed')
    .where('account', '=', account)
    .executeTakeFirst()
  return row?.secret_sealed
}

/** Begins a second factor, or begins it anew with another secret; false where one is in force already. */
export async function beginSecondFactor(
  tx: Tx,
  factor: { readonly account: string; readonly secretSealed: string; readonly at: string },
): Promise<boolean> {
  const { account, secretSealed, at } = factor
  const free = await tx
    .selectFrom('account')
    .select('id')
    .where('id', '=', account)
    .where('second_factor_since', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (free === undefined) return false
  await tx
    .insertInto('second_factor')
    .values({ account, secret_sealed: secretSealed, begun_at: at })
    .onConflict((conflict) =>
      conflict.column('account').doUpdateSet({ secret_sealed: secretSealed, begun_at: at, last_step: 0 }),
    )
    .execute()
  return true
}

/** Takes a time step once: false where it, or a later one, was taken before. */
export async function takeStep(tx: Tx, account: string, step: number): Promise<boolean> {
  const row = await tx
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('account', '=', account)
    .where('last_step', '<', step)
    .returning('account')
    .executeTakeFirst()
  return row !== undefined
}

/** Puts a begun second factor in force. */
export async function confirmSecondFactor(tx: Tx, account: string, at: string): Promise<void> {
  await tx.updateTable('account').set({ second_factor_since: at }).where('id', '=', account).execute()
}

/** Removes the second factor and its recovery codes. */
export async function deleteSecondFactor(tx: Tx, account: string): Promise<void> {
  await tx.deleteFrom('recovery_code').where('account', '=', account).execute()
  await tx.deleteFrom('second_factor').where('account', '=', account).execute()
  await tx.updateTable('account').set({ second_factor_since: null }).where('id', '=', account).execute()
}

/** Gives an account new recovery codes; the old ones are void. */
export async function replaceRecoveryCodes(
  tx: Tx,
  account: string,
  hashes: readonly string[],
  at: string,
): Promise<void> {
  await tx.deleteFrom('recovery_code').where('account', '=', account).execute()
  const rows = hashes.map((hash) => ({ account, code_hash: hash, made_at: at, used_at: null }))
  await tx.insertInto('recovery_code').values(rows).execute()
}

/** Takes a recovery code once: false where it is none of the account's, or was used before. */
export async function takeRecoveryCode(tx: Tx, account: string, hash: string, at: string): Promise<boolean> {
  const row = await tx
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('account', '=', account)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('account')
    .executeTakeFirst()
  return row !== undefined
}

/** How many recovery codes are left. */
export async function countRecoveryCodes(tx: Tx, account: string): Promise<number> {
  const row = await tx
    .selectFrom('recovery_code')
    .select(sql<number>`count(*)`.as('left'))
    .where('account', '=', account)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.left
}
