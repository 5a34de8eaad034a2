import { sql } from 'kysely'
import type { Actor } from '@qingshen/core/access/actor'
import { PUBLIC_ACTOR } from '@qingshen/core/access/actor'
import { EngineLost } from '../engine/embedded-thread.ts'
import type { Engine } from '../engine/engine.ts'
import { holding } from '../engine/kysely-dialect.ts'
import { sqlErrorFields } from '../engine/sql-error.ts'
import type { ActorSetting } from './actor-setting.ts'
import { SYSTEM_SETTING, actorSetting } from './actor-setting.ts'
import { storeProblem } from './store-problem.ts'
import type { Tx } from './tx.ts'

/**
 * Options of a transaction: `today` is the day that counts as the present (default: the database's); with `snapshot` all
 * statements see the store as it stood at the first.
 */
export interface RunOptions {
  readonly today?: string
  readonly readOnly?: boolean
  readonly snapshot?: boolean
}

const ATTEMPTS = 4

/**
 * Runs `work` in one transaction as an actor: row-level security shows and lets write what the actor's grants reach.
 * `work` may run again after a serialization conflict, so it does nothing outside the transaction.
 * @throws Problem conflict, overlap, frozen, forbidden, store_full for what the database refuses.
 */
export function runAs<T>(engine: Engine, actor: Actor, work: (tx: Tx) => Promise<T>, options?: RunOptions): Promise<T> {
  return runWith(engine, actorSetting(actor), work, options)
}

/** Runs `work` as the system: seeds, jobs, sign-in. Every row is within reach. */
export function runAsSystem<T>(engine: Engine, work: (tx: Tx) => Promise<T>, options?: RunOptions): Promise<T> {
  return runWith(engine, SYSTEM_SETTING, work, options)
}

/** Runs `work` as a visitor who has not signed in. */
export function runAsPublic<T>(engine: Engine, work: (tx: Tx) => Promise<T>, options?: RunOptions): Promise<T> {
  return runWith(engine, actorSetting(PUBLIC_ACTOR), work, options)
}

async function runWith<T>(
  engine: Engine,
  setting: ActorSetting,
  work: (tx: Tx) => Promise<T>,
  options: RunOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await oneTransaction(engine, setting, work, options)
    } catch (error) {
      if (attempt < ATTEMPTS && isRetryable(error)) continue
      throw storeProblem(error, engine.isDiskLow()) ?? error
    }
  }
}

function oneTransaction<T>(
  engine: Engine,
  setting: ActorSetting,
  work: (tx: Tx) => Promise<T>,
  options: RunOptions,
): Promise<T> {
  // With the disk nearly full reading goes on, and what would write is refused before it can fill the last block.
  const isReadOnly = options.readOnly === true || engine.isDiskLow()
  return engine.db
    .transaction()
    .setIsolationLevel(options.snapshot === true ? 'repeatable read' : 'read committed')
    .setAccessMode(isReadOnly ? 'read only' : 'read write')
    .execute(async (tx) => {
      await sql`select set_config('qingshen.actor', ${JSON.stringify(setting)}, true),
        set_config('qingshen.today', ${options.today ?? ''}, true),
        set_config('role', 'qingshen_app', true)`.execute(tx)
      return holding(engine.source, () => work(tx))
    })
}

function isRetryable(error: unknown): boolean {
  if (error instanceof EngineLost) return false
  const code = sqlErrorFields(error)?.code
  return code === '40001' || code === '40P01'
}
