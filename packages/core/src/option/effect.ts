import type { Decimal } from '../kernel/decimal.ts'
import type { UnitCode } from '../kernel/unit.ts'
import type { CarbonFactor } from './carbon-factor.schema.ts'
import type { EarlierEffect } from '../workbench/earlier-effect.schema.ts'
import type { EnergyFactor } from '../workbench/energy-factor.schema.ts'
import type { EffectKind, Pollutant } from '../vocabulary/option-codes.ts'

/** By whom an effect is stated: reckoned beforehand, stated by the enterprise after carrying out, found by a reviewer. */
export type EffectBasis = 'expected' | 'claimed' | 'verified'

/**
 * One effect of one option, as far as it is stated: `amount` a year in `unit`, a rise negative. `item`: what is counted
 * every year and falls by it, `flow`: the flow of the drawing. `name`: what somebody called it.
 */
export type Effect = {
  readonly id: string
  readonly option: string
  readonly basis: EffectBasis
  readonly kind: EffectKind
  readonly carrier: string | null
  readonly pollutant: Pollutant | null
  readonly item: string | null
  readonly flow: string | null
  readonly name: string | null
  readonly amount: Decimal | null
  readonly unit: UnitCode | null
  readonly fromYear: string | null
}

/** Why an effect could not be brought into the unit in which its kind is counted. */
export type LackingReason = 'no_amount' | 'no_unit' | 'wrong_unit' | 'no_carrier' | 'no_factor' | 'no_pollutant'

/** A factor somebody measured: kilograms of standard coal in one unit of the carrier. */
export type MeasuredFactor = { readonly kgce: Decimal; readonly unit: UnitCode }

/** The tables by which energy becomes standard coal and carbon dioxide; what was measured for an effect's item wins. */
export type EffectFactors = {
  readonly energy: readonly EnergyFactor[]
  readonly carbon: readonly CarbonFactor[]
  readonly measuredOf?: (effect: Effect) => MeasuredFactor | null
}

/** An amount in the unit of its kind, exact, or why there is none. */
export type CountedAmount =
  | { readonly kind: 'number'; readonly amount: Decimal; readonly unit: UnitCode }
  | { readonly kind: 'lacking'; readonly why: LackingReason }

/** Why an effect, or a part of it, does not count. */
export type NotCountedReason = 'replaced' | 'not_carried_out' | 'entered_twice' | 'earlier_round' | 'above_baseline'

/** What of an effect does not count and why: `amount` in the unit of its kind, null where it is not known. */
export type NotCounted = {
  readonly effect: Effect
  readonly amount: Decimal | null
  readonly unit: UnitCode
  readonly why: NotCountedReason
  /** The effect that counts instead of one entered twice. */
  readonly instead?: Effect
  /** The option that replaced the effect's own. */
  readonly replacedBy?: string
  readonly earlier?: EarlierEffect
  readonly baseline?: Baseline
}

/**
 * How much of an item or flow there was in a year before the options, in the unit of the effects on it; `gone`: what earlier
 * rounds have counted of it since.
 */
export type Baseline = {
  readonly item: string
  readonly year: string
  readonly amount: Decimal
  readonly gone?: Decimal
}

/**
 * An effect as it is counted. `full`: as stated; `counted`: what of it is summed (0 where nothing is, null where it is
 * not known); `carbon`: tonnes of CO2 of the counted part of saved energy, null for other kinds.
 */
export type CountedEffect = {
  readonly effect: Effect
  /** The year from which it is reckoned, and whose factors hold. */
  readonly year: string
  readonly full: CountedAmount
  readonly counted: Decimal | null
  readonly standing: 'counted' | 'partly' | 'not_counted' | 'lacking'
  readonly carbon: CarbonOfEnergy | null
}

/** Tonnes of carbon dioxide saved with energy in a year, with the factor used, or why it cannot be told. */
export type CarbonOfEnergy =
  | {
      readonly kind: 'number'
      readonly tCo2: Decimal
      readonly factor: CarbonFactor
      /** The year lies before the first edition of the table. */
      readonly isEarlier: boolean
      /** With the heat value that a measured coal factor of the item stands for, not with that of the table. */
      readonly isMeasured: boolean
    }
  | { readonly kind: 'lacking'; readonly why: LackingReason }
