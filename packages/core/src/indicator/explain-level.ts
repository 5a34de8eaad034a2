import { decimalText } from '../kernel/decimal.ts'
import type { Rational } from '../kernel/rational.ts'
import { add, multiply, rational, toDecimal, ZERO } from '../kernel/rational.ts'
import { raisedUnit } from '../kernel/unit.ts'
import { MISSING, NOT_APPLICABLE, sumGroups } from './group-sums.ts'
import type { Indicator, IndicatorSystem } from './indicator-system.ts'
import { statesOf } from './level-judge.ts'
import type { PerLevel } from './levels.ts'
import { LEVELS, levelOfRank, ROMAN } from './levels.ts'
import type { LevelInput, LevelValue } from './read-level-input.ts'
import type { ReadySystem } from './ready-system.ts'
import { readySystem } from './ready-system.ts'

/** Where the points of one indicator come from; `points` exact decimal text of at most 20 decimals, of 100 in all. */
export type ExplainedIndicator = {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly weight: string
  readonly points: PerLevel<string>
  /** A Chinese sentence: the value, the benchmark that decided, what it gives. */
  readonly text: string
}

/** The points of every indicator and the sums, which are the indices. */
export type ExplainedLevel = { readonly indicators: readonly ExplainedIndicator[]; readonly total: PerLevel<string> }

const HUNDRED = rational(100n)

/**
 * Explains every point of a composite index: for each indicator its weight after re-weighting, the points it gives at
 * each level, and why. Null where weights are not published or none with these variables, or a group has nothing left: then
 * there are no points.
 */
export function explainLevel(system: IndicatorSystem, { values, variables }: LevelInput): ExplainedLevel | null {
  const ready = readySystem(system, variables)
  const states = statesOf(ready, values)
  const weights = weightsOf(ready, states)
  if (weights === null) return null
  const shares = system.indicators.map((_, at) => {
    const weight = multiply(weights[at] ?? ZERO, HUNDRED)
    return LEVELS.map((_level, place) => ((states[at] ?? 0) >= 3 - place ? weight : ZERO))
  })
  const indicators = system.indicators.map((indicator, at) => ({
    id: indicator.id,
    title: indicator.title,
    group: system.groups[indicator.group]?.title ?? '',
    weight: shown(weights[at] ?? ZERO),
    points: perLevel(shares[at] ?? []),
    text: sentence(indicator, states[at] ?? 0, values[indicator.id], shown(multiply(weights[at] ?? ZERO, HUNDRED))),
  }))
  const total = LEVELS.map((_, place) => shares.reduce((sum, share) => add(sum, share[place] ?? ZERO), ZERO))
  return { indicators, total: perLevel(total) }
}

function weightsOf(ready: ReadySystem, states: readonly number[]): readonly Rational[] | null {
  const sums = sumGroups(ready, states)
  if (
    !ready.isWeighable ||
    ready.unknownWeights > 0 ||
    sums.some(({ taking }, group) => taking === 0n && ready.groups[group] !== 0n)
  )
    return null
  return ready.prepared.map(({ indicator, parts }, at) => {
    if (parts === null || parts === 0n || states[at] === NOT_APPLICABLE) return ZERO
    const taking = sums[indicator.group]?.taking ?? 1n
    return rational(parts * (ready.groups[indicator.group] ?? 0n), taking * ready.unit)
  })
}

function perLevel([I = ZERO, II = ZERO, III = ZERO]: readonly Rational[]): PerLevel<string> {
  return { I: shown(I), II: shown(II), III: shown(III) }
}

function shown(value: Rational): string {
  return decimalText(toDecimal(value).toDecimalPlaces(20))
}

function sentence(indicator: Indicator, state: number, value: LevelValue | undefined, points: string): string {
  const { isLimiting, printed } = indicator
  const limiting = isLimiting ? '（限定性指标）' : ''
  if (state === NOT_APPLICABLE) return `不适用：权重按比例分给同组的其他指标${isLimiting ? '，并退出限定性条件' : ''}`
  const stated = statedText(indicator, value)
  if (state === MISSING) {
    const why = value === undefined ? '没有数据' : `${stated}，基准值按所填的变量算不出来，达没达到无法判断`
    return `${why}：按未达到计，等级待定${limiting}`
  }
  const reached = levelOfRank(state)
  if (reached === 'none') {
    const least = printed.III === '' ? '' : `（Ⅲ级要求 ${printed.III}）`
    return `${stated}，未达到Ⅲ级${least}：各级都不得分${limiting}`
  }
  const asked = printed[reached] === '' ? '' : `（要求 ${printed[reached]}）`
  const counted = LEVELS.slice(LEVELS.indexOf(reached)).map((level) => ROMAN[level])
  return `${stated}，达到${ROMAN[reached]}级${asked}：在${counted.join('、')}级指数中各计 ${points} 分${limiting}`
}

function statedText({ direction, unit }: Indicator, value: LevelValue | undefined): string {
  if (direction === 'qualitative') {
    if (value === true) return '符合'
    return value === false || value === 'none' ? '不符合' : '按要求逐级对照'
  }
  return `实际值 ${String(value)}${unit === null ? '' : ` ${raisedUnit(unit)}`}`
}
