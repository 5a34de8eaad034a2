import type { OptionState } from '../vocabulary/option-codes.ts'
import type { EarlierEffect } from '../workbench/earlier-effect.schema.ts'
import type { Baseline, Effect, EffectFactors } from './effect.ts'

/** An option as far as it matters for counting; `replacedBy`: the option that took its place. */
export type CountedOption = {
  readonly id: string
  readonly name: string
  readonly state: OptionState | null
  readonly replacedBy: string | null
}

/** What effects are counted by. */
export type CountingRules = {
  readonly options: ReadonlyMap<string, CountedOption>
  /** The year from which an effect is reckoned. */
  readonly yearOf: (effect: Effect) => string
  /** The year in which an option was finished; null or absent: not known. */
  readonly finishedIn?: (option: string) => string | null
  /** The item of the survey an effect takes from, where it is known; the flow it takes from it names itself. */
  readonly itemOf: (effect: Effect) => string | null
  /** What an item or a flow is called, as effects of earlier rounds name it. */
  readonly itemName: (item: string) => string | null
  /** How much of an item or flow there was before a year (null: no year stated), in the unit of the effect; null: not known. */
  readonly baselineOf: (item: string, effect: Effect, year: string | null) => Baseline | null
  readonly earlier: readonly EarlierEffect[]
  readonly factors: EffectFactors
}
