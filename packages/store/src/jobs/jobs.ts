import { sql } from 'kysely'
import type { Tx } from '../session/tx.ts'

/** Work to be done after now: a queue's name, plain content, and not before when. */
export interface JobDraft {
  readonly queue: string
  readonly payload: unknown
  readonly runAt: string
}

/** A job taken for work; `attempts` counts this one. */
export interface TakenJob {
  readonly id: string
  readonly queue: string
  readonly payload: unknown
  readonly attempts: number
}

/** Adds a job, in the transaction of what made it necessary; run as the system. */
export async function enqueueJob(tx: Tx, draft: JobDraft): Promise<void> {
  const payload = JSON.stringify(draft.payload)
  await tx.insertInto('job').values({ queue: draft.queue, payload, run_at: draft.runAt }).execute()
}

/**
 * Takes the next due job of a queue, or null. It belongs to the taker until `lockedUntil`; a taker that dies before
 * lets it go then. Two takers never get the same job.
 */
export async function takeJob(tx: Tx, queue: string, now: string, lockedUntil: string): Promise<TakenJob | null> {
  const taken = await sql<TakenJob>`
    update job set attempts = attempts + 1, locked_until = ${lockedUntil}
    where id = (
      select id from job
      where queue = ${queue} and finished_at is null and run_at <= ${now}
        and (locked_until is null or locked_until <= ${now})
      order by run_at, id limit 1 for update skip locked)
    returning id, queue, payload, attempts`.execute(tx)
  return taken.rows[0] ?? null
}

/** Marks a job as done. */
export async function finishJob(tx: Tx, id: string, now: string): Promise<void> {
  await tx
    .updateTable('job')
    .set({ finished_at: now, locked_until: null, last_error: null })
    .where('id', '=', id)
    .execute()
}

/** Gives a job back to be tried again at `runAt`; null gives it up for good. */
export async function returnJob(
  tx: Tx,
  id: string,
  error: string,
  next: { now: string; runAt: string | null },
): Promise<void> {
  const state = next.runAt === null ? { finished_at: next.now } : { run_at: next.runAt }
  await tx
    .updateTable('job')
    .set({ ...state, locked_until: null, last_error: error })
    .where('id', '=', id)
    .execute()
}
