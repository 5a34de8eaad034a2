import type { Decimal } from '../kernel/decimal.ts'
import type { EarlierEffect } from '../workbench/earlier-effect.schema.ts'
import type { CountingRules } from './counting-rules.ts'
import type { Effect, NotCounted } from './effect.ts'

/** An effect of an earlier round in the unit of its kind: what it was, and what of it nobody has stated again yet. */
export type EarlierDraft = { readonly earlier: EarlierEffect; readonly amount: Decimal; left: Decimal }

/** What is left of an effect while reasons not to count it are looked for; null: its amount is not known. */
export type EffectDraft = {
  readonly effect: Effect
  readonly year: string
  /** What earlier rounds counted of it. */
  readonly taken: { readonly amount: Decimal; readonly earlier: EarlierDraft }[]
  left: Decimal | null
}

/** By what is counted, and where what is left out is noted. */
export type Counting = { readonly rules: CountingRules; readonly out: NotCounted[] }

/** The year from which an effect of an earlier round is reckoned. */
export function yearOfEarlier({ fromYear, year }: EarlierEffect): string {
  return fromYear ?? String(year)
}
