import { decideSites } from '@qingshen/contracts/decisions.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { requireInForce } from '@qingshen/core/rulebook/law-text.schema'
import type { DecisionRun } from '@qingshen/store/decisions/decision-runs'
import {
  countOpenSites,
  endDecisionRun,
  findDecisionRun,
  findRunning,
  insertDecisionRun,
} from '@qingshen/store/decisions/decision-runs'
import { today } from '../deps.ts'
import type { ImportWork } from '../import/import-work.ts'
import { letOthersRun, workAs } from '../import/import-work.ts'
import { requireLaw } from '../law/law-book.ts'
import { requireDay } from '../require-day.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { areaOfRun } from './area-of-run.ts'
import { decideBatch } from './decide-batch.ts'
import { toDecisionRun } from './decision-run-view.ts'

/** Runs over no more sites than these are done before the answer; longer ones go on after it and are watched. */
const QUICK_SITES = 500

/** A run without progress for so long was broken off with the program, and may be begun again. */
const STALE_MINUTES = 10

/**
 * Decides every open site of the office's area for a law and a year, batch by batch, and keeps a receipt of each. What
 * is decided as before from the same facts gets no second receipt, so that a run broken off is simply begun again.
 */
export const decideSitesUseCase = useCase(decideSites, async (context, { body }) => {
  const { deps, tx, caller, require } = context
  requireDay(body.on, '/on')
  const law = requireLaw(deps.laws, body.law)
  const on = body.on ?? today(deps)
  requireInForce(law, on)
  const regionPath = areaOfRun(deps, caller, law)
  require('register.edit', { regionPath })
  await refuseWhileRunning(context, { regionPath, law: law.id, year: body.year })
  const run = await begin(context, law, { regionPath, year: body.year, on })
  context.afterCommit(async () => {
    const work = carryOut(workAs(deps, caller), run, law)
    if (run.total <= QUICK_SITES) await work
    else void work.catch((error: unknown) => deps.log.error({ err: error, run: run.id }, 'a decision run broke off'))
  })
  return toDecisionRun(deps, (await findDecisionRun(tx, run.id)) ?? run)
})

async function refuseWhileRunning(
  { deps, tx }: Context,
  area: { readonly regionPath: string; readonly law: string; readonly year: number },
): Promise<void> {
  const running = await findRunning(tx, area)
  if (running === undefined) return
  const since = Temporal.Instant.from(running.progress_at).add({ minutes: STALE_MINUTES })
  if (Temporal.Instant.compare(deps.now(), since) < 0) {
    const progress = `${running.done} / ${running.total}`
    throw new Problem('state_forbids', `同样的判定正在进行（${progress} 家），不必重复。请等它结束后再看结果。`)
  }
  await endDecisionRun(tx, running.id, deps.now().toString(), '程序中途停止，没有判定完。')
}

async function begin(
  { deps, tx, caller, journal }: Context,
  law: CompiledLaw,
  { regionPath, year, on }: { readonly regionPath: string; readonly year: number; readonly on: string },
): Promise<DecisionRun> {
  const at = deps.now().toString()
  const run: DecisionRun = {
    id: deps.newId(),
    law: law.id,
    law_version: law.version,
    year,
    decided_on: on,
    state: 'running',
    total: await countOpenSites(tx, { regionPath, on }),
    done: 0,
    written: 0,
    started_at: at,
    progress_at: at,
    finished_at: null,
    started_by: caller.actor.accountId,
    failure: null,
    region_path: regionPath,
    organisation: null,
  }
  await insertDecisionRun(tx, run)
  await journal({
    action: 'register.decision_started',
    subjectKind: 'decision_run',
    subjectId: run.id,
    after: { law: law.id, lawVersion: law.version, year, on, sites: run.total },
    regionPath,
  })
  return run
}

/** Does the batches one by one; where one fails, the run says so and what was decided before stays. */
async function carryOut(work: ImportWork, run: DecisionRun, law: CompiledLaw): Promise<void> {
  const decideNext = async (after: string | null): Promise<string | null> => {
    await letOthersRun()
    return await work.inTransaction((context) => decideBatch(context, run, law, after))
  }
  try {
    let after = await decideNext(null)
    while (after !== null) after = await decideNext(after)
    await work.inTransaction((context) => finish(context, run))
  } catch (error) {
    const failure =
      error instanceof Problem ? error.detail : '出现意外错误，没有判定完。已判定的记录保留；请稍后重新开始。'
    await work.inTransaction(({ tx, deps }) => endDecisionRun(tx, run.id, deps.now().toString(), failure))
    throw error
  }
}

async function finish({ deps, tx, journal }: Context, run: DecisionRun): Promise<void> {
  await endDecisionRun(tx, run.id, deps.now().toString(), null)
  const ended = await findDecisionRun(tx, run.id)
  await journal({
    action: 'register.decided',
    subjectKind: 'decision_run',
    subjectId: run.id,
    after: { law: run.law, year: run.year, decided: ended?.done ?? 0, written: ended?.written ?? 0 },
    regionPath: run.region_path,
  })
}
