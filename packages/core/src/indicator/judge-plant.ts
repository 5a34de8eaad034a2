import type { IndicatorSystem } from './indicator-system.ts'
import { level } from './level.ts'
import type { LevelResult } from './level-result.schema.ts'
import { ratioLevel } from './ratio-level.ts'
import type { RatioResult } from './ratio-result.schema.ts'
import type { RatioSystem } from './ratio-system.schema.ts'
import { readRatioSystem } from './read-ratio-system.ts'
import { readSystem } from './read-system.ts'

/** A system of either kind, read and found consistent. */
export type AnySystem =
  | { readonly kind: 'levels'; readonly system: IndicatorSystem }
  | { readonly kind: 'ratio'; readonly system: RatioSystem }

/**
 * Reads a system of either kind (unknown JSON); `kind` says which, absent: levels.
 * @throws Problem validation_failed with every issue at once.
 */
export function readAnySystem(file: unknown): AnySystem {
  const isRatio = typeof file === 'object' && file !== null && 'kind' in file && file.kind === 'ratio'
  return isRatio ? { kind: 'ratio', system: readRatioSystem(file) } : { kind: 'levels', system: readSystem(file) }
}

/**
 * The level or grade of a plant under a system of either kind.
 * @throws Problem validation_failed with every issue of the input at once.
 */
export function judgePlant(any: AnySystem, input: unknown): LevelResult | RatioResult {
  return any.kind === 'ratio' ? ratioLevel(any.system, input) : level(any.system, input)
}
