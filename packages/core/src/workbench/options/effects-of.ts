import { grouped } from '../../kernel/grouped.ts'
import type { CountedOption, CountingRules } from '../../option/counting-rules.ts'
import { countEffects } from '../../option/count-effects.ts'
import type { CountedEffect, Effect, EffectBasis, NotCounted } from '../../option/effect.ts'
import type { CarbonOfYear, EffectTotals } from '../../option/total-effects.ts'
import { carbonByYear, totalEffects } from '../../option/total-effects.ts'
import type { AuditMethod } from '../audit-method-in-force.schema.ts'
import type { Beside } from '../beside.ts'
import type { Survey, SurveyItem } from '../survey/survey.ts'
import { surveyOf } from '../survey/survey.ts'
import type { WorkbenchData } from '../workbench-data.ts'
import { rowsOf } from '../workbench-data.ts'
import type { AuditOption } from './audit-option.ts'
import { baseYearOf, effectBaseline, measuredFactor } from './effect-baseline.ts'
import { itemOfEffect } from './effect-item.ts'
import { flowBaseline } from './flow-baseline.ts'
import { flowName } from './flow-name.ts'
import { effectRows } from './effect-rows.ts'
import { optionsOf } from './options-of.ts'
import type { VerifiedShare } from './verified-share.ts'
import { verifiedShares } from './verified-share.ts'

/** What is said of one basis: the effects as counted, their totals, and the carbon of each calendar year. */
export type BasisEffects = {
  readonly effects: readonly CountedEffect[]
  readonly totals: EffectTotals
  readonly carbonByYear: readonly CarbonOfYear[]
}

/** Expected, claimed and verified effects, always apart. */
export type ByBasis<T> = Readonly<Record<EffectBasis, T>>

/** The effects of one option. */
export type OptionEffects = { readonly option: AuditOption } & ByBasis<BasisEffects>

/**
 * The effects of an audit: per option and all together, each counted once. `notCounted`: what was left out, with the reason.
 * `shares`: verified against claimed, of what has both.
 */
export type AuditEffects = {
  readonly options: readonly OptionEffects[]
  readonly all: ByBasis<BasisEffects>
  readonly notCounted: readonly NotCounted[]
  readonly shares: readonly VerifiedShare[]
}

/**
 * The effects of the options of an audit, a year, in the units of their kinds (tce, m3, t, t CO2, 10 000 yuan), exact.
 * Whatever would count twice counts once: entered twice, more than the item had in the base year, replaced options, effects an
 * earlier audit of the site counted (`beside.earlier`). Generation and discharge are never added together.
 */
export function effectsOf(data: WorkbenchData, method: AuditMethod, beside: Pick<Beside, 'earlier'>): AuditEffects {
  return effectsOfOptions(data, method, { earlier: beside.earlier, options: optionsOf(data, method) })
}

/** The same where the options have been read already. */
export function effectsOfOptions(
  data: WorkbenchData,
  method: AuditMethod,
  { earlier, options }: Pick<Beside, 'earlier'> & { readonly options: readonly AuditOption[] },
): AuditEffects {
  const rules = countingRules(data, method, { earlier, options })
  const effects = effectRows(data).map(({ effect }) => effect)
  const counted = {
    expected: countEffects(
      effects.filter(({ basis }) => basis === 'expected'),
      rules,
    ),
    claimed: countEffects(
      effects.filter(({ basis }) => basis === 'claimed'),
      rules,
    ),
    verified: countEffects(
      effects.filter(({ basis }) => basis === 'verified'),
      rules,
    ),
  }
  const perOption = {
    expected: grouped(counted.expected.effects, ({ effect }) => effect.option),
    claimed: grouped(counted.claimed.effects, ({ effect }) => effect.option),
    verified: grouped(counted.verified.effects, ({ effect }) => effect.option),
  }
  const summed = (part: readonly CountedEffect[]): BasisEffects => ({
    effects: part,
    totals: totalEffects(part),
    carbonByYear: carbonByYear(part, method.on.slice(0, 4), rules.factors),
  })
  const bases = (partOf: (basis: EffectBasis) => readonly CountedEffect[]): ByBasis<BasisEffects> => ({
    expected: summed(partOf('expected')),
    claimed: summed(partOf('claimed')),
    verified: summed(partOf('verified')),
  })
  const ofOptions = options.map((option) => ({ option, ...bases((basis) => perOption[basis].get(option.id) ?? []) }))
  return {
    options: ofOptions,
    all: bases((basis) => counted[basis].effects),
    notCounted: [...counted.expected.notCounted, ...counted.claimed.notCounted, ...counted.verified.notCounted],
    shares: verifiedShares(ofOptions),
  }
}

function countingRules(
  data: WorkbenchData,
  method: AuditMethod,
  { earlier, options }: Pick<Beside, 'earlier'> & { readonly options: readonly AuditOption[] },
): CountingRules {
  const survey = surveyOf(data)
  const baseYear = baseYearOf(rowsOf(data, 'targets'))
  const items = new Map(survey.items.map((item) => [item.row.id, item]))
  const itemOf = itemFinder(survey)
  const measuredOf = (effect: Effect) => measuredFactor(itemOf(effect))
  const factors = { energy: method.energyFactors, carbon: method.carbonFactors, measuredOf }
  const finished = new Map(options.map(({ id, row }) => [id, row.fields['finished_on']?.slice(0, 4)]))
  return {
    options: new Map(options.map((option) => [option.id, countedOption(option)])),
    yearOf: ({ fromYear, option }) => fromYear ?? finished.get(option) ?? method.on.slice(0, 4),
    finishedIn: (option) => finished.get(option) ?? null,
    itemOf: (effect) => itemOf(effect)?.row.id ?? null,
    itemName: (item) => items.get(item)?.name ?? flowName(data, item),
    baselineOf: (id, effect, year) => {
      // more may be earned than ever was; only what is taken from something ends where that ends
      if (effect.kind === 'income') return null
      const item = items.get(id)
      return item === undefined
        ? flowBaseline(data, effect, factors)
        : effectBaseline({ item, effect, year, baseYear }, factors)
    },
    earlier,
    factors,
  }
}

/** The item of an effect, looked up once for each row. */
function itemFinder(survey: Survey): (effect: Effect) => SurveyItem | null {
  const known = new Map<string, SurveyItem | null>()
  return (effect) => {
    const key = `${effect.basis} ${effect.id}`
    const before = known.get(key)
    if (before !== undefined) return before
    const found = itemOfEffect(effect, survey)
    if (effect.id !== '') known.set(key, found)
    return found
  }
}

function countedOption({ id, name, state, replacedBy }: AuditOption): CountedOption {
  return { id, name, state, replacedBy }
}
