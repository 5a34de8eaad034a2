import { sum } from '../../kernel/decimal.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import { grouped } from '../../kernel/grouped.ts'
import type { EffectBasis } from '../../option/effect.ts'
import { listTotals } from '../../option/total-effects.ts'
import type { CostClass, OptionState } from '../../vocabulary/option-codes.ts'
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

const COUNTING: Readonly<Record<EffectBasis, readonly (OptionState | null)[]>> = {
  expected: [null, 'proposed', 'accepted', 'doing', 'done'],
  claimed: ['doing', 'done'],
  verified: ['doing', 'done'],
}

/** What options cost and bring, for what is expected, claimed and verified; as the effects count them. */
export function overviewMoney(options: readonly AuditOption[], effects: AuditEffects): OverviewMoney[] {
  const isVerified = new Set(
    effects.options.flatMap(({ option, verified }) => (verified.totals.money.counted > 0 ? [option.id] : [])),
  )
  return BASES.map((basis) => {
    const counts = ({ id, state, replacedBy }: AuditOption): boolean =>
      replacedBy === null && COUNTING[basis].includes(state) && (basis !== 'verified' || isVerified.has(id))
    const own = options.filter(counts)
    const spent = own.map((option) => (basis === 'expected' ? option.investment : spentOn(option)))
    const known = spent.flatMap((each) => each ?? [])
    const investment = known.length === 0 ? null : sum(known)
    const lacking = spent.length - known.length
    const benefit = effects.all[basis].totals.money
    const isWhole = lacking === 0 && benefit.lacking === 0
    return {
      basis,
      options: own.length,
      investment,
      lacking,
      benefit,
      payback: isWhole ? paybackOf(investment, benefit.amount) : null,
    }
  })
}

/** What was spent, else what was planned. */
function spentOn({ work, investment }: AuditOption): Decimal | null {
  return work?.actualCost ?? investment
}

function paybackOf(investment: Decimal | null, benefit: Decimal | null): Decimal | null {
  return investment === null || benefit === null || !benefit.gt(0) ? null : investment.div(benefit)
}

/** All kinds of effects of which something is stated, expected, claimed and verified beside each other; money apart. */
export function overviewEffects({ all }: Pick<AuditEffects, 'all'>, method: AuditMethod): OverviewEffect[] {
  const lists = BASES.map((basis) => new Map(listTotals(all[basis].totals).map((each) => [each.key, each])))
  const [expected, claimed, verified] = lists
  const heads = new Map(lists.flatMap((list) => [...list]))
  const order = [...heads.values()].sort((a, b) => rank(a.kind) - rank(b.kind))
  return order.map(({ key, kind, thing }) => ({
    key,
    label: totalLabel({ kind, thing }, method),
    expected: expected?.get(key) ?? null,
    claimed: claimed?.get(key) ?? null,
    verified: verified?.get(key) ?? null,
  }))
}

const ORDER: readonly string[] = [
  'energy',
  'water',
  'material',
  'pollutant_generated',
  'pollutant_discharged',
  'carbon_all',
  'income',
  'cost',
  'money',
]

function rank(kind: string): number {
  return ORDER.indexOf(kind)
}
