import type { ExactNumber } from '../kernel/exact-number.schema.ts'
import { exactRational, isExactNumber } from '../kernel/exact-number.schema.ts'
import type { Issue } from '../kernel/issue.ts'
import { isJsonObject } from '../kernel/json-object.ts'
import { pointerTo } from '../kernel/json-pointer.ts'
import { Problem } from '../kernel/problem.ts'
import type { Rational } from '../kernel/rational.ts'
import { add, compare, divide, multiply, ONE, sumUnreduced, toNumber, ZERO } from '../kernel/rational.ts'
import { levelIssue } from './level-issues.ts'
import type { RatedIndicator, RatioResult } from './ratio-result.schema.ts'
import type { RatioSystem } from './ratio-system.schema.ts'

type Values = Readonly<Record<string, unknown>>
type RatioRow = RatioSystem['quantitative']['groups'][number]['indicators'][number]
type PointRow = RatioSystem['qualitative']['groups'][number]['indicators'][number]
type Row = RatioRow | PointRow

/** An indicator with its quotient; null: missing, `excluded`: does not apply. */
type Rated = {
  readonly row: Row
  readonly ratio: Rational | null
  readonly isExcluded: boolean
  readonly weight: Rational
}

/**
 * The grade of a plant under a system of ratios. Quotient = value / benchmark where higher is better, else benchmark /
 * value, not above the cap (a value of 0 where lower is better is the cap); points of what does not apply go to the
 * others of the group in proportion. `input` is unknown JSON, `{ values }`, vetoes among the values.
 * @throws Problem validation_failed with every issue at once.
 */
export function ratioLevel(system: RatioSystem, input: unknown): RatioResult {
  const values = readValues(system, input)
  const parts = (['quantitative', 'qualitative'] as const).map((part) =>
    system[part].groups.map((group) => rateGroup(group.indicators, values, exactRational(system.cap))),
  )
  const all = parts.flat(2)
  const empty = emptyGroups(system, parts)
  const common = { indicators: all.map(shown), lagging: laggingOf(all), issues: [...standing(system), ...empty] }
  if (empty.length > 0) return { quantitative: null, qualitative: null, index: null, grade: null, ...common }
  const [first = [], second = []] = parts.map((part) => pointsOf(part.flat(), ZERO))
  const index = whole(system, first, second)
  const numbers = {
    quantitative: toNumber(sumUnreduced(first)),
    qualitative: toNumber(sumUnreduced(second)),
    index: toNumber(index),
  }
  const [hopeful = [], hoped = []] = parts.map((part) => pointsOf(part.flat(), null, exactRational(system.cap)))
  const isOpen = all.some(({ ratio, isExcluded }) => ratio === null && !isExcluded)
  const veto = vetoOf(system, values)
  const worst = veto === 'no' ? gradeOf(system, index) : 'none'
  const best = veto === 'yes' ? 'none' : gradeOf(system, whole(system, hopeful, hoped))
  if (!isOpen && veto !== 'open') return { ...numbers, grade: worst, ...common }
  return { ...numbers, grade: best === 'none' ? 'none' : 'undetermined', bounds: { worst, best }, ...common }
}

function whole(
  { quantitative, qualitative }: RatioSystem,
  first: readonly Rational[],
  second: readonly Rational[],
): Rational {
  const [shareOfFirst, shareOfSecond] = [exactRational(quantitative.weight), exactRational(qualitative.weight)]
  return sumUnreduced([
    ...first.map((points) => multiply(shareOfFirst, points)),
    ...second.map((points) => multiply(shareOfSecond, points)),
  ])
}

function gradeOf({ grades }: RatioSystem, index: Rational): string {
  return grades.find(({ atLeast }) => compare(index, exactRational(atLeast)) >= 0)?.id ?? 'none'
}

function vetoOf({ vetoes = [] }: RatioSystem, values: Values): 'yes' | 'no' | 'open' {
  const answers = vetoes.map(({ id }) => values[id])
  if (answers.includes(true)) return 'yes'
  return answers.includes(undefined) ? 'open' : 'no'
}

function rateGroup(rows: readonly Row[], values: Values, cap: Rational): readonly Rated[] {
  const total = rows.reduce((sum, { weight }) => add(sum, exactRational(weight)), ZERO)
  const taking = rows
    .filter(({ id }) => values[id] !== 'not_applicable')
    .reduce((sum, { weight }) => add(sum, exactRational(weight)), ZERO)
  return rows.map((row) => {
    const isExcluded = values[row.id] === 'not_applicable'
    const own = exactRational(row.weight)
    const weight = isExcluded || taking.numerator === 0n ? ZERO : divide(multiply(own, total), taking)
    return { row, ratio: isExcluded ? null : ratioOf(row, values[row.id], cap), isExcluded, weight }
  })
}

function ratioOf(row: Row, value: unknown, cap: Rational): Rational | null {
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? ONE : ZERO
  if (!('direction' in row) || !isExactNumber(value)) return null
  return capped(quotient(row, value), cap)
}

/** Null stands for more than any number. */
function quotient({ direction, benchmark }: RatioRow, value: ExactNumber): Rational | null {
  const [actual, expected] = [exactRational(value), exactRational(benchmark)]
  if (direction === 'higher') return divide(actual, expected)
  return actual.numerator === 0n ? null : divide(expected, actual)
}

function capped(ratio: Rational | null, cap: Rational): Rational {
  return ratio === null || compare(ratio, cap) > 0 ? cap : ratio
}

/** The points of a part; a missing quotient counts as `missing`, or, where that is null, as the best that is possible. */
function pointsOf(rated: readonly Rated[], missing: Rational | null, cap: Rational = ONE): readonly Rational[] {
  return rated.map(({ row, ratio, weight, isExcluded }) => {
    if (isExcluded) return ZERO
    const best = 'direction' in row ? cap : ONE
    return multiply(weight, ratio ?? missing ?? best)
  })
}

function shown({ row, ratio, isExcluded, weight }: Rated): RatedIndicator {
  return {
    id: row.id,
    state: isExcluded ? 'not_applicable' : ratio === null ? 'missing' : 'rated',
    ratio: ratio === null ? null : toNumber(ratio),
    weight: toNumber(weight),
    points: ratio === null ? 0 : toNumber(multiply(weight, ratio)),
  }
}

function laggingOf(rated: readonly Rated[]): string[] {
  const below = rated.filter(({ ratio, isExcluded }) => !isExcluded && (ratio === null || compare(ratio, ONE) < 0))
  return below.map(({ row }) => row.id)
}

function emptyGroups(system: RatioSystem, parts: readonly (readonly (readonly Rated[])[])[]): readonly Issue[] {
  const groups = [...system.quantitative.groups, ...system.qualitative.groups]
  return parts.flat().flatMap((rated, at) => {
    const group = groups[at]?.title ?? groups[at]?.id ?? ''
    // what has no points of its own cannot carry those of the others
    const hasPoints = rated.some(({ row }) => exactRational(row.weight).numerator > 0n)
    const isEmpty = rated.every(({ isExcluded, weight }) => isExcluded || (hasPoints && weight.numerator === 0n))
    return isEmpty ? [levelIssue('level_group_empty', '/values', { group })] : []
  })
}

function standing({ title, isFictitious, quantitative, qualitative }: RatioSystem): readonly Issue[] {
  const rows = [...quantitative.groups, ...qualitative.groups].flatMap(({ indicators }): readonly Row[] => indicators)
  const unverified = rows.filter(({ status }) => status === 'unverified')
  const [first] = unverified
  return [
    ...(first === undefined
      ? []
      : [levelIssue('level_unverified_rows', '', { count: unverified.length, title: first.title })]),
    ...(isFictitious === true ? [levelIssue('level_fictitious', '', { title })] : []),
  ]
}

function readValues(system: RatioSystem, input: unknown): Values {
  if (!isJsonObject(input)) {
    throw refusal([levelIssue('level_shape_wrong', '', { expected: '输入应有指标的值（values）一项' })])
  }
  const { values: given } = input
  if (!isJsonObject(given)) {
    throw refusal([
      levelIssue('level_shape_wrong', '/values', { expected: '指标的值（values）应逐个写明：指标的编号对应它的值' }),
    ])
  }
  const others = Object.keys(input).filter((key) => key !== 'values')
  const values: Values = Object.assign(Object.create(null) as Values, given)
  const kinds = kindsOf(system)
  const wrong = Object.entries(values).flatMap(([id, value]) => {
    const pointer = pointerTo('/values', id)
    const kind = kinds.get(id)
    if (kind === undefined) return [levelIssue('level_unknown_indicator', pointer, { system: system.title, id })]
    if (isPossible(kind, value)) return []
    const expected = kind.isNumber ? '不小于 0 的数' : ' true 或 false'
    return [levelIssue('level_value_wrong', pointer, { title: kind.title, expected })]
  })
  const issues = [...others.map((key) => levelIssue('level_unknown_field', pointerTo('', key), { key })), ...wrong]
  if (issues.length > 0) throw refusal(issues)
  return values
}

type Kind = { readonly title: string; readonly isNumber: boolean; readonly isVeto: boolean }

function kindsOf({ quantitative, qualitative, vetoes = [] }: RatioSystem): ReadonlyMap<string, Kind> {
  const of = (rows: readonly { readonly id: string; readonly title: string }[], isNumber: boolean, isVeto = false) =>
    rows.map(({ id, title }) => [id, { title, isNumber, isVeto }] as const)
  return new Map([
    ...quantitative.groups.flatMap(({ indicators }) => of(indicators, true)),
    ...qualitative.groups.flatMap(({ indicators }) => of(indicators, false)),
    ...of(vetoes, false, true),
  ])
}

function isPossible({ isNumber, isVeto }: Kind, value: unknown): boolean {
  if (value === 'not_applicable') return !isVeto
  if (!isNumber) return typeof value === 'boolean'
  return isExactNumber(value) && compare(exactRational(value), ZERO) >= 0
}

function refusal(issues: readonly Issue[]): Problem {
  return new Problem('validation_failed', `填报的值有${issues.length}处问题，没有计算。请按各处说明改正。`, issues)
}
