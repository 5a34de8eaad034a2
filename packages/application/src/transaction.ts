import { runAs, runAsSystem } from '@qingshen/store/session/run-as'
import type { Tx } from '@qingshen/store/session/tx'
import type { Caller, Deps } from './deps.ts'
import { today } from './deps.ts'

/** One transaction as the caller, on the day that it is where the program serves, whatever the database's own zone. */
export function asCaller<T>(deps: Deps, caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
  return runAs(deps.engine, caller.actor, work, { today: today(deps) })
}

/** The same, seeing everything as it stood at one moment: what is read in several steps belongs together. */
export function asCallerAtOneMoment<T>(deps: Deps, caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
  return runAs(deps.engine, caller.actor, work, { today: today(deps), snapshot: true })
}

/** One transaction of the program itself, on the same day. */
export function asSystem<T>(deps: Deps, work: (tx: Tx) => Promise<T>): Promise<T> {
  return runAsSystem(deps.engine, work, { today: today(deps) })
}
