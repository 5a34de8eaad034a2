import type { WorkbenchChange } from '@qingshen/contracts/workbench.schema'
import type { RowSet } from './rows.ts'
import { rowsOf } from './rows.ts'

/** A step of the method as `loadAuditMethod` tells it. */
type Step = { readonly id: string; readonly phase: string; readonly evidence: string }

/** When a phase was done; a phase that is not named has not begun. */
type PhaseDays = Readonly<Record<string, string>>

/** Steps of the phases that are done, each with its proof, and those of `doing` under way. */
export function stepRows(
  audit: string,
  steps: readonly Step[],
  done: PhaseDays,
  doing: readonly string[] = [],
): WorkbenchChange[] {
  const sets = steps.flatMap(({ id, phase, evidence }): RowSet[] => {
    const finished = done[phase]
    const owned = { step: id, owner: '环保科' }
    if (doing.includes(id)) return [{ ...owned, state: 'doing' }]
    return finished === undefined ? [] : [{ ...owned, state: 'done', finished_on: finished, evidence }]
  })
  return rowsOf(audit, 'steps', sets, ({ step = '' }) => step)
}
