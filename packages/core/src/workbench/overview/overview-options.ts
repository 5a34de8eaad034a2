import { sum } from '../../kernel/decimal.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import { grouped } from '../../kernel/grouped.ts'
import type { EffectBasis } from '../../option/effect.ts'
import { countsInState, replacementOf } from '../../option/count-effects.ts'
import { listTotals, statedTotals } from '../../option/total-effects.ts'
import type { CostClass } from '../../vocabulary/option-codes.ts'
import { COST_CLASSES } from '../../vocabulary/option-codes.ts'
import type { AuditMethod } from '../audit-method-in-force.schema.ts'
import type { AuditOption } from '../options/audit-option.ts'
import type { AuditEffects } from '../options/effects-of.ts'
import { totalLabel } from '../options/effect-words.ts'
import type { OverviewEffect, OverviewMoney, OverviewOptions } from './overview.ts'

/** Options by class and state, classes in their order, then those of no known class. */
export function overviewOptions(options: readonly AuditOption[]): OverviewOptions {
  const byClass = grouped(options, ({ costClass }) => costClass)
  const classes = [...COST_CLASSES.codes, null].flatMap((costClass: CostClass | null) => {
    const own = byClass.get(costClass)
    if (own === undefined) return []
    const byState = counted(own, ({ state }) => state)
    return [{ costClass, count: own.length, byState, options: own.map(({ id }) => id) }]
  })
  return { count: options.length, classes, natures: counted(options, ({ nature }) => nature) }
}

function counted<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, number> {
  return new Map([...grouped(items, keyOf)].map(([key, own]) => [key, own.length]))
}

const BASES: readonly EffectBasis[] = ['expected', 'claimed', 'verified']

/**
 * What options cost and bring, for what is expected, claimed and verified; as the effects count them. The payback is that of
 * the options whose benefit is stated: what others cost cannot be paid back by what these bring.
 */
export function overviewMoney(options: readonly AuditOption[], effects: AuditEffects): OverviewMoney[] {
  const byId = new Map(options.map((option) => [option.id, option]))
  return BASES.map((basis) => {
    const paying = new Set(
      effects.options.flatMap(({ option, ...own }) => (own[basis].totals.money.counted > 0 ? [option.id] : [])),
    )
    const counts = (option: AuditOption): boolean =>
      countsInState(option.state, basis) &&
      replacementOf(option, basis, byId) === null &&
      (basis !== 'verified' || paying.has(option.id))
    const own = options.filter(counts)
    const ofPaying = own.filter(({ id }) => paying.has(id)).map((option) => spentOn(option, basis))
    const spent = own.map((option) => spentOn(option, basis))
    const benefit = effects.all[basis].totals.money
    const isWhole = !ofPaying.includes(null) && benefit.lacking === 0
    return {
      basis,
      options: own.length,
      investment: sumOfKnown(spent),
      lacking: spent.filter((each) => each === null).length,
      benefit,
      unpaid: own.length - ofPaying.length,
      payback: isWhole ? paybackOf(sumOfKnown(ofPaying), benefit.amount) : null,
    }
  })
}

function sumOfKnown(amounts: readonly (Decimal | null)[]): Decimal | null {
  const known = amounts.flatMap((each) => each ?? [])
  return known.length === 0 ? null : sum(known)
}

/** What was planned; of what was carried out what was spent, where it is known. */
function spentOn({ work, investment }: AuditOption, basis: EffectBasis): Decimal | null {
  return basis === 'expected' ? investment : (work?.actualCost ?? investment)
}

function paybackOf(investment: Decimal | null, benefit: Decimal | null): Decimal | null {
  return investment === null || benefit === null || !benefit.gt(0) ? null : investment.div(benefit)
}

/** All kinds of effects of which something is stated, expected, claimed and verified beside each other; money apart. */
export function overviewEffects({ all }: Pick<AuditEffects, 'all'>, method: AuditMethod): OverviewEffect[] {
  const lists = BASES.map((basis) => new Map(listTotals(all[basis].totals).map((each) => [each.key, each])))
  const [expected, claimed, verified] = lists
  return statedTotals(BASES.map((basis) => all[basis].totals)).map(({ key, kind, thing }) => ({
    key,
    label: totalLabel({ kind, thing }, method),
    expected: expected?.get(key) ?? null,
    claimed: claimed?.get(key) ?? null,
    verified: verified?.get(key) ?? null,
  }))
}
