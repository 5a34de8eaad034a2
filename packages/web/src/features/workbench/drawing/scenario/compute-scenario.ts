import { Problem } from '@qingshen/core/kernel/problem'
import type { ScenarioBaseline } from '@qingshen/core/workbench/scenario/scenario-baseline'
import { scenarioBaseline } from '@qingshen/core/workbench/scenario/scenario-baseline'
import { scenarioNetwork } from '@qingshen/core/workbench/scenario/scenario-network'
import type { ScenarioAnswer, ScenarioRequest } from './scenario-messages.ts'

/** Answers requests one after the other and remembers how the plant runs without options. */
export function scenarioComputer(): (request: ScenarioRequest) => ScenarioAnswer {
  let last: { readonly basis: string; readonly baseline: ScenarioBaseline } | null = null
  return ({ key, basis, network, period, changes }) => {
    try {
      if (last?.basis !== basis) last = { basis, baseline: scenarioBaseline(network, period) }
      return { key, kind: 'done', scenario: scenarioNetwork(network, last.baseline, changes) }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return { key, kind: 'failed', message: error.detail }
    }
  }
}
