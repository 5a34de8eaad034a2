import { Problem } from '@qingshen/core/kernel/problem'
import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** The hold of a run of the rules on a part: the instant of its latest batch, by which it knows its part again. */
export type JudgingHold = { readonly part: string; readonly at: string }

/** Takes hold of a part for a run, unless another run had it in hand after `expired`; null when one had. */
export async function holdPart(
  tx: Tx,
  part: string,
  { at, expired }: { readonly at: string; readonly expired: string },
): Promise<JudgingHold | null> {
  const held = await tx
    .updateTable('listing_part')
    .set({ judging_at: at })
    .where('id', '=', part)
    .where((eb) => eb.or([eb('judging_at', 'is', null), eb('judging_at', '<', expired)]))
    .returning('id')
    .executeTakeFirst()
  return held === undefined ? null : { part, at }
}

/**
 * Says that the run goes on, with its next batch.
 * @throws Problem conflict when another run has taken the part in hand
 */
export async function keepPart(tx: Tx, hold: JudgingHold, at: string): Promise<JudgingHold> {
  await changeHeld(tx, hold, { judging_at: at })
  return { part: hold.part, at }
}

/**
 * Ends a run that has judged every site.
 * @throws Problem conflict
 */
export async function endJudging(tx: Tx, hold: JudgingHold, on: string): Promise<void> {
  await changeHeld(tx, hold, { judging_at: null, last_run_on: on })
}

/** Lets go of a part whose run broke off: it counts as half judged, and a new run may begin at once. */
export async function dropPart(tx: Tx, { part, at }: JudgingHold): Promise<void> {
  await sql`update listing_part set judging_at = 'epoch' where id = ${part} and judging_at = ${at}::timestamptz`.execute(
    tx,
  )
}

type HeldChanges = { readonly judging_at: string | null; readonly last_run_on?: string }

async function changeHeld(tx: Tx, { part, at }: JudgingHold, changes: HeldChanges): Promise<void> {
  const changed = await tx
    .updateTable('listing_part')
    .set(changes)
    .set((eb) => (changes.last_run_on === undefined ? {} : { version: eb('version', '+', 1) }))
    .where('id', '=', part)
    .where('judging_at', '=', at)
    .returning('id')
    .executeTakeFirst()
  if (changed !== undefined) return
  throw new Problem('conflict', '另有人开始了这份初选名单的判定，这一次没有判定完。请等那一次完成后查看结果。')
}
