import type { ReckoningScope } from '@qingshen/store/casework/reckon-many'
import { countToReckon, nextToReckon, reckonedVersions } from '@qingshen/store/casework/reckon-many'
import {
  endReckoning,
  findRunningReckoning,
  insertReckoningRun,
  noteReckoned,
} from '@qingshen/store/casework/reckoning-runs'
import { lastChangeOfWorkingDays } from '@qingshen/store/calendar/last-change'
import { findSetting, saveSetting } from '@qingshen/store/reference/settings'
import type { Tx } from '@qingshen/store/session/tx'
import type { Deps } from '../deps.ts'
import { ANONYMOUS } from '../deps.ts'
import { letOthersRun } from '../import/import-work.ts'
import { asSystem } from '../transaction.ts'
import { writeJournal } from '../use-case.ts'
import { reckonBatch } from './reckon-batch.ts'
import { reckoningVersion } from './reckoning-version.ts'

/** Cases a transaction: so few that nobody waits long for his own statement, fewer where one session does everything. */
const BATCH = { embedded: 40, server: 200 } as const

const REASONS: Readonly<Record<string, string>> = {
  law: '法规或者年度更新后重新计算',
  calendar: '工作日历更新后重新计算',
  asked: '系统管理员要求重新计算',
}

/** Where the moment of the working days the obligations were last reckoned with is kept. */
const CALENDAR_SETTING = 'obligations.working_days'

/** Why a run is begun, over which cases, by whom. */
export type RunOrder = {
  readonly cause: 'law' | 'calendar' | 'asked'
  readonly scope: ReckoningScope
  readonly startedBy: string | null
}

/**
 * Finishes a run that was broken off, and reckons anew what another law, another year or other working days have made
 * outdated. Does nothing where all is as it should be; called when the program starts and again and again. `stop` ends it
 * between two batches; the next call goes on.
 */
export async function refreshObligations(deps: Deps, stop?: AbortSignal): Promise<void> {
  await workOnRun(deps, { stop })
  if (stop?.aborted === true) return
  const order = await asSystem(deps, (tx) => whatIsOutdated(deps, tx))
  if (order === null) return
  await asSystem(deps, (tx) => beginRun(deps, tx, order))
  await workOnRun(deps, { stop })
}

async function whatIsOutdated(deps: Deps, tx: Tx): Promise<RunOrder | null> {
  if ((await countOutdated(deps, tx)) > 0) return { cause: 'law', scope: 'outdated', startedBy: null }
  const changedAt = await lastChangeOfWorkingDays(tx)
  if (changedAt === null || (await findSetting(tx, CALENDAR_SETTING)) === changedAt) return null
  await saveSetting(tx, CALENDAR_SETTING, changedAt, deps.now().toString())
  const waiting = await countToReckon(tx, { kind: 'working_days', versions: currentVersions(deps) })
  return waiting === 0 ? null : { cause: 'calendar', scope: 'working_days', startedBy: null }
}

/** How many open cases were reckoned with another law or for another year than today's. */
export async function countOutdated(deps: Deps, tx: Tx): Promise<number> {
  const found = await reckonedVersions(tx)
  const current = currentVersions(deps)
  return found
    .filter(({ law, version }) => current.has(law) && current.get(law) !== version)
    .reduce((sum, { count }) => sum + count, 0)
}

/** Begins a run over the obligations; refused by the store while another goes on. */
export async function beginRun(deps: Deps, tx: Tx, { cause, scope, startedBy }: RunOrder): Promise<string> {
  const id = deps.newId()
  const at = deps.now().toString()
  const total = await countToReckon(tx, { kind: scope, versions: currentVersions(deps) })
  const times = { started_at: at, progress_at: at }
  await insertReckoningRun(tx, { id, cause, scope, state: 'running', total, started_by: startedBy, ...times })
  return id
}

/** Works on the run that goes on, `batch` cases a transaction, until it is done or stopped. */
export async function workOnRun(
  deps: Deps,
  { batch = BATCH[deps.engine.name], stop }: { readonly batch?: number; readonly stop?: AbortSignal | undefined } = {},
): Promise<void> {
  const shared = { resolvers: new Map(), calendars: new Map() }
  const goesOn = () => stop?.aborted !== true
  try {
    while (goesOn() && (await asSystem(deps, (tx) => nextBatch({ deps, tx }, shared, batch)))) {
      await letOthersRun()
    }
  } catch (error) {
    const failure = '出现意外错误，没有计算完。已计算的保留，稍后自动继续。'
    await asSystem(deps, async (tx) => {
      const run = await findRunningReckoning(tx)
      if (run !== undefined) await endReckoning(tx, run.id, deps.now().toString(), failure)
    })
    throw error
  }
}

type Shared = Parameters<typeof reckonBatch>[2]

/** One batch in one transaction with its progress; false when no run goes on any more. */
async function nextBatch({ deps, tx }: { deps: Deps; tx: Tx }, shared: Shared, limit: number): Promise<boolean> {
  const run = await findRunningReckoning(tx, { lock: true })
  if (run === undefined) return false
  const scope = { kind: run.scope, versions: currentVersions(deps) }
  const cases = await nextToReckon(tx, scope, { after: run.last_case, limit })
  const last = cases.at(-1)
  const at = deps.now().toString()
  if (last === undefined) {
    await endReckoning(tx, run.id, at, null)
    const after = { cause: run.cause, scope: run.scope, cases: run.done, changed: run.changed }
    const about = { subjectKind: 'reckoning_run', subjectId: run.id, after, regionPath: null }
    await writeJournal(deps, ANONYMOUS, tx, { action: 'obligations.reckoned', ...about })
    return false
  }
  const changed = await reckonBatch({ deps, tx }, cases, shared, REASONS[run.cause] ?? run.cause)
  await noteReckoned(tx, run.id, { done: cases.length, changed, lastCase: last.id, at })
  return true
}

function currentVersions(deps: Deps): ReadonlyMap<string, string> {
  return new Map(deps.laws.map(({ id }) => [id, reckoningVersion(deps, id)]))
}
