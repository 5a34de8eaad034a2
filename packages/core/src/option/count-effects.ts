import { Decimal } from '../kernel/decimal.ts'
import type { OptionState } from '../vocabulary/option-codes.ts'
import { capAtBaselines } from './cap-at-baseline.ts'
import { carbonOfEnergy } from './carbon-of-energy.ts'
import { countedAmount, unitOfEffect } from './counted-amount.ts'
import type { CountedOption, CountingRules } from './counting-rules.ts'
import type { CountedEffect, Effect, EffectBasis, NotCounted } from './effect.ts'
import type { EffectDraft } from './effect-draft.ts'
import { isSameEffect } from './same-effect.ts'
import { earlierDrafts, takeEarlier } from './take-earlier.ts'

/** Effects of one basis as they are counted, in the order given, and everything that is not counted with its reason. */
export type CountedEffects = { readonly effects: readonly CountedEffect[]; readonly notCounted: readonly NotCounted[] }

/** What is left of an effect while reasons not to count it are looked for. */
type Draft = EffectDraft & { readonly full: CountedEffect['full'] }

/**
 * Counts each effect of one basis once: not those of options that are not carried out or were replaced, not one entered
 * twice, not what an earlier round of the site counted, and of one item or flow no more than earlier rounds and other options
 * left of it. Effects whose amount is not known stay unknown. Generation and discharge are different kinds and never meet here.
 */
export function countEffects(effects: readonly Effect[], rules: CountingRules): CountedEffects {
  const notCounted: NotCounted[] = []
  const drafts = effects.map((effect): Draft => {
    const year = rules.yearOf(effect)
    const full = countedAmount(effect, year, rules.factors)
    return { effect, year, full, taken: [], left: full.kind === 'number' ? full.amount : null }
  })
  const standing = drafts.filter((draft) => !isOfIdleOption(draft, rules, notCounted))
  const single = standing.filter((draft, at) => !isEnteredTwice(draft, standing.slice(0, at), notCounted))
  const earlier = earlierDrafts(rules)
  takeEarlier(single, earlier, { rules, out: notCounted })
  capAtBaselines(single, earlier, { rules, out: notCounted })
  const counts = new Set(single)
  return { effects: drafts.map((draft) => finished(draft, counts.has(draft), rules)), notCounted }
}

const CARRIED_OUT: Readonly<Record<EffectBasis, readonly OptionState[]>> = {
  expected: ['proposed', 'accepted', 'doing', 'done'],
  claimed: ['doing', 'done'],
  verified: ['doing', 'done'],
}

/** Whether options in a state count on a basis; null: nobody has said what became of it, only what is expected stands. */
export function countsInState(state: OptionState | null, basis: EffectBasis): boolean {
  return state === null ? basis === 'expected' : CARRIED_OUT[basis].includes(state)
}

/**
 * The option that took the place of another on a basis, null where none did: one that is only planned takes the place of what
 * is expected, not of what the other has brought.
 */
export function replacementOf(
  { replacedBy }: Pick<CountedOption, 'replacedBy'>,
  basis: EffectBasis,
  options: ReadonlyMap<string, Pick<CountedOption, 'state' | 'replacedBy'>>,
): string | null {
  const seen = new Set<string>()
  for (let next = replacedBy; next !== null && !seen.has(next); next = options.get(next)?.replacedBy ?? null) {
    if (countsInState(options.get(next)?.state ?? null, basis)) return next
    seen.add(next)
  }
  return null
}

function isOfIdleOption({ effect, left }: Draft, { options }: CountingRules, out: NotCounted[]): boolean {
  const option = options.get(effect.option)
  const base = { effect, amount: left, unit: unitOfEffect(effect) }
  const replacedBy = option === undefined ? null : replacementOf(option, effect.basis, options)
  if (replacedBy !== null) {
    out.push({ ...base, why: 'replaced', replacedBy })
    return true
  }
  const isCarriedOut = countsInState(option?.state ?? null, effect.basis)
  if (option === undefined || !isCarriedOut) out.push({ ...base, why: 'not_carried_out' })
  return option === undefined || !isCarriedOut
}

function isEnteredTwice(draft: Draft, before: readonly Draft[], out: NotCounted[]): boolean {
  const { left: amount, effect } = draft
  if (amount === null) return false
  const first = before.find(
    (other) => other.left !== null && isSameEffect({ effect, amount }, { effect: other.effect, amount: other.left }),
  )
  if (first === undefined) return false
  out.push({ effect, amount, unit: unitOfEffect(effect), why: 'entered_twice', instead: first.effect })
  return true
}

function finished({ effect, year, full, left }: Draft, isCounted: boolean, { factors }: CountingRules): CountedEffect {
  const isEnergy = effect.kind === 'energy'
  const carbon = isEnergy ? carbonOfEnergy(effect, year, factors) : null
  if (!isCounted) return { effect, year, full, counted: new Decimal(0), standing: 'not_counted', carbon: null }
  if (full.kind === 'lacking' || left === null)
    return { effect, year, full, counted: null, standing: 'lacking', carbon }
  const standing = left.eq(full.amount) ? 'counted' : left.isZero() ? 'not_counted' : 'partly'
  return {
    effect,
    year,
    full,
    counted: left,
    standing,
    carbon: carbon === null ? null : scaled(carbon, left, full.amount),
  }
}

/** The carbon of the part of the energy that counts. */
export function scaled(carbon: NonNullable<CountedEffect['carbon']>, counted: Decimal, full: Decimal) {
  if (carbon.kind === 'lacking' || counted.eq(full) || full.isZero()) return carbon
  return { ...carbon, tCo2: carbon.tCo2.times(counted).div(full) }
}
