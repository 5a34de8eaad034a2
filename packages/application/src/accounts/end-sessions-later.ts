import { deleteChallengesOf } from '@qingshen/store/accounts/sign-in-challenges'
import { deleteSessionsOf } from '@qingshen/store/accounts/sessions'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { Context, Effects } from '../use-case.ts'

/**
 * Ends every session of an account once the change of its rights is committed. Administrators do not reach sessions, so
 * the system does it; a session that survived this has only the rights of the moment, since these are read each time.
 */
export function endSessionsLater({ deps, afterCommit }: Context & Effects, account: string): void {
  afterCommit(() =>
    runAsSystem(deps.engine, async (tx) => {
      await deleteSessionsOf(tx, account, null)
      await deleteChallengesOf(tx, account)
    }),
  )
}
