import { decimalText } from '../kernel/decimal.ts'
import type { Issue } from '../kernel/issue.ts'
import { pointerTo } from '../kernel/json-pointer.ts'
import { toDecimal } from '../kernel/rational.ts'
import type { Expression, Variables } from './expression.ts'
import { valueOf, variablesIn, whyNoValue } from './expression.ts'
import type { Indicator, IndicatorSystem } from './indicator-system.ts'
import { levelIssue } from './level-issues.ts'
import { LEVELS, ROMAN } from './levels.ts'
import type { Benchmark } from './parse-benchmark.ts'

const MOST_DECIMALS = 20

const CAUSES = {
  divided_by_zero: '除数是 0',
  too_large: '算出的数超过 150 位',
  unknown_variable: '变量没有值',
} as const

/** That benchmarks of an indicator have no value with these variables, so that nobody can tell whether they are met; null where all have. */
export function valuelessBenchmarks(
  { indicator, system }: { readonly indicator: Indicator; readonly system: IndicatorSystem },
  variables: Variables,
): Issue | null {
  const { benchmarks, direction, title, printed } = indicator
  if (direction === 'qualitative' || benchmarks === null) return null
  const without = LEVELS.flatMap((level) => {
    const lacking = expressionsOf(benchmarks[level]).filter((each) => valueOf(each, variables) === null)
    return lacking.length === 0 ? [] : [{ level, lacking }]
  })
  const expressions = without.flatMap(({ lacking }) => lacking)
  if (expressions.length === 0) return null
  return levelIssue('level_benchmark_valueless', pointerTo('/values', indicator.id), {
    title,
    benchmarks: without.map(({ level }) => `${ROMAN[level]}级“${printed[level]}”`).join('、'),
    ...reasonOf(expressions, { system, variables }),
  })
}

/** That weights have no value with these variables; a weight of one indicator divided by 0 is none at all and not among them. */
export function valuelessWeights(system: IndicatorSystem, variables: Variables): readonly Issue[] {
  const without = [
    ...system.groups.map(({ title, weight }) => ({ title, weight, allowed: null })),
    ...system.indicators.map(({ title, weight }) => ({ title, weight, allowed: 'divided_by_zero' })),
  ]
  return without.flatMap(({ title, weight, allowed }) => {
    const why = weight === null ? null : whyNoValue(weight, variables)
    if (weight === null || why === null || why === allowed) return []
    return [levelIssue('level_weight_valueless', '/variables', { title, ...reasonOf([weight], { system, variables }) })]
  })
}

function expressionsOf(benchmark: Benchmark): readonly Expression[] {
  return benchmark.kind === 'range' ? [benchmark.low.value, benchmark.high.value] : [benchmark.value]
}

type Place = { readonly system: IndicatorSystem; readonly variables: Variables }

function reasonOf(expressions: readonly Expression[], { system, variables }: Place) {
  const causes = expressions.flatMap((each) => whyNoValue(each, variables) ?? [])
  const names = new Set(expressions.flatMap((each) => variablesIn(each)))
  return {
    reason: [...new Set(causes)].map((cause) => CAUSES[cause]).join('、'),
    variables: [...names].map((name) => stated(name, { system, variables })).join('、'),
  }
}

function stated(name: string, { system, variables }: Place): string {
  const title = system.variables.find(({ id }) => id === name)?.title ?? name
  const value = variables.get(name)
  const named = title === name ? `“${name}”` : `“${name}”（${title}）`
  if (value === undefined) return named
  return `${named}= ${decimalText(toDecimal(value).toDecimalPlaces(MOST_DECIMALS))}`
}
