import type { IndicatorSystem } from './indicator-system.ts'
import { createLevelJudge } from './level-judge.ts'
import type { LevelResult } from './level-result.schema.ts'
import { readLevelInput } from './read-level-input.ts'

/**
 * The composite indices and the level of one plant under a system that was read. `input` is unknown JSON,
 * `{ values, variables? }`, its numbers exact where they were read from their text.
 * @throws Problem validation_failed with every issue at once.
 */
export function level(system: IndicatorSystem, input: unknown): LevelResult {
  const { values, variables } = readLevelInput(system, input)
  return createLevelJudge(system, variables)(values)
}
