import type { MailWish } from '@qingshen/core/vocabulary/message-kind'
import type { Tx } from '../session/tx.ts'

/** How somebody wants to be told. */
export type Preference = { readonly mailWish: MailWish; readonly digest: boolean }

const UNSAID: Preference = { mailWish: 'each', digest: true }

/** How an account wants to be told; every message and the digest where nothing was said. */
export async function findPreference(tx: Tx, account: string): Promise<Preference> {
  const row = await tx
    .selectFrom('message_preference')
    .select(['mail_wish as mailWish', 'digest'])
    .where('account', '=', account)
    .executeTakeFirst()
  return row === undefined ? UNSAID : { mailWish: row.mailWish as MailWish, digest: row.digest }
}

/** Sets how an account wants to be told. */
export async function savePreference(tx: Tx, account: string, { mailWish, digest }: Preference): Promise<void> {
  const values = { mail_wish: mailWish, digest }
  await tx
    .insertInto('message_preference')
    .values({ account, ...values })
    .onConflict((conflict) => conflict.column('account').doUpdateSet(values))
    .execute()
}
