import { ALL_USE_CASES } from '@qingshen/application/all-use-cases'
import { resolveCaller } from '@qingshen/application/accounts/resolve-caller'
import { openMissingCases } from '@qingshen/application/casework/open-missing-cases'
import { refuseDemonstration } from '@qingshen/application/demonstration/demonstration-store'
import { seedAuditedSites } from '@qingshen/application/demonstration/seed-audits'
import { seedDemonstration } from '@qingshen/application/demonstration/seed-demonstration'
import type { Deps } from '@qingshen/application/deps'
import type { FileScanner } from '@qingshen/application/files/file-scanner'
import type { MailService } from '@qingshen/application/mail/mail-service'
import { seedRegister } from '@qingshen/application/import/seed-register'
import { seedReference } from '@qingshen/application/reference/seed-reference'
import { Problem } from '@qingshen/core/kernel/problem'
import { loadDemonstrationRegister } from '@qingshen/law/demonstration-register'
import { loadDemonstration } from '@qingshen/law/reference/demonstration'
import { runAsSystem } from '@qingshen/store/session/run-as'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { createApp } from '../http/create-app.ts'
import { composeDeps, VERSION } from './compose-deps.ts'
import type { StoreOptions } from './open-store.ts'
import { dataFolder, openMigratedStore } from './open-store.ts'
import { prepareKeys } from './prepare-keys.ts'
import { startJobs } from './run-jobs.ts'
import { showAudits } from './show-audits.ts'

/** How to serve. `demonstration` begins with demonstration data and may only listen on the loopback. */
export type ServeOptions = StoreOptions & {
  readonly host: string
  readonly port: number
  readonly demonstration: boolean
  readonly webFolder: string | null
  readonly log: Logger
  readonly secureCookie: boolean
  readonly trustProxy: boolean
  /** How mail leaves; absent: it waits in the outbox. */
  readonly mail?: MailService | null
  /** Looks for viruses in uploaded files; absent: they are not scanned. */
  readonly scanner?: FileScanner | null
  readonly onStep?: (step: string) => void
  /** What must be done before pages can be served, going on while the store is prepared. */
  readonly webReady?: Promise<void>
}

/** A server that is listening. */
export type RunningServer = { readonly address: string; readonly close: () => Promise<void> }

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])
const LIMITS = {
  signIn: 30,
  signInWithCode: 30,
  recoverPassword: 20,
  beginSecondFactor: 20,
  decide: 120,
  deadlines: 240,
  feasibility: 240,
  reconcile: 240,
  downloadCalendar: 60,
  changePassword: 20,
  changeOwnMail: 10,
  confirmOwnMail: 20,
}

async function prepareStore(deps: Deps, options: ServeOptions): Promise<void> {
  if (!options.demonstration) {
    await runAsSystem(deps.engine, refuseDemonstration)
    await seedReference(deps)
    return
  }
  options.onStep?.('准备行政区划、行业分类和机构')
  await seedReference(deps)
  const data = deps.demonstration
  if (data !== null) await seedDemonstration(deps, data)
  options.onStep?.('导入演示名录')
  const added = await seedRegister(deps, loadDemonstrationRegister())
  if (data === null) return
  const entered = await seedAuditedSites(deps, data)
  // the accounts of enterprises need their enterprises
  if (entered || added > 0) await seedDemonstration(deps, data)
}

async function listen(app: FastifyInstance, options: ServeOptions): Promise<string> {
  try {
    await app.listen({ host: options.host, port: options.port })
  } catch (error) {
    const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!inUse) throw error
    throw new Problem('invalid_call', `端口 ${options.port} 已被别的程序使用。请用 --port 换一个端口。`)
  }
  const bound = app.server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : options.port
  const host = options.host.includes(':') ? `[${options.host}]` : options.host
  return `http://${host}:${port}`
}

/** Opens the store, prepares it, and serves until `close`. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  if (options.demonstration && !LOOPBACK.has(options.host)) {
    throw new Problem('store_demonstration', '演示数据的账号是公开的，只能在本机使用。请去掉 --host，或改用正式运行。')
  }
  options.onStep?.('打开数据目录')
  const engine = await openMigratedStore(options)
  const demonstration = options.demonstration ? loadDemonstration() : null
  const { log, mail = null, scanner = null } = options
  const folder = dataFolder(options)
  const composed = composeDeps({ engine, folder, log, demonstration, mail, scanner })
  if (scanner === null) log.info('no SCAN_COMMAND is set: uploaded files are not scanned for viruses')
  try {
    const deps = await prepareKeys(composed, folder)
    await prepareStore(deps, options)
    await openMissingCases(deps)
    await options.webReady
    const app = await createApp({
      deps,
      useCases: ALL_USE_CASES,
      resolveCaller,
      secureCookie: options.secureCookie,
      checkAnswers: false,
      limits: LIMITS,
      webFolder: options.webFolder,
      version: VERSION,
      logger: options.log,
      trustProxy: options.trustProxy,
    })
    const address = await listen(app, options)
    const stopJobs = startJobs(deps)
    const stopAudits = showAudits(deps)
    const close = async () => {
      await app.close()
      await stopAudits()
      await stopJobs()
      await engine.close()
    }
    return { address, close }
  } catch (error) {
    await engine.close()
    throw error
  }
}
