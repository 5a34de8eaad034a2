import { sql } from 'kysely'
import { SYSTEM_SETTING } from './actor-setting.ts'
import type { Tx } from './tx.ts'

async function actAs(tx: Tx, setting: string): Promise<void> {
  await sql`select set_config('qingshen.actor', ${setting}, true)`.execute(tx)
}

/**
 * Writes what the program itself enters because of what somebody did, in his transaction: the round a case fills, news
 * for others. Only for writing that the use case has decided on; what the actor may see and do is judged before.
 */
export async function asProgram<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const own = await sql<{ setting: string }>`select current_setting('qingshen.actor', true) as setting`.execute(tx)
  const setting = own.rows[0]?.setting ?? ''
  await actAs(tx, JSON.stringify(SYSTEM_SETTING))
  let done: T
  try {
    done = await work()
  } catch (error) {
    // a transaction the database has given up cannot be set back, and need not be
    await actAs(tx, setting).catch(() => undefined)
    throw error
  }
  await actAs(tx, setting)
  return done
}
