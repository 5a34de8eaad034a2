import type { Tx } from '../session/tx.ts'

/** The value of a setting, or undefined when it was never set. */
export async function findSetting(tx: Tx, name: string): Promise<unknown> {
  const row = await tx.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value
}

/** Sets a setting. */
export async function saveSetting(tx: Tx, name: string, value: unknown, at: string): Promise<void> {
  const text = JSON.stringify(value)
  await tx
    .insertInto('setting')
    .values({ name, value: text, changed_at: at })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: text, changed_at: at }))
    .execute()
}
