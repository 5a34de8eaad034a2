import { Decimal, isDecimalText, sum } from '../kernel/decimal.ts'
import { grouped } from '../kernel/grouped.ts'
import type { UnitCode } from '../kernel/unit.ts'
import { UNITS } from '../kernel/unit.ts'
import { EFFECT_KINDS, POLLUTANTS } from '../vocabulary/option-codes.ts'
import type { OptionState } from '../vocabulary/option-codes.ts'
import type { EarlierEffect } from '../workbench/earlier-effect.schema.ts'
import { carbonOfEnergy } from './carbon-of-energy.ts'
import { countedAmount, unitOfEffect } from './counted-amount.ts'
import type { Baseline, CountedEffect, Effect, EffectBasis, EffectFactors, NotCounted } from './effect.ts'
import { isNamedKind, isOfEarlierRound, isSameEffect } from './same-effect.ts'

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
  /** The item, or the flow, an effect takes from, where it is known. */
  readonly itemOf: (effect: Effect) => string | null
  readonly itemName: (item: string) => string | null
  /** How much of an item there was before a year (null: no year stated), in the unit of the effect; null: not known. */
  readonly baselineOf: (item: string, effect: Effect, year: string | null) => Baseline | null
  readonly earlier: readonly EarlierEffect[]
  readonly factors: EffectFactors
}

/** Effects of one basis as they are counted, in the order given, and everything that is not counted with its reason. */
export type CountedEffects = { readonly effects: readonly CountedEffect[]; readonly notCounted: readonly NotCounted[] }

/** What is left of an effect while reasons not to count it are looked for. */
type Draft = {
  readonly effect: Effect
  readonly year: string
  readonly full: CountedEffect['full']
  /** What earlier rounds counted of it, with the year from which they did. */
  readonly taken: { readonly amount: Decimal; readonly from: string }[]
  left: Decimal | null
}

/**
 * Counts each effect of one basis once: not those of options that are not carried out or were replaced, not one entered
 * twice, not what an earlier round of the site counted, and of one item no more than there was of it. Effects whose amount is
 * not known stay unknown. Generation and discharge are different kinds and never meet here.
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
  takeEarlier(single, rules, notCounted)
  for (const group of byItem(single, rules)) capAtBaseline(group, rules, notCounted)
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

/** What earlier rounds counted is taken off, each earlier effect once; what goes beyond it is new and counts. */
function takeEarlier(drafts: readonly Draft[], rules: CountingRules, out: NotCounted[]): void {
  const known = countedEarlier(rules)
  for (const draft of drafts) {
    for (const each of known) {
      const { effect, left } = draft
      if (left === null || !left.gt(0) || !each.left.gt(0)) continue
      const item = rules.itemOf(effect)
      const names = {
        option: rules.options.get(effect.option)?.name ?? '',
        item: item === null ? null : rules.itemName(item),
      }
      if (!isOfEarlierRound(effect, names, each.earlier)) continue
      const amount = Decimal.min(left, each.left)
      draft.left = left.minus(amount)
      each.left = each.left.minus(amount)
      draft.taken.push({ amount, from: each.earlier.fromYear ?? String(each.earlier.year) })
      out.push({ effect, amount, unit: unitOfEffect(effect), why: 'earlier_round', earlier: each.earlier })
    }
  }
}

type EarlierDraft = { readonly earlier: EarlierEffect; left: Decimal }

/** Earlier effects in the unit of their kind; of one that was claimed and verified the verified one. */
function countedEarlier({ earlier, factors }: CountingRules): readonly EarlierDraft[] {
  const amounts = earlier.flatMap((each): EarlierDraft[] => {
    const effect = effectOfEarlier(each)
    const found = effect === null ? null : countedAmount(effect, each.fromYear ?? String(each.year), factors)
    return found?.kind === 'number' ? [{ earlier: each, left: found.amount }] : []
  })
  const key = ({ earlier: each }: EarlierDraft) => {
    // what is not told apart by its name is the same thing under whatever name
    const name = isNamedKind(each.kind) ? each.name : null
    return [each.case, each.option, each.kind, each.carrier, each.pollutant, each.item, name].join('|')
  }
  const verified = new Set(amounts.filter((each) => each.earlier.basis === 'verified').map(key))
  return amounts.filter((each) => each.earlier.basis === 'verified' || !verified.has(key(each)))
}

function effectOfEarlier({ kind, carrier, pollutant, amount, unit, ...earlier }: EarlierEffect): Effect | null {
  if (!EFFECT_KINDS.is(kind) || !isDecimalText(amount)) return null
  return {
    id: '',
    option: '',
    basis: earlier.basis,
    kind,
    carrier,
    pollutant: POLLUTANTS.is(pollutant) ? pollutant : null,
    item: null,
    flow: null,
    name: earlier.name,
    amount: new Decimal(amount),
    unit: Object.hasOwn(UNITS, unit) ? (unit as UnitCode) : null,
    fromYear: earlier.fromYear,
  }
}

/** Effects that take from one item in one way. */
function byItem(drafts: readonly Draft[], { itemOf }: CountingRules): Iterable<readonly Draft[]> {
  const known = drafts.flatMap((draft) => {
    const item = itemOf(draft.effect)
    return item === null || draft.left === null ? [] : [{ draft, key: `${draft.effect.kind} ${item}` }]
  })
  return [...grouped(known, ({ key }) => key).values()].map((group) => group.map(({ draft }) => draft))
}

/**
 * Of one item no more can be saved than there was, and what other options add to it; the last ones entered are cut. What an
 * earlier round saved of it from the base year on is no more there to be saved.
 */
function capAtBaseline(group: readonly Draft[], rules: CountingRules, out: NotCounted[]): void {
  const first = group[0]?.effect
  const item = first === undefined ? null : rules.itemOf(first)
  const years = group.flatMap(({ effect }) => effect.fromYear ?? rules.finishedIn?.(effect.option) ?? []).sort()
  const baseline = first === undefined || item === null ? null : rules.baselineOf(item, first, years[0] ?? null)
  if (baseline === null) return
  const risen = sum(group.flatMap(({ left }) => (left !== null && left.lt(0) ? [left.neg()] : [])))
  const gone = sum(
    group.flatMap(({ taken, year }) =>
      taken.flatMap(({ amount, from }) => (from >= baseline.year || baseline.year >= year ? [amount] : [])),
    ),
  )
  let room = Decimal.max(baseline.amount.minus(gone), 0).plus(risen)
  for (const draft of group) {
    const { effect, left } = draft
    if (left === null || !left.gt(0)) continue
    const counted = Decimal.min(left, room)
    room = room.minus(counted)
    draft.left = counted
    if (counted.eq(left)) continue
    out.push({ effect, amount: left.minus(counted), unit: unitOfEffect(effect), why: 'above_baseline', baseline })
  }
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
