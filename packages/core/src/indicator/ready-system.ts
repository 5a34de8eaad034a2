import { decimalText } from '../kernel/decimal.ts'
import type { Issue } from '../kernel/issue.ts'
import { pointerTo } from '../kernel/json-pointer.ts'
import { Problem } from '../kernel/problem.ts'
import type { Rational } from '../kernel/rational.ts'
import { multiply, toDecimal, ZERO } from '../kernel/rational.ts'
import type { Bounds } from './bound.ts'
import { boundsOf } from './bound.ts'
import { crossings } from './check-system.ts'
import type { Expression, Variables } from './expression.ts'
import { valueOf, variablesIn, whyNoValue } from './expression.ts'
import { commonDenominator } from './fine-weights.ts'
import type { Indicator, IndicatorSystem } from './indicator-system.ts'
import { levelIssue } from './level-issues.ts'
import { LEVELS } from './levels.ts'
import { valuelessBenchmarks, valuelessWeights } from './valueless.ts'

/** An indicator ready to be judged. */
export type Prepared = {
  readonly indicator: Indicator
  readonly bounds: readonly (Bounds | null)[]
  /** The weight in the whole as a count of `unit` parts; null: not published. */
  readonly parts: bigint | null
  /** Its weight is an expression that is 0 here: a product that is not made. It does not apply. */
  readonly isAbsent: boolean
  /** What is said where a benchmark has no value with these variables: what does not meet a better one cannot be judged. */
  readonly valueless: Issue | null
}

/** A system with the variables put in: weights as whole parts of `unit`, so that sums are exact. */
export type ReadySystem = {
  readonly system: IndicatorSystem
  readonly prepared: readonly Prepared[]
  readonly unit: bigint
  /** The parts of each group. */
  readonly groups: readonly bigint[]
  readonly unknownWeights: number
  /** With these variables no weight is negative, and those of the groups are 1 together. */
  readonly isWeighable: boolean
  readonly standing: readonly Issue[]
}

/**
 * Puts the variables into a system.
 * @throws Problem validation_failed where the weights are too fine to be summed exactly.
 */
export function readySystem(system: IndicatorSystem, variables: Variables): ReadySystem {
  const groupWeights = system.groups.map(({ weight }) => (weight === null ? null : valueOf(weight, variables)))
  const weights = system.indicators.map(({ weight, group }) => {
    const own = weight === null ? null : weightOrNothing(weight, variables)
    const whole = groupWeights[group] ?? null
    return own === null || whole === null ? null : multiply(own, whole)
  })
  const unit = commonDenominator([...weights, ...groupWeights])
  if (unit === null) throw tooFine(system)
  const partsOf = (weight: Rational | null): bigint | null =>
    weight === null ? null : weight.numerator * (unit / weight.denominator)
  const prepared = system.indicators.map((indicator, at) => ({
    indicator,
    bounds: LEVELS.map((level) => {
      const { direction, benchmarks } = indicator
      return direction === 'qualitative' || benchmarks === null
        ? null
        : boundsOf(benchmarks[level], direction, variables)
    }),
    parts: partsOf(weights[at] ?? null),
    isAbsent: weights[at]?.numerator === 0n && (isVariable(indicator) || isVariable(system.groups[indicator.group])),
    valueless: valuelessBenchmarks({ indicator, system }, variables),
  }))
  const unknown = system.indicators.filter(
    ({ weight, group }) => weight === null || system.groups[group]?.weight === null,
  ).length
  const groups = groupWeights.map((weight) => partsOf(weight) ?? 0n)
  const lacking = valuelessWeights(system, variables)
  const weighing = lacking.length > 0 ? lacking : weighingIssues(system, { prepared, groups, unit })
  return {
    system,
    prepared,
    unit,
    groups,
    unknownWeights: unknown,
    isWeighable: weighing.length === 0,
    standing: [...standingIssues(system, unknown), ...weighing, ...crossingIssues(prepared, variables)],
  }
}

/** What is wrong with the weights once the variables are put in; weights that are all printed were judged with the system. */
function weighingIssues(
  system: IndicatorSystem,
  { prepared, groups, unit }: Pick<ReadySystem, 'prepared' | 'groups' | 'unit'>,
): readonly Issue[] {
  const negative = [
    ...system.groups.filter((_, at) => (groups[at] ?? 0n) < 0n),
    ...prepared.flatMap(({ indicator, parts }) => (parts !== null && parts < 0n ? [indicator] : [])),
  ]
  if (negative.length > 0) {
    return negative.map(({ title }) => levelIssue('level_weight_negative', '/variables', { title }))
  }
  const whole = groups.reduce((sum, each) => sum + each, 0n)
  if (!system.groups.some(isVariable) || system.groups.some(({ weight }) => weight === null) || whole === unit)
    return []
  const sum = decimalText(toDecimal({ numerator: whole, denominator: unit }).toDecimalPlaces(20))
  return [levelIssue('level_weights_not_one', '/variables', { sum })]
}

function tooFine({ title }: IndicatorSystem): Problem {
  const issues = [levelIssue('level_weights_too_fine', '/variables', { title })]
  return new Problem('validation_failed', '按所填的变量算不出权重，没有计算。请按说明改正。', issues)
}

/** True where a weight is an expression of variables. */
export function isVariable(weighted: Pick<Indicator, 'weight'> | undefined): boolean {
  return weighted?.weight != null && variablesIn(weighted.weight).length > 0
}

/** A weight like `0.8/n` has no value where n is 0: then there is nothing it could belong to. */
function weightOrNothing(weight: Expression, variables: Variables): Rational | null {
  return whyNoValue(weight, variables) === 'divided_by_zero' ? ZERO : valueOf(weight, variables)
}

function standingIssues({ title, isFictitious, indicators }: IndicatorSystem, unknown: number): readonly Issue[] {
  const unverified = indicators.filter(({ isVerified }) => !isVerified)
  const [first] = unverified
  return [
    ...(unknown === 0 ? [] : [levelIssue('level_weight_unknown', '', { count: unknown })]),
    ...(first === undefined
      ? []
      : [levelIssue('level_unverified_rows', '', { count: unverified.length, title: first.title })]),
    ...(isFictitious ? [levelIssue('level_fictitious', '', { title })] : []),
  ]
}

function crossingIssues(prepared: readonly Prepared[], variables: Variables): readonly Issue[] {
  const applying = prepared.filter(({ isAbsent }) => !isAbsent)
  return applying.flatMap(({ indicator }) =>
    crossings(indicator, variables).map(({ params = {} }) =>
      levelIssue('level_benchmarks_cross', pointerTo('/values', indicator.id), params),
    ),
  )
}
