import { decimalText } from '../kernel/decimal.ts'
import type { ExactNumber } from '../kernel/exact-number.schema.ts'
import { exactRational, isExactNumber } from '../kernel/exact-number.schema.ts'
import type { Issue } from '../kernel/issue.ts'
import { isJsonObject } from '../kernel/json-object.ts'
import { pointerTo } from '../kernel/json-pointer.ts'
import { Problem } from '../kernel/problem.ts'
import type { Rational } from '../kernel/rational.ts'
import { add, compare, ONE, rational, toDecimal, ZERO } from '../kernel/rational.ts'
import type { Indicator, IndicatorSystem, SystemVariable } from './indicator-system.ts'
import { levelIssue } from './level-issues.ts'
import type { ReachedLevel } from './levels.ts'

/** What somebody states of an indicator: a number, met or not, the level met, or that it does not apply. */
export type LevelValue = ExactNumber | boolean | ReachedLevel | 'not_applicable'

export type LevelInput = {
  readonly values: Readonly<Record<string, LevelValue>>
  /** Every variable of the system, counted ones among them. */
  readonly variables: ReadonlyMap<string, Rational>
}

/**
 * Reads `{ values, variables? }` against a system: unknown indicators, values of the wrong kind, variables that are
 * missing, out of range or do not sum to 1 as shares.
 * @throws Problem validation_failed with every issue at once.
 */
export function readLevelInput(system: IndicatorSystem, input: unknown): LevelInput {
  if (!isJsonObject(input)) {
    throw refusal([levelIssue('level_shape_wrong', '', { expected: '输入应有指标的值（values）一项' })])
  }
  const { values: given, variables: stated = {}, ...others } = input
  const unknown = Object.keys(others).map((key) => levelIssue('level_unknown_field', pointerTo('', key), { key }))
  const values = ownValues(given)
  const named = ownValues(stated)
  const shape = [
    ...(isJsonObject(given)
      ? []
      : [
          levelIssue('level_shape_wrong', '/values', {
            expected: '指标的值（values）应逐个写明：指标的编号对应它的值',
          }),
        ]),
    ...(isJsonObject(stated)
      ? []
      : [
          levelIssue('level_shape_wrong', '/variables', {
            expected: '变量的值（variables）应逐个写明：变量的编号对应它的数',
          }),
        ]),
  ]
  const variables = readVariables(system, values, named)
  const issues = [...unknown, ...shape, ...valueIssues(system, values), ...variables.issues]
  if (issues.length > 0) throw refusal(issues)
  return { values: values as LevelInput['values'], variables: variables.read }
}

type JsonObject = Readonly<Record<string, unknown>>

/** Only what stands in the object itself, so that an indicator may be called `constructor`. */
function ownValues(given: unknown): JsonObject {
  return Object.assign(Object.create(null) as JsonObject, isJsonObject(given) ? given : {})
}

function refusal(issues: readonly Issue[]): Problem {
  return new Problem('validation_failed', `填报的值有${issues.length}处问题，没有计算。请按各处说明改正。`, issues)
}

function valueIssues(system: IndicatorSystem, values: JsonObject): readonly Issue[] {
  const byId = new Map(system.indicators.map((indicator) => [indicator.id, indicator]))
  return Object.entries(values).flatMap(([id, value]) => {
    const indicator = byId.get(id)
    const pointer = pointerTo('/values', id)
    if (indicator === undefined) return [levelIssue('level_unknown_indicator', pointer, { system: system.title, id })]
    if (isPossible(indicator, value)) return []
    return [levelIssue('level_value_wrong', pointer, { title: indicator.title, expected: expectedOf(indicator) })]
  })
}

const REACHED: readonly unknown[] = ['I', 'II', 'III', 'none']

function isPossible({ direction, isGraded }: Indicator, value: unknown): boolean {
  if (value === 'not_applicable') return true
  if (direction !== 'qualitative') return isExactNumber(value)
  return typeof value === 'boolean' || (isGraded && REACHED.includes(value))
}

function expectedOf({ direction, isGraded, unit }: Indicator): string {
  if (direction !== 'qualitative') return unit === null ? '有限的数' : `有限的数，单位 ${unit}`
  return isGraded ? ' true、false，或者达到的级别 "I"、"II"、"III"、"none"' : ' true（符合）或 false（不符合）'
}

type ReadVariables = { readonly read: ReadonlyMap<string, Rational>; readonly issues: readonly Issue[] }

function readVariables(system: IndicatorSystem, values: JsonObject, stated: JsonObject): ReadVariables {
  const read = new Map<string, Rational>()
  const issues: Issue[] = []
  for (const id of Object.keys(stated)) {
    const isStated = system.variables.some((variable) => variable.id === id && variable.countOf === null)
    if (!isStated) issues.push(levelIssue('level_unknown_variable', pointerTo('/variables', id), { id }))
  }
  for (const variable of system.variables) {
    const { id, title, countOf } = variable
    const pointer = pointerTo('/variables', id)
    const value = stated[id]
    if (countOf !== null) read.set(id, countApplicable(countOf, values))
    else if (value === undefined) issues.push(levelIssue('level_variable_missing', pointer, { id, title }))
    else if (isAllowed(variable, value)) read.set(id, exactRational(value))
    else issues.push(levelIssue('level_variable_wrong', pointer, { id, title, expected: rangeText(variable) }))
  }
  return { read, issues: [...issues, ...shareIssues(system, read)] }
}

function countApplicable(ids: readonly string[], values: JsonObject): Rational {
  return rational(BigInt(ids.filter((id) => values[id] !== 'not_applicable').length))
}

function isAllowed({ from, to, isWhole }: SystemVariable, value: unknown): value is ExactNumber {
  if (!isExactNumber(value)) return false
  const exact = exactRational(value)
  if (isWhole && exact.denominator !== 1n) return false
  return (from === null || compare(exact, from) >= 0) && (to === null || compare(exact, to) <= 0)
}

function rangeText({ from, to, isWhole }: SystemVariable): string {
  const shown = (value: Rational): string => decimalText(toDecimal(value))
  const ends = [from === null ? '' : `不小于 ${shown(from)}`, to === null ? '' : `不大于 ${shown(to)}`]
  return `${ends.filter((end) => end !== '').join('、')}${isWhole ? '的整数' : '的数'}`
}

function shareIssues(system: IndicatorSystem, read: ReadonlyMap<string, Rational>): readonly Issue[] {
  return system.shareSets.flatMap((names) => {
    if (names.some((name) => !read.has(name))) return []
    const negative = names.filter((name) => (read.get(name) ?? ZERO).numerator < 0n)
    if (negative.length > 0) {
      return negative.map((id) => {
        const value = decimalText(toDecimal(read.get(id) ?? ZERO).toDecimalPlaces(20))
        return levelIssue('level_share_negative', pointerTo('/variables', id), { id, value })
      })
    }
    const total = names.reduce((sum, name) => add(sum, read.get(name) ?? ZERO), ZERO)
    if (compare(total, ONE) === 0) return []
    const sum = decimalText(toDecimal(total).toDecimalPlaces(20))
    return [levelIssue('level_shares_not_one', '/variables', { names: names.join('、'), sum })]
  })
}
