import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** The second factor of an account; `confirmedAt` null: begun, not in force. */
export type SecondFactorRow = {
  readonly secretSealed: string
  readonly lastStep: number
  readonly confirmedAt: string | null
}

/** The second factor of an account, confirmed or begun. */
export async function findSecondFactor(tx: Tx, account: string): Promise<SecondFactorRow | undefined> {
  return await tx
    .selectFrom('second_factor')
    .select(['secret_sealed as secretSealed', 'last_step as lastStep', 'confirmed_at as confirmedAt'])
    .where('account', '=', account)
    .executeTakeFirst()
}

/** Which of these accounts have a second factor in force. */
export async function accountsWithSecondFactor(tx: Tx, accounts: readonly string[]): Promise<Set<string>> {
  if (accounts.length === 0) return new Set()
  const rows = await tx
    .selectFrom('second_factor')
    .select('account')
    .where('account', 'in', [...accounts])
    .where('confirmed_at', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.account))
}

/** Begins a second factor, or begins it anew with another secret; false where one is in force already. */
export async function beginSecondFactor(
  tx: Tx,
  factor: { readonly account: string; readonly secretSealed: string; readonly at: string },
): Promise<boolean> {
  const row = await tx
    .insertInto('second_factor')
    .values({ account: factor.account, secret_sealed: factor.secretSealed, begun_at: factor.at, confirmed_at: null })
    .onConflict((conflict) =>
      conflict
        .column('account')
        .doUpdateSet({ secret_sealed: factor.secretSealed, begun_at: factor.at, last_step: 0 })
        .where('second_factor.confirmed_at', 'is', null),
    )
    .returning('account')
    .executeTakeFirst()
  return row !== undefined
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
  await tx.updateTable('second_factor').set({ confirmed_at: at }).where('account', '=', account).execute()
}

/** Removes the second factor and its recovery codes; false where there was none in force. */
export async function deleteSecondFactor(tx: Tx, account: string): Promise<boolean> {
  await tx.deleteFrom('recovery_code').where('account', '=', account).execute()
  const row = await tx
    .deleteFrom('second_factor')
    .where('account', '=', account)
    .returning(sql<boolean>`confirmed_at is not null`.as('inForce'))
    .executeTakeFirst()
  return row?.inForce === true
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
