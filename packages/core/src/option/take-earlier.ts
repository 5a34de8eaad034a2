import { Decimal, isDecimalText } from '../kernel/decimal.ts'
import type { UnitCode } from '../kernel/unit.ts'
import { UNITS } from '../kernel/unit.ts'
import { EFFECT_KINDS, POLLUTANTS } from '../vocabulary/option-codes.ts'
import type { EarlierEffect } from '../workbench/earlier-effect.schema.ts'
import type { CountingRules } from './counting-rules.ts'
import { countedAmount, unitOfEffect } from './counted-amount.ts'
import type { Effect } from './effect.ts'
import type { Counting, EarlierDraft, EffectDraft } from './effect-draft.ts'
import { yearOfEarlier } from './effect-draft.ts'
import { isNamedKind, isOfEarlierRound } from './same-effect.ts'

/** What earlier rounds counted is taken off what states it again, each earlier effect once; what goes beyond it is new. */
export function takeEarlier(
  drafts: readonly EffectDraft[],
  known: readonly EarlierDraft[],
  { rules, out }: Counting,
): void {
  for (const draft of drafts) {
    const { effect } = draft
    const names = namesOf(effect, rules)
    for (const each of known) {
      const { left } = draft
      if (left === null || !left.gt(0) || !each.left.gt(0)) continue
      if (!isOfEarlierRound(effect, names, each.earlier)) continue
      const amount = Decimal.min(left, each.left)
      draft.left = left.minus(amount)
      each.left = each.left.minus(amount)
      draft.taken.push({ amount, earlier: each })
      out.push({ effect, amount, unit: unitOfEffect(effect), why: 'earlier_round', earlier: each.earlier })
    }
  }
}

function namesOf(effect: Effect, { options, itemOf, itemName }: CountingRules) {
  const item = itemOf(effect)
  return {
    option: options.get(effect.option)?.name ?? '',
    item: item === null ? null : itemName(item),
    flow: effect.flow === null ? null : itemName(effect.flow),
  }
}

/** Earlier effects in the unit of their kind; of one that was claimed and verified the verified one. */
export function earlierDrafts({
  earlier,
  factors,
}: Pick<CountingRules, 'earlier' | 'factors'>): readonly EarlierDraft[] {
  const amounts = earlier.flatMap((each): EarlierDraft[] => {
    const effect = effectOfEarlier(each)
    const found = effect === null ? null : countedAmount(effect, yearOfEarlier(each), factors)
    return found?.kind === 'number' ? [{ earlier: each, amount: found.amount, left: found.amount }] : []
  })
  const key = ({ earlier: each }: EarlierDraft) => {
    // what is not told apart by its name is the same thing under whatever name
    const name = isNamedKind(each.kind) ? each.name : null
    const { item, flow = null } = each
    return [each.case, each.option, each.kind, each.carrier, each.pollutant, item, flow, name].join('|')
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
