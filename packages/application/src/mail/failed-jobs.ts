import { listFailedJobs } from '@qingshen/contracts/mail.operations'
import type { RecurringJob } from '@qingshen/core/vocabulary/recurring-job'
import { RECURRING_JOBS } from '@qingshen/core/vocabulary/recurring-job'
import { listRecurringJobs, noteFailure, noteRecovery } from '@qingshen/store/jobs/recurring-jobs'
import type { Deps } from '../deps.ts'
import { asSystem } from '../transaction.ts'
import { useCase } from '../use-case.ts'

const LONGEST_ERROR = 1000

/** The recurring work that has failed, for those who keep the program running; what still fails comes first. */
export const listFailedJobsUseCase = useCase(listFailedJobs, async ({ tx }) => {
  const rows = await listRecurringJobs(tx)
  return {
    items: rows.flatMap(({ name, failed_at: failedAt, failures, error, recovered_at: recoveredAt }) =>
      RECURRING_JOBS.is(name) ? [{ name, failedAt, failures, error, recoveredAt }] : [],
    ),
  }
})

/**
 * Does recurring work and keeps whether it failed where its administrator sees it; a failure is logged and goes no
 * further. Answers whether it was done.
 */
export async function doRecurring(deps: Deps, name: RecurringJob, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    deps.log.error({ err: error, job: name }, 'a recurring job failed')
    const said = error instanceof Error ? error.message : String(error)
    const text = said
      .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
      .trim()
      .slice(0, LONGEST_ERROR)
    // where even this cannot be written the log has it
    await asSystem(deps, (tx) => noteFailure(tx, name, text || '没有说明', deps.now().toString())).catch(
      () => undefined,
    )
    return false
  }
}

/** Notes that recurring work is done again; changes nothing where it had not failed. */
export async function noteDone(deps: Deps, name: RecurringJob): Promise<void> {
  await asSystem(deps, (tx) => noteRecovery(tx, name, deps.now().toString())).catch(() => undefined)
}
