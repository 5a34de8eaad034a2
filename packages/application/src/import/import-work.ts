import type { Tx } from '@qingshen/store/session/tx'
import type { Caller, Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { asCaller, asSystem } from '../transaction.ts'
import type { Context } from '../use-case.ts'
import { contextOf } from '../use-case.ts'

/** Rows that are read, checked or written in one transaction, so that nobody waits long for a long import. */
export const CHUNK_ROWS = 500

/** Work on an import that takes several transactions: each runs as whoever began it. */
export type ImportWork = {
  readonly deps: Deps
  readonly caller: Caller
  readonly inTransaction: <T>(work: (context: Context) => Promise<T>) => Promise<T>
}

/** Work as the caller: the database shows and takes only what his rights allow. */
export function workAs(deps: Deps, caller: Caller): ImportWork {
  return {
    deps,
    caller,
    inTransaction: (work) => asCaller(deps, caller, (tx: Tx) => work(contextOf(deps, caller, tx))),
  }
}

/** Work of the program itself: the demonstration register, and the command line on one's own data folder. */
export function workAsSystem(deps: Deps): ImportWork {
  return {
    deps,
    caller: ANONYMOUS,
    inTransaction: (work) => asSystem(deps, (tx: Tx) => work(contextOf(deps, ANONYMOUS, tx))),
  }
}

/** Lets others have their turn between two pieces of a long computation. */
export async function letOthersRun(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve)
  })
}
