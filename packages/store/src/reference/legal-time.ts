import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/**
 * Gives the next legal time, in milliseconds since 1970: later than every one given before, else the clock's; null where
 * the clock is so far ahead of the last one that it is wrong.
 */
export async function giveLegalTime(tx: Tx, clockMs: number): Promise<number | null> {
  const given = await sql<{ at: number | null }>`select give_legal_time(${clockMs}::bigint) as at`.execute(tx)
  const at = given.rows[0]?.at
  if (at === undefined) throw new Error('no legal time was given')
  return at
}

/** The last legal time given, in milliseconds since 1970; null where none was. */
export async function lastLegalTime(tx: Tx): Promise<number | null> {
  const found = await sql<{ at: number; used: boolean }>`
    select last_value as at, is_called as used from legal_time`.execute(tx)
  const [last] = found.rows
  return last === undefined || !last.used ? null : last.at
}

/** Lets the legal time go on from a clock far ahead of it; as the system. */
export async function acceptClock(tx: Tx, clockMs: number): Promise<void> {
  await sql`select accept_clock(${clockMs}::bigint)`.execute(tx)
}

/** Whether a clock set back is to be noted at this legal time: once, and again when an hour of legal time has passed. */
export async function noteClockSetBack(tx: Tx, legalMs: number, everyMs: number): Promise<boolean> {
  const noted = await sql<{ at: number; noted: boolean }>`
    select last_value as at, is_called as noted from legal_time_warned`.execute(tx)
  const [last] = noted.rows
  if (last !== undefined && last.noted && legalMs - last.at < everyMs) return false
  await sql`select setval('legal_time_warned', ${legalMs}::bigint)`.execute(tx)
  return true
}

/** The account that acts in this transaction; null for the system and the public. */
export async function actingAccount(tx: Tx): Promise<string | null> {
  const found = await sql<{ account: string | null }>`select actor_account() as account`.execute(tx)
  return found.rows[0]?.account ?? null
}
