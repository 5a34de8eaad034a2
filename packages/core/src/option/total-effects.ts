import type { Decimal } from '../kernel/decimal.ts'
import { sum } from '../kernel/decimal.ts'
import { grouped } from '../kernel/grouped.ts'
import type { UnitCode } from '../kernel/unit.ts'
import type { EffectKind } from '../vocabulary/option-codes.ts'
import { POLLUTANTS } from '../vocabulary/option-codes.ts'
import { carbonOfEnergy } from './carbon-of-energy.ts'
import { scaled } from './count-effects.ts'
import { unitOfEffect } from './counted-amount.ts'
import type { CountedEffect, EffectFactors } from './effect.ts'

/** What a total is of: a kind of effect, carbon of saved energy, all carbon, all money. */
export type TotalKind = EffectKind | 'carbon_of_energy' | 'carbon_all' | 'money'

/**
 * A total a year. `amount` null: nothing with a number is counted, which is not 0. With `lacking` above 0 it is incomplete:
 * so many effects have no amount that could be summed. `thing`: the pollutant or the carrier it is of.
 */
export type EffectTotal = {
  /** The same for the same thing of another basis or option: `energy`, `pollutant_generated.cod`. */
  readonly key: string
  readonly kind: TotalKind
  readonly thing: string | null
  readonly unit: UnitCode
  readonly amount: Decimal | null
  readonly counted: number
  readonly lacking: number
}

/** All totals of some effects; generation and discharge of pollutants apart, never summed together. */
export type EffectTotals = {
  readonly energy: EffectTotal
  /** Of the energy, each carrier by itself, in tce. */
  readonly carriers: readonly EffectTotal[]
  readonly water: EffectTotal
  readonly material: EffectTotal
  readonly generated: readonly EffectTotal[]
  readonly discharged: readonly EffectTotal[]
  readonly carbonOfEnergy: EffectTotal
  /** Carbon that is not of energy. */
  readonly carbon: EffectTotal
  readonly carbonAll: EffectTotal
  readonly income: EffectTotal
  readonly cost: EffectTotal
  /** Income and cost together. */
  readonly money: EffectTotal
}

type Term = { readonly amount: Decimal | null }

/** The totals of effects as they are counted. Income and cost are in 10 000 yuan, carbon in t CO2, energy in tce. */
export function totalEffects(effects: readonly CountedEffect[]): EffectTotals {
  const summed = effects.filter(({ standing }) => standing !== 'not_counted')
  const of = (kind: EffectKind) => summed.filter(({ effect }) => effect.kind === kind)
  const single = (kind: EffectKind) =>
    total({ key: kind, kind, thing: null, unit: unitOfEffect({ kind, pollutant: null }) }, of(kind).map(term))
  const energy = of('energy')
  const ofEnergy = energy.map(carbonTerm)
  const money = [...of('income'), ...of('cost')].map(term)
  return {
    energy: single('energy'),
    carriers: byThing(energy, 'energy', ({ effect }) => effect.carrier),
    water: single('water'),
    material: single('material'),
    generated: byThing(of('pollutant_generated'), 'pollutant_generated', ({ effect }) => effect.pollutant),
    discharged: byThing(of('pollutant_discharged'), 'pollutant_discharged', ({ effect }) => effect.pollutant),
    carbonOfEnergy: total({ key: 'carbon_of_energy', kind: 'carbon_of_energy', thing: null, unit: 't_co2' }, ofEnergy),
    carbon: single('carbon'),
    carbonAll: total({ key: 'carbon_all', kind: 'carbon_all', thing: null, unit: 't_co2' }, [
      ...ofEnergy,
      ...of('carbon').map(term),
    ]),
    income: single('income'),
    cost: single('cost'),
    money: total({ key: 'money', kind: 'money', thing: null, unit: 'ten_thousand_yuan' }, money),
  }
}

/** Every total of which something is stated, in the order in which they are shown. */
export function listTotals(totals: EffectTotals): readonly EffectTotal[] {
  const { energy, water, material, generated, discharged, carbonAll, income, cost, money } = totals
  return [energy, water, material, ...generated, ...discharged, carbonAll, income, cost, money].filter(
    ({ counted, lacking }) => counted + lacking > 0,
  )
}

const SHOWN: readonly TotalKind[] = [
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

/** What any of some totals states, each once as the first of them has it, in the order in which totals are shown. */
export function statedTotals(several: readonly EffectTotals[]): readonly EffectTotal[] {
  const found = several.flatMap(listTotals)
  const byKey = new Map([...found].reverse().map((total) => [total.key, total]))
  return [...byKey.values()].sort(
    (a, b) => SHOWN.indexOf(a.kind) - SHOWN.indexOf(b.kind) || order(a.thing) - order(b.thing),
  )
}

function term({ counted }: CountedEffect): Term {
  return { amount: counted }
}

function carbonTerm({ carbon }: CountedEffect): Term {
  return { amount: carbon?.kind === 'number' ? carbon.tCo2 : null }
}

type Head = Pick<EffectTotal, 'key' | 'kind' | 'thing' | 'unit'>

function total(head: Head, terms: readonly Term[]): EffectTotal {
  const known = terms.flatMap(({ amount }) => amount ?? [])
  return {
    ...head,
    amount: known.length === 0 ? null : sum(known),
    counted: known.length,
    lacking: terms.length - known.length,
  }
}

function byThing(
  effects: readonly CountedEffect[],
  kind: EffectKind,
  thingOf: (effect: CountedEffect) => string | null,
): readonly EffectTotal[] {
  const groups = [...grouped(effects, thingOf)]
  groups.sort(([a], [b]) => order(a) - order(b))
  return groups.map(([thing, group]) => {
    const pollutant = POLLUTANTS.is(thing) ? thing : null
    const unit = unitOfEffect({ kind, pollutant })
    return total({ key: `${kind}.${thing ?? ''}`, kind, thing, unit }, group.map(term))
  })
}

/** Pollutants stand in the order of their list, what is not said last. */
function order(thing: string | null): number {
  if (thing === null) return POLLUTANTS.codes.length
  return POLLUTANTS.is(thing) ? POLLUTANTS.codes.indexOf(thing) : 0
}

/** Carbon of a calendar year: of all effects that had begun by then, with the factors of that year. */
export type CarbonOfYear = {
  readonly year: string
  readonly ofEnergy: Decimal
  readonly direct: Decimal
  readonly all: Decimal
  readonly lacking: number
}

const MOST_YEARS = 50

/**
 * Carbon dioxide saved in each calendar year from the first in which an effect holds up to `last`: what is saved every year
 * weighs by the factor of each year. At most fifty years, the latest ones.
 */
export function carbonByYear(
  effects: readonly CountedEffect[],
  last: string,
  factors: EffectFactors,
): readonly CarbonOfYear[] {
  const summed = effects.filter(
    ({ standing, effect }) => standing !== 'not_counted' && (effect.kind === 'energy' || effect.kind === 'carbon'),
  )
  const first = Math.max(Math.min(...summed.map(({ year }) => Number(year))), Number(last) - MOST_YEARS + 1)
  if (summed.length === 0 || !(first <= Number(last))) return []
  return Array.from({ length: Number(last) - first + 1 }, (_, at) => {
    const year = String(first + at)
    const begun = summed.filter((each) => each.year <= year)
    const ofEnergy = begun.filter(({ effect }) => effect.kind === 'energy').map((each) => carbonIn(each, year, factors))
    const direct = begun.filter(({ effect }) => effect.kind === 'carbon').map(({ counted }) => counted)
    const [energy, own] = [sum(ofEnergy.flatMap((each) => each ?? [])), sum(direct.flatMap((each) => each ?? []))]
    const lacking = [...ofEnergy, ...direct].filter((each) => each === null).length
    return { year, ofEnergy: energy, direct: own, all: energy.plus(own), lacking }
  })
}

function carbonIn({ effect, full, counted }: CountedEffect, year: string, factors: EffectFactors): Decimal | null {
  const carbon = carbonOfEnergy(effect, year, factors)
  if (carbon.kind === 'lacking' || counted === null || full.kind === 'lacking') return null
  const part = scaled(carbon, counted, full.amount)
  return part.kind === 'number' ? part.tCo2 : null
}
