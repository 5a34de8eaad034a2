import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { resolveCaller } from '@qingshen/application/accounts/resolve-caller'
import { ALL_USE_CASES } from '@qingshen/application/all-use-cases'
import { seedDemonstration } from '@qingshen/application/demonstration/seed-demonstration'
import type { Deps } from '@qingshen/application/deps'
import type { DemonstrationAccount } from '@qingshen/application/demonstration/demonstration-data'
import { loadDemonstration } from '@qingshen/law/reference/demonstration'
import { createApp } from '@qingshen/server/http/create-app'
import { createLog } from '@qingshen/server/log'
import { composeDeps, VERSION } from '@qingshen/server/serve/compose-deps'
import { openMigratedStore } from '@qingshen/server/serve/open-store'
import { builtWebFolder } from '@qingshen/server/serve/web-folder'
import { openStoreFolder } from './prepared-stores.ts'
import type { ServerUnderTest } from './start-server.ts'
import { removeFolder } from './store-folder.ts'

/** The day a journey is on; the clock of the server follows it. */
export type Calendar = { today: string }

/** `seatAll` seats the accounts of enterprises once these are in the register. */
export type CalendarServer = ServerUnderTest & { seatAll: () => Promise<void> }

/**
 * The whole program with the demonstration's accounts (and those a journey adds) and without its register, on a
 * calendar that the journey turns by hand: what falls due at the end of a month cannot be waited for.
 */
export async function startCalendarServer(
  calendar: Calendar,
  more: readonly DemonstrationAccount[] = [],
): Promise<CalendarServer> {
  const folder = await openStoreFolder('reference')
  const log = createLog('silent')
  const given = loadDemonstration()
  const demonstration = { ...given, accounts: [...given.accounts, ...more] }
  const engine = await openMigratedStore({ data: folder, databaseUrl: undefined })
  // a copy of its own: a build beside the journey would take the pages away under it
  const webFolder = join(folder, 'pages')
  await cp(builtWebFolder(), webFolder, { recursive: true })
  let ticks = 0
  const deps: Deps = {
    ...composeDeps({ engine, folder, log, demonstration }),
    // Acts of one day follow one another, as they do outside of tests.
    now: () => Temporal.Instant.from(`${calendar.today}T02:00:00Z`).add({ milliseconds: (ticks += 1) }),
  }
  await seedDemonstration(deps, demonstration)
  const app = await createApp({
    deps,
    useCases: ALL_USE_CASES,
    resolveCaller,
    secureCookie: false,
    checkAnswers: true,
    limits: {},
    webFolder,
    version: VERSION,
    logger: log,
    trustProxy: false,
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const stop = async (): Promise<void> => {
    await app.close()
    await engine.close()
    await removeFolder(folder)
  }
  return { address, stop, seatAll: () => seedDemonstration(deps, demonstration) }
}
