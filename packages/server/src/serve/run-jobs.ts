import type { RecurringJob } from '@qingshen/core/vocabulary/recurring-job'
import type { Deps } from '@qingshen/application/deps'
import { scanDueFiles } from '@qingshen/application/files/scan-due-files'
import { doRecurring, noteDone } from '@qingshen/application/mail/failed-jobs'
import { sendDueMail } from '@qingshen/application/mail/send-due-mail'
import { sendDailyMessages } from '@qingshen/application/messages/daily-messages'
import { spreadMessages } from '@qingshen/application/messages/spread-messages'
import { refreshObligations } from '@qingshen/application/obligations/reckon-all'
import { refreshDue } from '@qingshen/application/register/refresh-due'
import { sealBlock } from '@qingshen/store/journal/seal'
import { runAsSystem } from '@qingshen/store/session/run-as'

const SEAL_INTERVAL_MS = 4000
const MAINTENANCE_INTERVAL_MS = 30 * 60 * 1000
const MAIL_INTERVAL_MS = 15 * 1000
const SCAN_INTERVAL_MS = 60 * 1000
const SPREAD_INTERVAL_MS = 10 * 1000
const OBLIGATIONS_INTERVAL_MS = 60 * 1000
const AT_START_MS = 500
const DAILY_INTERVAL_MS = 5 * 60 * 1000
const DUE_INTERVAL_MS = 5 * 60 * 1000

async function sealAll(deps: Deps): Promise<void> {
  const next = () => runAsSystem(deps.engine, (tx) => sealBlock(tx, deps.now().toString()))
  while ((await next()) !== null);
}

type Recurring = {
  readonly name: RecurringJob
  readonly pause: number
  readonly first?: number
  readonly work: () => Promise<unknown>
}

/** Runs work again and again with a pause between; a failure is kept for the administrator and does not end it. Returns how to stop. */
function every(deps: Deps, { name, pause, first = pause, work }: Recurring): () => Promise<void> {
  // what failed before the program was started anew may be well again
  let hasFailed = true
  const once = async () => {
    const isDone = await doRecurring(deps, name, work)
    if (isDone && hasFailed) await noteDone(deps, name)
    hasFailed = !isDone
  }
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let running: Promise<unknown> = Promise.resolve()
  const schedule = (wait: number) => {
    timer = setTimeout(() => {
      running = once().then(() => (stopped ? undefined : schedule(pause)))
    }, wait)
    timer.unref()
  }
  schedule(first)
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}

/** Starts what recurs: sealing the journal, looking after the tables, mail, facts whose day has come, obligations, messages. Returns how to stop it. */
export function startJobs(deps: Deps): () => Promise<void> {
  const stopping = new AbortController()
  const jobs: readonly Recurring[] = [
    { name: 'journal', pause: SEAL_INTERVAL_MS, work: () => sealAll(deps) },
    { name: 'tables', pause: MAINTENANCE_INTERVAL_MS, work: () => deps.engine.maintain() },
    { name: 'mail', pause: MAIL_INTERVAL_MS, work: () => sendDueMail(deps) },
    { name: 'scan', pause: SCAN_INTERVAL_MS, work: () => scanDueFiles(deps) },
    { name: 'facts', pause: DUE_INTERVAL_MS, work: () => refreshDue(deps) },
    { name: 'spread', pause: SPREAD_INTERVAL_MS, work: () => spreadMessages(deps) },
    {
      name: 'obligations',
      pause: OBLIGATIONS_INTERVAL_MS,
      first: AT_START_MS,
      work: () => refreshObligations(deps, stopping.signal),
    },
    { name: 'daily', pause: DAILY_INTERVAL_MS, work: () => sendDailyMessages(deps) },
  ]
  const stops = jobs.map((job) => every(deps, job))
  return async () => {
    stopping.abort()
    await Promise.all(stops.map((stop) => stop()))
  }
}
