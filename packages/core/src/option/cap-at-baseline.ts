import { Decimal, sum } from '../kernel/decimal.ts'
import { grouped } from '../kernel/grouped.ts'
import type { CountingRules } from './counting-rules.ts'
import { unitOfEffect } from './counted-amount.ts'
import type { Baseline, Effect } from './effect.ts'
import type { Counting, EarlierDraft, EffectDraft } from './effect-draft.ts'
import { yearOfEarlier } from './effect-draft.ts'
import { isSameName } from './same-effect.ts'

/** What effects take from: a flow of the drawing, or an item of the survey. */
type Source = { readonly kind: 'flow' | 'item'; readonly id: string; readonly drafts: readonly EffectDraft[] }

/**
 * Of one flow and of one item no more can be saved than there was and what other options add to it; the last effects entered
 * are cut. What an earlier round saved of it after the base year, by whatever option, is no more there to be saved.
 */
export function capAtBaselines(
  drafts: readonly EffectDraft[],
  earlier: readonly EarlierDraft[],
  counting: Counting,
): void {
  const { itemOf } = counting.rules
  // a flow is a part of its item: it is looked at first
  for (const source of sourcesOf('flow', drafts, ({ flow }) => flow)) capSource(source, earlier, counting)
  for (const source of sourcesOf('item', drafts, itemOf)) capSource(source, earlier, counting)
}

/** Effects that take one thing from one source: different pollutants of a flow have nothing to do with each other. */
function sourcesOf(
  kind: Source['kind'],
  drafts: readonly EffectDraft[],
  idOf: (effect: Effect) => string | null,
): readonly Source[] {
  const known = drafts.flatMap((draft) => {
    const { effect, left } = draft
    const id = idOf(effect)
    if (id === null || left === null) return []
    const thing = kind === 'flow' ? effect.pollutant : null
    return [{ draft, id, key: [effect.kind, thing, unitOfEffect(effect), id].join('|') }]
  })
  return [...grouped(known, ({ key }) => key).values()].flatMap((group) => {
    const [first] = group
    return first === undefined ? [] : [{ kind, id: first.id, drafts: group.map(({ draft }) => draft) }]
  })
}

function capSource(source: Source, earlier: readonly EarlierDraft[], { rules, out }: Counting): void {
  const { id, drafts } = source
  const first = drafts[0]?.effect
  const years = drafts.flatMap(({ effect }) => effect.fromYear ?? rules.finishedIn?.(effect.option) ?? []).sort()
  const found = first === undefined ? null : rules.baselineOf(id, first, years[0] ?? null)
  if (found === null) return
  const gone = goneOf(source, earlier, found, rules)
  const baseline: Baseline = gone.isZero() ? found : { ...found, gone }
  const risen = sum(drafts.flatMap(({ left }) => (left !== null && left.lt(0) ? [left.neg()] : [])))
  let room = Decimal.max(found.amount.minus(gone), 0).plus(risen)
  for (const draft of drafts) {
    const { effect, left } = draft
    if (left === null || !left.gt(0)) continue
    const counted = Decimal.min(left, room)
    room = room.minus(counted)
    draft.left = counted
    if (counted.eq(left)) continue
    out.push({ effect, amount: left.minus(counted), unit: unitOfEffect(effect), why: 'above_baseline', baseline })
  }
}

/**
 * What earlier rounds took from the source since its base year: all that they counted of it by any option, and what the
 * effects here state again, also where an earlier round did not say from what it took.
 */
function goneOf(
  { kind, id, drafts }: Source,
  earlier: readonly EarlierDraft[],
  baseline: Baseline,
  { itemName }: CountingRules,
): Decimal {
  const name = itemName(id)
  const since = earlier.filter((each) => yearOfEarlier(each.earlier) >= baseline.year)
  const from = new Set(since.filter((each) => isFrom(each, { kind, name, like: drafts[0]?.effect })))
  const again = drafts.flatMap(({ taken, year }) =>
    taken.flatMap(({ amount, earlier: each }) => {
      const isGone = yearOfEarlier(each.earlier) >= baseline.year || baseline.year >= year
      return isGone && !from.has(each) ? [amount] : []
    }),
  )
  return sum([...[...from].map(({ amount }) => amount), ...again])
}

type Sought = { readonly kind: Source['kind']; readonly name: string | null; readonly like: Effect | undefined }

function isFrom({ earlier }: EarlierDraft, { kind, name, like }: Sought): boolean {
  if (like === undefined || earlier.kind !== like.kind) return false
  const isSameThing = kind === 'item' || earlier.pollutant === like.pollutant
  return isSameThing && isSameName(name, kind === 'flow' ? (earlier.flow ?? null) : earlier.item)
}
