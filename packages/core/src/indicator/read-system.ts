import { exactRational, isExactNumber } from '../kernel/exact-number.schema.ts'
import type { Issue } from '../kernel/issue.ts'
import { Problem } from '../kernel/problem.ts'
import { rational } from '../kernel/rational.ts'
import { checkSystem } from './check-system.ts'
import type { Expression } from './expression.ts'
import { numberExpression, parseExpression, variablesIn } from './expression.ts'
import type { IndicatorRow, IndicatorSystemFile, VariableRow } from './indicator-system.schema.ts'
import { IndicatorSystemSchema } from './indicator-system.schema.ts'
import type { Indicator, IndicatorGroup, IndicatorSystem, SystemRules, SystemVariable } from './indicator-system.ts'
import type { PerLevel } from './levels.ts'
import { LEVELS, rankOf, ROMAN } from './levels.ts'
import type { Benchmark } from './parse-benchmark.ts'
import { numberBenchmark, parseBenchmark } from './parse-benchmark.ts'
import { systemIssue, systemShapeIssues } from './system-issues.ts'

type Found = { readonly issues: Issue[]; readonly names: readonly string[] }

/**
 * Reads an indicator system (unknown JSON, numbers exact where they were read from their text) and checks it: ids,
 * weights that sum to exactly 1, benchmarks that can be read, agree with the direction and do not cross.
 * @throws Problem validation_failed with every issue at once.
 */
export function readSystem(file: unknown): IndicatorSystem {
  const { system, issues } = examineSystem(file)
  if (system !== null && issues.length === 0) return system
  throw new Problem('validation_failed', `指标体系有${issues.length}处问题，没有计算。请按各处说明改正。`, issues)
}

/** The same without throwing: what could be read, and every issue. */
export function examineSystem(file: unknown): {
  readonly system: IndicatorSystem | null
  readonly issues: readonly Issue[]
} {
  const parsed = IndicatorSystemSchema.safeParse(file)
  if (!parsed.success) return { system: null, issues: parsed.error.issues.flatMap(systemShapeIssues) }
  const found: Found = { issues: [], names: (parsed.data.variables ?? []).map(({ id }) => id) }
  const system = compileSystem(parsed.data, found)
  return { system, issues: [...found.issues, ...checkSystem(system)] }
}

function compileSystem(file: IndicatorSystemFile, found: Found): IndicatorSystem {
  const groups = file.groups.map(({ id, title, weight }, at): IndicatorGroup => {
    return { id, title: title ?? id, weight: weightOf(weight, `/groups/${at}/weight`, found) }
  })
  const indicators = file.groups.flatMap(({ indicators: rows }, group) =>
    rows.map((row, at) => indicatorOf(row, { group, pointer: `/groups/${group}/indicators/${at}` }, found)),
  )
  return {
    id: file.id,
    title: file.title,
    isFictitious: file.isFictitious === true,
    levelNames: file.levelNames ?? { I: 'Ⅰ级', II: 'Ⅱ级', III: 'Ⅲ级' },
    variables: (file.variables ?? []).map(variableOf),
    shareSets: file.shareSets ?? [],
    groups,
    indicators,
    rules: rulesOf(file.rules),
  }
}

function rulesOf(rules: IndicatorSystemFile['rules']): SystemRules {
  const threshold = rules?.indexThreshold
  return {
    indexThreshold: threshold === undefined ? rational(85n) : exactRational(threshold),
    levelOneNonLimiting: rankOf(rules?.levelOneNonLimitingAtLeast ?? 'none'),
    levelTwoNonLimiting: rankOf(rules?.levelTwoNonLimitingAtLeast ?? 'none'),
  }
}

function variableOf({ id, title, countOf, from, to, isWhole }: VariableRow): SystemVariable {
  return {
    id,
    title,
    countOf: countOf ?? null,
    from: from === undefined ? null : exactRational(from),
    to: to === undefined ? null : exactRational(to),
    isWhole: isWhole === true || countOf !== undefined,
  }
}

function weightOf(weight: IndicatorRow['weight'], pointer: string, { issues, names }: Found): Expression | null {
  if (weight === null) return null
  if (typeof weight !== 'string') return numberExpression(exactRational(weight))
  const expression = parseExpression(weight.normalize('NFKC'))
  if (expression !== null && variablesIn(expression).every((name) => names.includes(name))) return expression
  issues.push(systemIssue('system_expression_wrong', pointer, { text: weight, known: listed(names) }))
  return null
}

function indicatorOf(row: IndicatorRow, at: Pick<Indicator, 'group' | 'pointer'>, found: Found): Indicator {
  const printed = Object.fromEntries(LEVELS.map((level) => [level, printedOf(row.benchmarks?.[level], row.direction)]))
  const texts = printed as PerLevel<string>
  const isQualitative = row.direction === 'qualitative'
  return {
    id: row.id,
    title: row.title,
    unit: row.unit ?? null,
    weight: weightOf(row.weight, `${at.pointer}/weight`, found),
    isLimiting: row.limiting === true,
    direction: row.direction,
    benchmarks: isQualitative ? null : benchmarksOf(row, at.pointer, found),
    printed: texts,
    isGraded: isQualitative && LEVELS.every((level) => typeof row.benchmarks?.[level] === 'string'),
    isVerified: row.status !== 'unverified',
    ...at,
  }
}

type Printed = NonNullable<IndicatorRow['benchmarks']>['I']

/** What is shown of a benchmark: its own text, or the number with the sign that the direction gives it. */
function printedOf(value: Printed, direction: IndicatorRow['direction']): string {
  if (typeof value === 'string') return value
  if (!isExactNumber(value) || direction === 'qualitative') return ''
  return `${direction === 'lower' ? '≤' : '≥'}${String(value)}`
}

function benchmarksOf(row: IndicatorRow, pointer: string, found: Found): PerLevel<Benchmark> | null {
  const read = LEVELS.map((level) => benchmarkOf(row, level, pointer, found))
  const [I, II, III] = read
  return I == null || II == null || III == null ? null : { I, II, III }
}

function benchmarkOf(
  row: IndicatorRow,
  level: (typeof LEVELS)[number],
  pointer: string,
  { issues, names }: Found,
): Benchmark | null {
  const given = row.benchmarks?.[level]
  const place = `${pointer}/benchmarks/${level}`
  if (isExactNumber(given)) return numberBenchmark(exactRational(given))
  if (typeof given !== 'string') {
    issues.push(systemIssue('system_benchmark_missing', place, { title: row.title, level: ROMAN[level] }))
    return null
  }
  const benchmark = parseBenchmark(given, names)
  if (benchmark === null) {
    issues.push(systemIssue('system_benchmark_unreadable', place, { text: given, known: listed(names) }))
  }
  return benchmark
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? '没有' : names.join('、')
}
