import { seedAudits } from '@qingshen/application/demonstration/seed-audits'
import type { Deps } from '@qingshen/application/deps'

/**
 * Enters the audits of a demonstration while the server listens already: nobody waits for them. What fails is logged and
 * tried again at the next start. The answer stops between two acts and waits for the one under way.
 */
export function showAudits(deps: Deps): () => Promise<void> {
  const { demonstration } = deps
  if (demonstration === null) return async () => undefined
  const stop = new AbortController()
  const entering = seedAudits(deps, demonstration, stop.signal).catch((error: unknown) => {
    if (!stop.signal.aborted) deps.log.error({ err: error }, 'the audits of the demonstration were not entered')
  })
  return async () => {
    stop.abort()
    await entering
  }
}
