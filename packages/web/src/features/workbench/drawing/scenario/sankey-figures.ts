import type { Board } from '../use-board.ts'
import { scenarioOutcome } from './scenario-words.ts'

/** What the Sankey diagram draws: the plant as it is, or after the options as soon as anybody looks at those. */
export function sankeyFigures({ reconciliation, scenario }: Board) {
  if (scenario.view === 'now') return { outcome: reconciliation.last?.outcome ?? null, isStale: reconciliation.isStale }
  const counted = scenario.options.filter(({ id, changes }) => changes > 0 && scenario.chosen.has(id))
  const basis = `宽窄按方案实施后推算的数值，算进 ${counted.length} 个方案`
  return { outcome: scenarioOutcome(scenario.scenario), isStale: scenario.isStale, basis }
}
