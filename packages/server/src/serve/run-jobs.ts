import type { Deps } from '@qingshen/application/deps'
import { scanDueFiles } from '@qingshen/application/files/scan-due-files'
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

/** Runs `work` again and again with a pause between, the first time after `first`; a failure is logged and does not end it. Returns how to stop. */
function every(pause: number, deps: Deps, work: () => Promise<unknown>, first = pause): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let running: Promise<unknown> = Promise.resolve()
  const schedule = (wait: number) => {
    timer = setTimeout(() => {
      running = work()
        .catch((error: unknown) => deps.log.error({ err: error }, 'a recurring job failed'))
        .then(() => (stopped ? undefined : schedule(pause)))
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
  const stops = [
    every(SEAL_INTERVAL_MS, deps, () => sealAll(deps)),
    every(MAINTENANCE_INTERVAL_MS, deps, () => deps.engine.maintain()),
    every(MAIL_INTERVAL_MS, deps, () => sendDueMail(deps)),
    every(SCAN_INTERVAL_MS, deps, () => scanDueFiles(deps)),
    every(DUE_INTERVAL_MS, deps, () => refreshDue(deps)),
    every(SPREAD_INTERVAL_MS, deps, () => spreadMessages(deps)),
    every(OBLIGATIONS_INTERVAL_MS, deps, () => refreshObligations(deps, stopping.signal), AT_START_MS),
    every(DAILY_INTERVAL_MS, deps, () => sendDailyMessages(deps)),
  ]
  return async () => {
    stopping.abort()
    await Promise.all(stops.map((stop) => stop()))
  }
}
