import type { Decimal } from '../../kernel/decimal.ts'
import { sum } from '../../kernel/decimal.ts'
import { grouped } from '../../kernel/grouped.ts'
import type { EffectTotal, EffectTotals } from '../../option/total-effects.ts'
import { listTotals } from '../../option/total-effects.ts'

/** The claimed and the verified totals of one option. */
type Claimed = {
  readonly claimed: { readonly totals: EffectTotals }
  readonly verified: { readonly totals: EffectTotals }
}

/**
 * How much of what was claimed was found: `share` is verified over claimed (1 is all of it), null where 0 was claimed. Only
 * options of which both are known and complete count in it; `unverified` others claim something that nobody has verified, or
 * not all of it.
 */
export type VerifiedShare = {
  readonly key: string
  readonly kind: EffectTotal['kind']
  readonly thing: string | null
  readonly unit: EffectTotal['unit']
  readonly claimed: Decimal
  readonly verified: Decimal
  readonly share: Decimal | null
  readonly options: number
  readonly unverified: number
}

/** Verified against claimed effects, thing by thing, over the options given. */
export function verifiedShares(options: readonly Claimed[]): readonly VerifiedShare[] {
  const pairs = options.flatMap(({ claimed, verified }) => {
    const found = new Map(listTotals(verified.totals).map((total) => [total.key, wholeOf(total)]))
    return listTotals(claimed.totals).flatMap((total) => {
      const whole = wholeOf(total)
      return whole === null ? [] : [{ total, claimed: whole, verified: found.get(total.key) ?? null }]
    })
  })
  return [...grouped(pairs, ({ total }) => total.key).values()].flatMap((group) => {
    const both = group.filter((pair) => pair.verified !== null)
    const [first] = group
    if (first === undefined) return []
    const claimed = sum(both.map((pair) => pair.claimed))
    const verified = sum(both.flatMap((pair) => pair.verified ?? []))
    const { key, kind, thing, unit } = first.total
    const share = claimed.isZero() ? null : verified.div(claimed)
    return [
      {
        key,
        kind,
        thing,
        unit,
        claimed,
        verified,
        share,
        options: both.length,
        unverified: group.length - both.length,
      },
    ]
  })
}

/** An amount that is not incomplete: of a part of what was claimed no share can be told. */
function wholeOf({ amount, lacking }: EffectTotal): Decimal | null {
  return lacking > 0 ? null : amount
}
