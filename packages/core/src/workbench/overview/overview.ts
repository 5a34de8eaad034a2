import type { Level } from '../../indicator/levels.ts'
import type { Decimal } from '../../kernel/decimal.ts'
import type { EffectTotal } from '../../option/total-effects.ts'
import type { EffectBasis } from '../../option/effect.ts'
import type { CostClass, OptionNature, OptionState } from '../../vocabulary/option-codes.ts'
import type { Moment } from '../level/chosen-system.ts'

/** A phase of the method: steps finished of those that count. */
export type OverviewPhase = {
  readonly id: string
  readonly title: string
  readonly done: number
  readonly counted: number
}

/**
 * The level at one moment. `code`: a level, a grade, `none`, `undetermined`; null: nothing can be computed (`isEmpty`: since
 * nobody has entered a value). `word`: as the system calls it. `doubts`: why it does not stand, as sentences.
 */
export type OverviewMoment = {
  readonly moment: Moment
  readonly isEmpty: boolean
  readonly code: string | null
  readonly word: string | null
  readonly lagging: number
  readonly limitingLagging: number
  readonly missing: number
  readonly doubts: readonly string[]
}

/** A level that is asked for; `isMet` by the newest moment with values, null: cannot be told. */
export type OverviewRequirement = {
  readonly row: string
  readonly level: Level | null
  readonly basis: string
  readonly dueOn: string | null
  readonly isMet: boolean | null
}

export type OverviewLevel = {
  readonly system: string | null
  readonly before: OverviewMoment
  readonly after: OverviewMoment
  readonly required: readonly OverviewRequirement[]
}

/**
 * How well a layer balances in a period, as measured. `closing` of the `judged` units are within `tolerance` (a share),
 * `open` lack a value. `measured` of `flows` have one. `deviation`: of the whole plant, a share; null: cannot be told.
 */
export type OverviewBalance = {
  readonly layer: string
  readonly layerName: string
  readonly isSubstance: boolean
  readonly period: string
  readonly periodName: string
  readonly closing: number
  readonly judged: number
  readonly open: number
  readonly tolerance: Decimal | null
  readonly deviation: Decimal | null
  readonly isPlantWithin: boolean | null
  readonly measured: number
  readonly flows: number
  /** The worst unit beyond the tolerance, by name; null: none. */
  readonly worst: { readonly unit: string; readonly name: string; readonly deviation: Decimal } | null
}

/** Options of a cost class (null: not known) by state; null stands for a state nobody has said. */
export type OverviewOptions = {
  readonly count: number
  readonly classes: readonly {
    readonly costClass: CostClass | null
    readonly count: number
    readonly byState: ReadonlyMap<OptionState | null, number>
    readonly options: readonly string[]
  }[]
  readonly natures: ReadonlyMap<OptionNature | null, number>
}

/**
 * Money of the options that count in 10 000 yuan: `expected` of all that are not rejected, dropped or replaced, `claimed`
 * of those being carried out or done, `verified` of those of which a benefit was verified. `lacking`: options without an
 * investment, `unpaid`: options that state no benefit in money. `payback`: investment of the others over their benefit of a
 * year, in years, before tax and interest; null: one of them is not known, incomplete, or there is no benefit.
 */
export type OverviewMoney = {
  readonly basis: EffectBasis
  readonly options: number
  readonly investment: Decimal | null
  readonly lacking: number
  readonly benefit: EffectTotal
  readonly unpaid: number
  readonly payback: Decimal | null
}

/** A kind of effect a year, expected, claimed and verified; null: nothing of that basis is stated. */
export type OverviewEffect = {
  readonly key: string
  readonly label: string
  readonly expected: EffectTotal | null
  readonly claimed: EffectTotal | null
  readonly verified: EffectTotal | null
}

/** A target: shares of the way that has been gone (1: reached), by the newest figures; null: cannot be told. */
export type OverviewTarget = {
  readonly row: string
  readonly name: string
  readonly near: Decimal | null
  readonly far: Decimal | null
  readonly year: string | null
}

/** What the checks find; open ones by severity, and how many a reason was given for. */
export type OverviewFindings = {
  readonly error: number
  readonly warning: number
  readonly notice: number
  readonly answered: number
}

/** A whole audit at a glance; every number names the rows it was made of, or the part of the audit it stands in. */
export type Overview = {
  readonly isEmpty: boolean
  readonly phases: readonly OverviewPhase[]
  readonly level: OverviewLevel
  readonly balances: readonly OverviewBalance[]
  readonly options: OverviewOptions
  readonly money: readonly OverviewMoney[]
  readonly effects: readonly OverviewEffect[]
  readonly notCounted: number
  readonly targets: readonly OverviewTarget[]
  readonly findings: OverviewFindings
  /** The names of what was chosen as focus of the audit, with their rows. */
  readonly focus: readonly { readonly row: string; readonly name: string }[]
}
