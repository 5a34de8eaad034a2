import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** A key a store has been used with; the public half only, of those that sign. */
export type ServerKey = {
  readonly kind: 'signing' | 'secrets'
  readonly key_id: string
  readonly public_key: string | null
}

/** The keys this store knows, kept from others until the transaction ends; as the system. */
export async function lockServerKeys(tx: Tx): Promise<ServerKey[]> {
  await sql`lock table server_key in share row exclusive mode`.execute(tx)
  const rows = await tx
    .selectFrom('server_key')
    .select(['kind', 'key_id', 'public_key'])
    .orderBy('first_used_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind === 'signing' ? 'signing' : 'secrets' }))
}

/** Notes that a key is used from now on; one already known stays as it is. As the system. */
export async function keepServerKey(tx: Tx, key: ServerKey, at: string): Promise<void> {
  await tx
    .insertInto('server_key')
    .values({ ...key, first_used_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What the store holds that needs its keys: by which keys receipts are signed, and whether secrets are sealed. */
export async function keysInUse(tx: Tx): Promise<{ readonly signing: string[]; readonly hasSecrets: boolean }> {
  const receipts = await tx
    .selectFrom('submission')
    .select(sql<string | null>`receipt ->> 'keyId'`.as('keyId'))
    .distinct()
    .where('receipt', 'is not', null)
    .execute()
  const sealed = await tx.selectFrom('second_factor').select('account').limit(1).execute()
  return {
    signing: receipts.flatMap(({ keyId }) => (keyId === null ? [] : [keyId])),
    hasSecrets: sealed.length > 0,
  }
}
