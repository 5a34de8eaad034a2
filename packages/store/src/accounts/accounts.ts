import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** An account as stored, without its postings. */
export type AccountRow = {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly passwordHash: string
  readonly active: boolean
  readonly lockedUntil: string | null
  readonly demonstration: boolean
  readonly regionPath: string | null
  /** Until when a password given by somebody else can be used; null for one's own. */
  readonly temporaryUntil: string | null
  readonly passwordSetAt: string | null
  /** Since when a second factor is in force; null: none is. */
  readonly secondFactorSince: string | null
}

type NewAccountRow = Pick<
  AccountRow,
  'id' | 'name' | 'displayName' | 'passwordHash' | 'demonstration' | 'regionPath'
> & { readonly createdAt: string; readonly temporaryUntil?: string }

function selectAccounts(tx: Tx) {
  return tx
    .selectFrom('account')
    .select([
      'id',
      'name',
      'display_name as displayName',
      'password_hash as passwordHash',
      sql<boolean>`state = 'active'`.as('active'),
      'locked_until as lockedUntil',
      'demonstration',
      'region_path as regionPath',
      'temporary_until as temporaryUntil',
      'password_set_at as passwordSetAt',
      'second_factor_since as secondFactorSince',
    ])
}

/** The account of a sign-in name, or undefined. */
export async function findAccountByName(tx: Tx, name: string): Promise<AccountRow | undefined> {
  return await selectAccounts(tx).where('name', '=', name).executeTakeFirst()
}

/** The account of an id, when the actor may see it. */
export async function findAccount(tx: Tx, id: string): Promise<AccountRow | undefined> {
  return await selectAccounts(tx).where('id', '=', id).executeTakeFirst()
}

/** True when some account that is no demonstration account exists. */
export async function hasAccounts(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('account').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}

/** A page of the accounts within reach whose sign-in or shown name contains the text, and how many there are. */
export async function listAccounts(
  tx: Tx,
  text: string,
  page: { offset: number; limit: number },
): Promise<{ rows: AccountRow[]; total: number }> {
  const matching = sql<boolean>`(position(${text} in name) > 0 or position(${text} in display_name) > 0)`
  const rows = await selectAccounts(tx).where(matching).orderBy('name').offset(page.offset).limit(page.limit).execute()
  const counted = await tx
    .selectFrom('account')
    .select(sql<number>`count(*)`.as('total'))
    .where(matching)
    .executeTakeFirstOrThrow()
  return { rows, total: counted.total }
}

/** Adds an account; a name taken already is a `Problem` conflict. */
export async function insertAccount(tx: Tx, account: NewAccountRow): Promise<void> {
  await tx
    .insertInto('account')
    .values({
      id: account.id,
      name: account.name,
      display_name: account.displayName,
      password_hash: account.passwordHash,
      demonstration: account.demonstration,
      region_path: account.regionPath,
      created_at: account.createdAt,
      password_set_at: account.createdAt,
      temporary_until: account.temporaryUntil ?? null,
    })
    .execute()
}

/** Opens or closes an account for signing in. */
export async function setAccountActive(tx: Tx, id: string, active: boolean): Promise<void> {
  await tx
    .updateTable('account')
    .set({ state: active ? 'active' : 'disabled' })
    .where('id', '=', id)
    .execute()
}

/**
 * Counts a failed sign-in in one statement, so that attempts at the same time all count; at `limit` the count starts
 * anew and the account is locked until `lockUntil`. Returns that instant when this attempt locked it.
 */
export async function countFailedSignIn(tx: Tx, id: string, limit: number, lockUntil: string): Promise<string | null> {
  const row = await tx
    .updateTable('account')
    .set({
      failed_attempts: sql<number>`case when failed_attempts + 1 >= ${limit}::int then 0 else failed_attempts + 1 end`,
      locked_until: sql<
        string | null
      >`case when failed_attempts + 1 >= ${limit}::int then ${lockUntil}::timestamptz else locked_until end`,
    })
    .where('id', '=', id)
    .returning(['failed_attempts', 'locked_until'])
    .executeTakeFirst()
  return row !== undefined && row.failed_attempts === 0 ? row.locked_until : null
}

/** Forgets failed attempts and unlocks. */
export async function clearFailedSignIns(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('account').set({ failed_attempts: 0, locked_until: null }).where('id', '=', id).execute()
}

/** Shown names by id of these accounts. */
export async function displayNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('account')
    .select(['id', 'display_name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row.display_name]))
}
