import type { ReckoningRun } from '@qingshen/contracts/obligations.operations'
import { listReckoningRuns, startReckoning } from '@qingshen/contracts/obligations.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import type { ReckoningRunRow } from '@qingshen/store/casework/reckoning-runs'
import { findRunningReckoning, listReckoningRuns as selectRuns } from '@qingshen/store/casework/reckoning-runs'
import { asSystem } from '../transaction.ts'
import type { UseCase } from '../use-case.ts'
import { procedure, writeJournal } from '../use-case.ts'
import { beginRun, countOutdated, workOnRun } from './reckon-all.ts'

const SHOWN = 20

function toRun(row: ReckoningRunRow): ReckoningRun {
  return {
    id: row.id,
    cause: row.cause === 'law' || row.cause === 'calendar' ? row.cause : 'asked',
    state: row.state === 'done' || row.state === 'failed' ? row.state : 'running',
    total: row.total,
    done: row.done,
    changed: row.changed,
    startedAt: row.started_at,
    progressAt: row.progress_at,
    finishedAt: row.finished_at,
    failure: row.failure,
  }
}

/** The latest runs, and how many cases wait for one. */
export const listReckoningRunsUseCase = procedure(listReckoningRuns, async (deps) => ({
  answer: await asSystem(deps, async (tx) => ({
    items: (await selectRuns(tx, SHOWN)).map(toRun),
    outdated: await countOutdated(deps, tx),
  })),
}))

/** Begins a run over the obligations of the open cases; it goes on after the answer and is watched. */
export const startReckoningUseCase = procedure(startReckoning, async (deps, caller, { body }) => {
  const run = await asSystem(deps, async (tx) => {
    const running = await findRunningReckoning(tx, { lock: true })
    if (running !== undefined) {
      const progress = `${running.done} / ${running.total}`
      throw new Problem('state_forbids', `重新计算正在进行（${progress} 件），不必重复。请等它结束后再看结果。`)
    }
    const scope = body.all === true ? 'all' : 'outdated'
    const id = await beginRun(deps, tx, { cause: 'asked', scope, startedBy: caller.actor.accountId })
    await writeJournal(deps, caller, tx, {
      action: 'obligations.reckoning_started',
      subjectKind: 'reckoning_run',
      subjectId: id,
      after: { scope },
    })
    const begun = await findRunningReckoning(tx)
    if (begun === undefined) throw new Error('the run just begun is not there')
    return begun
  })
  void workOnRun(deps).catch((error: unknown) => deps.log.error({ err: error, run: run.id }, 'a reckoning broke off'))
  return { answer: toRun(run) }
})

/** The procedures of runs over all obligations. */
export const OBLIGATION_USE_CASES: readonly UseCase[] = [listReckoningRunsUseCase, startReckoningUseCase]
