import type { DecisionRun } from '@qingshen/contracts/decisions.operations'
import { DecisionRunSchema } from '@qingshen/contracts/decisions.operations'
import type { DecisionRun as StoredRun } from '@qingshen/store/decisions/decision-runs'
import type { Deps } from '../deps.ts'
import { placeName } from '../register/site-view.ts'

/** A run as it is shown. */
export function toDecisionRun(deps: Deps, run: StoredRun): DecisionRun {
  return {
    id: run.id,
    law: { id: run.law, title: deps.laws.find(({ id }) => id === run.law)?.title ?? run.law },
    year: run.year,
    on: run.decided_on,
    place: placeName(deps.reference, run.region_path),
    state: DecisionRunSchema.shape.state.parse(run.state),
    total: run.total,
    done: run.done,
    written: run.written,
    startedAt: run.started_at,
    finishedAt: run.finished_at,
    failure: run.failure,
  }
}
