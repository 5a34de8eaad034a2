import { refreshDueSites } from '@qingshen/store/register/insert-sites'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { asSystem } from '../transaction.ts'

const AT_ONCE = 100

/** Brings what lists show up to the day: facts that begin or end by now. In small turns, so that nobody waits long. */
export async function refreshDue(deps: Deps): Promise<number> {
  let refreshed = 0
  for (;;) {
    const count = await asSystem(deps, (tx) => refreshDueSites(tx, today(deps), AT_ONCE))
    refreshed += count
    if (count < AT_ONCE) return refreshed
  }
}
