import type { LevelResult } from './level-result.schema.ts'
import type { Level } from './levels.ts'
import { rankOf } from './levels.ts'

/** A level that a law, a plan or a permit asks for, beside the level reached. */
export type RequiredLevelVerdict = {
  readonly required: Level
  /** Null while the level cannot be told. */
  readonly isMet: boolean | null
  /** The indicators below the required level, limiting ones first. */
  readonly short: readonly string[]
}

/** Compares what was reached with what is required; where a level is open, its best and worst case may decide it. */
export function compareWithRequired(result: LevelResult, required: Level): RequiredLevelVerdict {
  const wanted = rankOf(required)
  const below = result.indicators.filter(({ level }) => {
    if (level === 'not_applicable') return false
    return level === 'missing' || rankOf(level) < wanted
  })
  const short = [...below.filter(({ limiting }) => limiting), ...below.filter(({ limiting }) => !limiting)]
  return { required, isMet: isMet(result, wanted), short: short.map(({ id }) => id) }
}

function isMet({ level, bounds }: LevelResult, wanted: number): boolean | null {
  if (level === null) return null
  if (level !== 'undetermined') return rankOf(level) >= wanted
  // even the best case is too low: more data cannot help
  return bounds !== undefined && rankOf(bounds.best) < wanted ? false : null
}
