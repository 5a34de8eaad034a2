import { loadDecisionRun } from '@qingshen/contracts/decisions.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { findDecisionRun } from '@qingshen/store/decisions/decision-runs'
import { useCase } from '../use-case.ts'
import { toDecisionRun } from './decision-run-view.ts'

/** How far a run over all sites of an area is. */
export const loadDecisionRunUseCase = useCase(loadDecisionRun, async ({ deps, tx, require }, { params }) => {
  const run = await findDecisionRun(tx, params.run)
  if (run === undefined) throw new Problem('not_found', '没有找到这次判定，或者不在您可以查看的范围内。请检查地址。')
  require('register.read', { regionPath: run.region_path })
  return toDecisionRun(deps, run)
})
