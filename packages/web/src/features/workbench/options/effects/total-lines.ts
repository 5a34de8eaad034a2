import type { CountedEffect, EffectBasis } from '@qingshen/core/option/effect'
import type { EffectTotal } from '@qingshen/core/option/total-effects'
import { listTotals } from '@qingshen/core/option/total-effects'
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
  const order = inOneOrder(lists.map((list) => list.map(({ key }) => key)))
  return order.flatMap((key) => {
    const [expected, claimed, verified] = lists.map((list) => list.find((total) => total.key === key) ?? null)
    const first = expected ?? claimed ?? verified
    if (first === null || first === undefined) return []
    const totals = { expected: expected ?? null, claimed: claimed ?? null, verified: verified ?? null }
    const { kind, thing, unit } = first
    const [claimedShare, verifiedShare] = [shareOf(claims, key), shareOf(shares, key)]
    return [{ key, kind, thing, unit, totals, claimedShare, verifiedShare }]
  })
}

/** Lists that agree in their order, put together: what only one knows comes after what stands before it there. */
function inOneOrder(lists: readonly (readonly string[])[]): readonly string[] {
  const order: string[] = []
  for (const list of lists) {
    let at = 0
    for (const key of list) {
      const known = order.indexOf(key)
      if (known >= 0) at = known + 1
      else {
        order.splice(at, 0, key)
        at += 1
      }
    }
  }
  return order
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
