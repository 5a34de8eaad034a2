import { decimalText } from '../kernel/decimal.ts'
import type { Issue } from '../kernel/issue.ts'
import { pointerTo } from '../kernel/json-pointer.ts'
import type { Rational } from '../kernel/rational.ts'
import { compare, toDecimal, toNumber } from '../kernel/rational.ts'
import { isWithin } from './bound.ts'
import type { Variables } from './expression.ts'
import type { GroupSum, Indices } from './group-sums.ts'
import { FULL, indicesOf, MISSING, NOT_APPLICABLE, sumGroups } from './group-sums.ts'
import type { IndicatorSystem, SystemRules } from './indicator-system.ts'
import { levelIssue } from './level-issues.ts'
import type { IndicatorLevel, JudgedIndicator, LevelResult } from './level-result.schema.ts'
import type { ReachedLevel } from './levels.ts'
import { levelOfRank, rankOf } from './levels.ts'
import type { LevelInput } from './read-level-input.ts'
import type { Prepared, ReadySystem } from './ready-system.ts'
import { isVariable, readySystem } from './ready-system.ts'

/** Judges the values of one plant; the same judge serves every input with the same variables. */
export type LevelJudge = (values: LevelInput['values']) => LevelResult

/**
 * Prepares a system for these variables. The judge's result: cumulative membership (a value at level I counts for II and
 * III too), exact sums, the threshold inclusive, level III at exactly 100. A missing value, and one whose
 * benchmark has no value with these variables, counts as not met in the indices and leaves the level undetermined, except
 * where even the best case reaches none.
 */
export function createLevelJudge(system: IndicatorSystem, variables: Variables): LevelJudge {
  const ready = readySystem(system, variables)
  return (values) => judge(ready, values)
}

/** 0 to 3 for the level reached, or missing, or not applicable. */
function stateOf({ indicator, bounds, isAbsent }: Prepared, values: LevelInput['values']): number {
  const value = values[indicator.id]
  if (value === 'not_applicable' || isAbsent) return NOT_APPLICABLE
  if (value === undefined) return MISSING
  if (typeof value === 'boolean') return value ? 3 : 0
  if (typeof value === 'string') return rankOf(value)
  for (let at = 0; at < bounds.length; at += 1) {
    const bound = bounds[at]
    // nobody can tell whether a benchmark without a value is met
    if (bound == null) return MISSING
    if (isWithin(value, bound)) return 3 - at
  }
  return 0
}

/** The state of every indicator (see `group-sums.ts`). */
export function statesOf({ prepared }: ReadySystem, values: LevelInput['values']): readonly number[] {
  return prepared.map((each) => stateOf(each, values))
}

function judge(ready: ReadySystem, values: LevelInput['values']): LevelResult {
  const { system, prepared } = ready
  const states = statesOf(ready, values)
  const sums = sumGroups(ready, states)
  const found = [
    ...valueless(ready, states),
    ...emptyGroups(ready, sums),
    ...unevenGroups(ready, states),
    ...unproven(ready, states),
  ]
  const isComputable =
    ready.unknownWeights === 0 && ready.isWeighable && found.every(({ code }) => code !== 'level_group_empty')
  const indicators = prepared.map((each, at) => judged(each, states[at] ?? 0, { ready, sums }))
  const common = { indicators, lagging: laggingOf(indicators), issues: [...ready.standing, ...found] }
  if (!isComputable) return { indices: null, level: null, ...common }
  const indices = indicesOf(ready, sums)
  const shown = { I: toNumber(indices[0]), II: toNumber(indices[1]), III: toNumber(indices[2]) }
  const worst = reachedLevel(system, states, indices)
  if (!states.includes(MISSING)) return { indices: shown, level: worst, ...common }
  const hopeful = states.map((state) => (state === MISSING ? 3 : state))
  const best = reachedLevel(system, hopeful, indicesOf(ready, sumGroups(ready, hopeful)))
  return { indices: shown, level: best === 'none' ? 'none' : 'undetermined', bounds: { worst, best }, ...common }
}

function reachedLevel(system: IndicatorSystem, states: readonly number[], indices: Indices): ReachedLevel {
  let limiting = 3
  let others = 3
  for (const [at, { isLimiting }] of system.indicators.entries()) {
    const state = states[at] ?? 0
    if (state === NOT_APPLICABLE) continue
    const rank = Math.max(state, 0)
    if (isLimiting) limiting = Math.min(limiting, rank)
    else others = Math.min(others, rank)
  }
  return levelOf(system.rules, indices, { limiting, others })
}

type Lowest = { readonly limiting: number; readonly others: number }

function levelOf(rules: SystemRules, [one, two, three]: Indices, { limiting, others }: Lowest): ReachedLevel {
  const isEnough = (index: Rational): boolean => compare(index, rules.indexThreshold) >= 0
  if (isEnough(one) && limiting === 3 && others >= rules.levelOneNonLimiting) return 'I'
  if (isEnough(two) && limiting >= 2 && others >= rules.levelTwoNonLimiting) return 'II'
  // one without a weight shows in no index
  return compare(three, FULL) === 0 && limiting >= 1 ? 'III' : 'none'
}

function judged(
  { indicator, parts }: Prepared,
  state: number,
  { ready, sums }: { readonly ready: ReadySystem; readonly sums: readonly GroupSum[] },
): JudgedIndicator {
  return {
    id: indicator.id,
    level: nameOf(state),
    limiting: indicator.isLimiting,
    weight: state === NOT_APPLICABLE ? 0 : weightOf(parts, indicator.group, { ready, sums }),
  }
}

function weightOf(
  parts: bigint | null,
  group: number,
  { ready, sums }: { readonly ready: ReadySystem; readonly sums: readonly GroupSum[] },
): number | null {
  const [whole, taking] = [ready.groups[group] ?? 0n, sums[group]?.taking ?? 0n]
  if (parts === null) return null
  if (taking === 0n) return whole === 0n ? 0 : null
  if (taking === whole) return toNumber({ numerator: parts, denominator: ready.unit })
  return toNumber({ numerator: parts * whole, denominator: taking * ready.unit })
}

function nameOf(state: number): IndicatorLevel {
  return state === MISSING ? 'missing' : state === NOT_APPLICABLE ? 'not_applicable' : levelOfRank(state)
}

/** Limiting ones first, otherwise in the order of the system. */
function laggingOf(indicators: readonly JudgedIndicator[]): string[] {
  const below = indicators.filter(({ level }) => level !== 'I' && level !== 'not_applicable')
  return [...below.filter(({ limiting }) => limiting), ...below.filter(({ limiting }) => !limiting)].map(({ id }) => id)
}

/** A group with nothing left that could carry its weight; one without a weight has none to carry. */
function emptyGroups(
  { system, groups, unknownWeights, isWeighable }: ReadySystem,
  sums: readonly GroupSum[],
): readonly Issue[] {
  return system.groups.flatMap(({ title }, group) => {
    const { left = 0, taking = 0n } = sums[group] ?? {}
    const isWeightless = system.groups[group]?.weight !== null && groups[group] === 0n
    const isEmpty = !isWeightless && (left === 0 || (taking === 0n && isWeighable && unknownWeights === 0))
    return isEmpty ? [levelIssue('level_group_empty', '/values', { group: title })] : []
  })
}

/** Groups whose weights depend on variables and do not sum to 1 with these; what is counted by a variable and does not apply has left. */
function unevenGroups(ready: ReadySystem, states: readonly number[]): readonly Issue[] {
  const { system, prepared, groups, unknownWeights } = ready
  if (unknownWeights > 0 || !ready.isWeighable || system.variables.length === 0) return []
  const counted = new Set(system.variables.flatMap(({ countOf }) => countOf ?? []))
  return system.groups.flatMap(({ title }, group) => {
    const whole = groups[group] ?? 0n
    const members = prepared.flatMap((each, at) => (each.indicator.group === group ? [{ ...each, at }] : []))
    if (whole === 0n || members.every(({ indicator }) => !isVariable(indicator))) return []
    const parts = members.reduce((sum, { indicator, at, parts: own }) => {
      const hasLeft = states[at] === NOT_APPLICABLE && counted.has(indicator.id)
      return hasLeft ? sum : sum + (own ?? 0n)
    }, 0n)
    if (parts === whole) return []
    const sum = decimalText(toDecimal({ numerator: parts, denominator: whole }).toDecimalPlaces(20))
    return [levelIssue('level_inner_weights_not_one', '/variables', { group: title, sum })]
  })
}

function valueless({ prepared }: ReadySystem, states: readonly number[]): readonly Issue[] {
  return prepared.flatMap((each, at) => (states[at] === NOT_APPLICABLE ? [] : (each.valueless ?? [])))
}

function unproven({ prepared }: ReadySystem, states: readonly number[]): readonly Issue[] {
  return prepared.flatMap(({ indicator }, at) => {
    if (!indicator.isLimiting || states[at] !== NOT_APPLICABLE) return []
    const pointer = pointerTo('/values', indicator.id)
    return [levelIssue('level_limiting_not_applicable', pointer, { title: indicator.title })]
  })
}
