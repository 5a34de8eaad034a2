import type { Decimal } from '../../kernel/decimal.ts'
import { sum } from '../../kernel/decimal.ts'
import { grouped } from '../../kernel/grouped.ts'
import type { UnitCode } from '../../kernel/unit.ts'
import type { CountedEffect } from '../../option/effect.ts'
import { unitOfEffect } from '../../option/counted-amount.ts'
import type { EffectKind } from '../../vocabulary/option-codes.ts'
import type { OptionEffects } from './effects-of.ts'

/**
 * What an option claims of one thing beside what was verified of it, both as stated, in the unit of the kind; `verified` null:
 * nobody has verified it yet. `name`: what it is called where the kind alone does not say it.
 */
export type ClaimGap = {
  readonly kind: EffectKind
  readonly thing: string | null
  readonly name: string | null
  readonly unit: UnitCode
  readonly claimed: Decimal
  readonly verified: Decimal | null
  readonly claims: readonly CountedEffect[]
  readonly findings: readonly CountedEffect[]
}

/**
 * The claims of an option of which less was verified, or nothing yet. Rows of one kind, carrier or pollutant are compared item
 * by item or name by name as far as both sides have them; what only one side names so is compared together. A side with an
 * amount that is not known is not compared.
 */
export function claimGaps({ claimed, verified }: Pick<OptionEffects, 'claimed' | 'verified'>): readonly ClaimGap[] {
  const found = grouped(verified.effects, kindKey)
  return [...grouped(claimed.effects, kindKey)].flatMap(([key, claims]) =>
    pairsOf(claims, found.get(key) ?? []).flatMap(gapOf),
  )
}

function kindKey({ effect: { kind, carrier, pollutant } }: CountedEffect): string {
  return [kind, kind === 'energy' ? carrier : null, pollutant].join('|')
}

function nameKey({ effect: { item, flow, name } }: CountedEffect): string {
  return item ?? flow ?? (name ?? '').replace(/\s+/gu, '')
}

type Pair = { readonly claims: readonly CountedEffect[]; readonly findings: readonly CountedEffect[] }

function pairsOf(claims: readonly CountedEffect[], findings: readonly CountedEffect[]): readonly Pair[] {
  const [own, found] = [grouped(claims, nameKey), grouped(findings, nameKey)]
  const both = [...own.keys()].filter((key) => found.has(key))
  const pairs = both.map((key) => ({ claims: own.get(key) ?? [], findings: found.get(key) ?? [] }))
  const rest = {
    claims: claims.filter((each) => !both.includes(nameKey(each))),
    findings: findings.filter((each) => !both.includes(nameKey(each))),
  }
  return rest.claims.length === 0 ? pairs : [...pairs, rest]
}

function gapOf({ claims, findings }: Pair): readonly ClaimGap[] {
  const [claimed, verified] = [totalOf(claims), totalOf(findings)]
  const [first] = claims
  if (first === undefined || claimed === null || claimed.isZero()) return []
  if (findings.length > 0 && (verified === null || verified.gte(claimed))) return []
  const { kind, carrier, pollutant, name } = first.effect
  const thing = pollutant ?? (kind === 'energy' ? carrier : null)
  const called = claims.length === 1 ? name : null
  return [{ kind, thing, name: called, unit: unitOfEffect(first.effect), claimed, verified, claims, findings }]
}

function totalOf(effects: readonly CountedEffect[]): Decimal | null {
  const known = effects.flatMap(({ full }) => (full.kind === 'number' ? [full.amount] : []))
  return known.length === 0 || known.length < effects.length ? null : sum(known)
}
