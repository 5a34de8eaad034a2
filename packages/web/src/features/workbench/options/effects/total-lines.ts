import type { CountedEffect, EffectBasis } from '@qingshen/core/option/effect'
import type { EffectTotal } from '@qingshen/core/option/total-effects'
import { listTotals, statedTotals } from '@qingshen/core/option/total-effects'
import type { AuditEffects } from '@qingshen/core/workbench/options/effects-of'
import type { VerifiedShare } from '@qingshen/core/workbench/options/verified-share'
import { verifiedShares } from '@qingshen/core/workbench/options/verified-share'
import { EFFECT_SIDES } from './effect-lines.ts'

/** One kind of effect with its three totals; null where nothing of it is stated. */
export interface TotalLine {
  readonly key: string
  readonly kind: EffectTotal['kind']
  readonly thing: string | null
  readonly unit: EffectTotal['unit']
  readonly totals: Readonly<Record<EffectBasis, EffectTotal | null>>
  /** Claimed against expected, and verified against claimed, of the options of which both are known; null: of none. */
  readonly claimedShare: VerifiedShare | null
  readonly verifiedShare: VerifiedShare | null
}

/** All kinds of which anything is stated by anybody, in the order in which they are always shown. */
export function totalLines({ all, shares, options }: AuditEffects): readonly TotalLine[] {
  const claims = verifiedShares(options.map(({ expected, claimed }) => ({ claimed: expected, verified: claimed })))
  const shareOf = (known: readonly VerifiedShare[], key: string) => known.find((share) => share.key === key) ?? null
  const lists = EFFECT_SIDES.map((side) => listTotals(all[side].totals))
  return statedTotals(EFFECT_SIDES.map((side) => all[side].totals)).map(({ key, kind, thing, unit }) => {
    const [expected, claimed, verified] = lists.map((list) => list.find((total) => total.key === key) ?? null)
    const totals = { expected: expected ?? null, claimed: claimed ?? null, verified: verified ?? null }
    const [claimedShare, verifiedShare] = [shareOf(claims, key), shareOf(shares, key)]
    return { key, kind, thing, unit, totals, claimedShare, verifiedShare }
  })
}

const PARTS: Readonly<Partial<Record<EffectTotal['kind'], readonly string[]>>> = {
  carbon_all: ['energy', 'carbon'],
  carbon_of_energy: ['energy'],
  money: ['income', 'cost'],
}

/** The effects that make a total, and those of its kind that do not count in it. */
export function effectsOfTotal(
  { kind, thing }: Pick<TotalLine, 'kind' | 'thing'>,
  effects: readonly CountedEffect[],
): readonly CountedEffect[] {
  const kinds = PARTS[kind] ?? [kind]
  return effects.filter(({ effect }) => {
    if (!kinds.includes(effect.kind)) return false
    return thing === null || effect.pollutant === thing || effect.carrier === thing
  })
}
