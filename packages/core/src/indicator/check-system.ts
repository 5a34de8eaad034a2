import { decimalText } from '../kernel/decimal.ts'
import type { Issue } from '../kernel/issue.ts'
import { compare, ONE, rational, toDecimal, ZERO } from '../kernel/rational.ts'
import { boundsOf, isNotStricter } from './bound.ts'
import type { Expression, Variables } from './expression.ts'
import { valueOf, variablesIn } from './expression.ts'
import { sumOfWeights } from './fine-weights.ts'
import type { Indicator, IndicatorSystem } from './indicator-system.ts'
import { LEVELS, ROMAN } from './levels.ts'
import type { Benchmark, Comparison } from './parse-benchmark.ts'
import { systemIssue } from './system-issues.ts'

const NOTHING: Variables = new Map()
const HUNDRED = rational(100n)

/** What is inconsistent in a system, everything at once. Sums and orders that depend on variables are left to them. */
export function checkSystem(system: IndicatorSystem): readonly Issue[] {
  return [
    ...checkIds(system),
    ...checkNames(system),
    ...checkThreshold(system),
    ...checkSums(system),
    ...system.indicators.flatMap((indicator) => checkBenchmarks(indicator)),
    ...system.indicators.flatMap((indicator) => crossings(indicator, NOTHING)),
  ]
}

function checkIds({ groups, indicators, variables }: IndicatorSystem): readonly Issue[] {
  return [
    ...repeated(
      groups.map(({ id }, at) => ({ id, pointer: `/groups/${at}/id` })),
      '一级指标',
    ),
    ...repeated(
      indicators.map(({ id, pointer }) => ({ id, pointer: `${pointer}/id` })),
      '二级指标',
    ),
    ...repeated(
      variables.map(({ id }, at) => ({ id, pointer: `/variables/${at}/id` })),
      '变量',
    ),
  ]
}

function repeated(all: readonly { readonly id: string; readonly pointer: string }[], what: string): readonly Issue[] {
  const seen = new Set<string>()
  return all.flatMap(({ id, pointer }) => {
    const isRepeated = seen.has(id)
    seen.add(id)
    return isRepeated ? [systemIssue('system_duplicate_id', pointer, { id, what })] : []
  })
}

/** Counted indicators and shares must be there. */
function checkNames({ variables, shareSets, indicators }: IndicatorSystem): readonly Issue[] {
  const known = new Set(indicators.map(({ id }) => id))
  const names = new Set(variables.map(({ id }) => id))
  const counted = variables.flatMap(({ countOf }, at) =>
    (countOf ?? []).flatMap((id, place) =>
      known.has(id) ? [] : [systemIssue('system_variable_unknown', `/variables/${at}/countOf/${place}`, { id })],
    ),
  )
  const shares = shareSets.flatMap((set, at) =>
    set.flatMap((id, place) =>
      names.has(id) ? [] : [systemIssue('system_variable_unknown', `/shareSets/${at}/${place}`, { id })],
    ),
  )
  return [...counted, ...shares]
}

function checkThreshold({ rules }: IndicatorSystem): readonly Issue[] {
  const isPossible = compare(rules.indexThreshold, ZERO) >= 0 && compare(rules.indexThreshold, HUNDRED) <= 0
  const expected = '指数界限应为 0 至 100 的数'
  return isPossible ? [] : [systemIssue('system_value_wrong', '/rules/indexThreshold', { expected })]
}

type Weighted = { readonly weight: Expression | null; readonly pointer: string }

function checkSums({ groups, indicators, shareSets }: IndicatorSystem): readonly Issue[] {
  const overGroups = groups.map(({ weight }, at) => ({ weight, pointer: `/groups/${at}` }))
  const inside = groups.flatMap(({ title }, group) =>
    checkSum(
      indicators.filter((indicator) => indicator.group === group),
      { pointer: `/groups/${group}/indicators`, where: `“${title}”内各二级指标`, shareSets, whole: groups[group] },
    ),
  )
  return [...checkSum(overGroups, { pointer: '/groups', where: '各一级指标', shareSets }), ...inside]
}

type SumPlace = {
  readonly pointer: string
  readonly where: string
  readonly shareSets: IndicatorSystem['shareSets']
  /** The group the weights are in; absent over the groups. */
  readonly whole?: Pick<Weighted, 'weight'> | undefined
}

/**
 * The sum of weights that are all numbers must be 1. With shares of the output it must be 1 whatever the shares are, and
 * that is so if it is 1 for each product alone; with other variables it is only known when they are.
 */
function checkSum(all: readonly Weighted[], place: SumPlace): readonly Issue[] {
  const numbers = all.map(({ weight }) => (weight === null ? null : valueOf(weight, NOTHING)))
  const negative = all.filter((_, at) => (numbers[at]?.numerator ?? 0n) < 0n)
  const wrong = negative.map(({ pointer }) => systemIssue('system_weight_negative', `${pointer}/weight`))
  if (numbers.includes(null)) return [...wrong, ...checkSumAtShares(all, place)]
  const total = sumOfWeights(numbers)
  if (total === null) return [...wrong, systemIssue('system_weights_too_fine', place.pointer, { where: place.where })]
  if (compare(total, ONE) === 0) return wrong
  const sum = decimalText(toDecimal(total).toDecimalPlaces(20))
  return [...wrong, systemIssue('system_weights_not_one', place.pointer, { where: place.where, sum })]
}

function checkSumAtShares(all: readonly Weighted[], { pointer, where, shareSets, whole }: SumPlace): readonly Issue[] {
  const asked = all.flatMap(({ weight }): readonly (string | null)[] =>
    weight === null ? [null] : variablesIn(weight),
  )
  const shares = new Set(shareSets.flat())
  if (asked.some((name) => name === null || !shares.has(name))) return []
  for (const products of singleProducts(shareSets)) {
    const variables: Variables = new Map([...shares].map((name) => [name, products.includes(name) ? ONE : ZERO]))
    const own = whole?.weight == null ? ONE : valueOf(whole.weight, variables)
    const total = sumOfWeights(all.map(({ weight }) => weight && valueOf(weight, variables)))
    if (total === null) return [systemIssue('system_weights_too_fine', pointer, { where })]
    // a group that a product has not may be empty for it
    if (own?.numerator === 0n || compare(total, ONE) === 0) continue
    const sum = decimalText(toDecimal(total).toDecimalPlaces(20))
    const params = { where: `${products.join('、')} 为 1 时，${where}`, sum }
    return [systemIssue('system_weights_not_one', pointer, params)]
  }
  return []
}

const MOST_PRODUCTS = 200

/** One share of every set is the whole output, in turn. */
function singleProducts(shareSets: IndicatorSystem['shareSets']): readonly (readonly string[])[] {
  return shareSets.reduce<readonly (readonly string[])[]>(
    (made, set) => made.flatMap((names) => set.map((name) => [...names, name])).slice(0, MOST_PRODUCTS),
    [[]],
  )
}

const OTHER_WAY: Readonly<Record<'lower' | 'higher', readonly Comparison[]>> = {
  lower: ['at_least', 'above'],
  higher: ['at_most', 'below'],
}

function checkBenchmarks(indicator: Indicator): readonly Issue[] {
  const { direction, benchmarks } = indicator
  if (direction === 'qualitative' || benchmarks === null) return []
  return LEVELS.flatMap((level) => {
    const pointer = `${indicator.pointer}/benchmarks/${level}`
    const text = indicator.printed[level]
    return [
      ...checkDirection(benchmarks[level], direction, { pointer, text }),
      ...checkUnit(benchmarks[level], indicator.unit, { pointer, text }),
      ...checkRange(benchmarks[level], { pointer, text }),
    ]
  })
}

type Place = { readonly pointer: string; readonly text: string }

function checkDirection(benchmark: Benchmark, direction: 'lower' | 'higher', place: Place): readonly Issue[] {
  if (benchmark.kind === 'range' || benchmark.comparison === null) return []
  if (!OTHER_WAY[direction].includes(benchmark.comparison)) return []
  const words = { lower: '越小越好', higher: '越大越好' }[direction]
  return [systemIssue('system_benchmark_direction', place.pointer, { text: place.text, direction: words })]
}

function checkUnit({ unit }: Benchmark, expected: string | null, { pointer, text }: Place): readonly Issue[] {
  if (unit === null || expected === null || sameUnit(unit, expected)) return []
  return [systemIssue('system_benchmark_unit', pointer, { text, unit, expected })]
}

function sameUnit(a: string, b: string): boolean {
  const normal = (unit: string): string => unit.normalize('NFKC').replace(/[\s·.]/g, '')
  return normal(a) === normal(b)
}

function checkRange(benchmark: Benchmark, { pointer, text }: Place): readonly Issue[] {
  const bounds = boundsOf(benchmark, 'lower', NOTHING)
  if (bounds?.low == null || bounds.high === null || compare(bounds.low.exact, bounds.high.exact) <= 0) return []
  return [systemIssue('system_range_empty', pointer, { text })]
}

/** Where a better level is easier to meet than a worse one at these variables; what has no value is not judged. */
export function crossings(indicator: Indicator, variables: Variables): readonly Issue[] {
  const { direction, benchmarks, title } = indicator
  if (direction === 'qualitative' || benchmarks === null) return []
  const bounds = LEVELS.map((level) => boundsOf(benchmarks[level], direction, variables))
  return ([0, 1] as const).flatMap((at) => {
    const [better, worse] = [bounds[at], bounds[at + 1]]
    if (better == null || worse == null || isNotStricter(worse, better, direction)) return []
    const params = { title, better: ROMAN[LEVELS[at]], worse: ROMAN[LEVELS[at === 0 ? 1 : 2]] }
    return [systemIssue('system_not_monotonic', `${indicator.pointer}/benchmarks`, params)]
  })
}
