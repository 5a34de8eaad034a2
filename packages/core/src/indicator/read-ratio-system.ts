import { decimalText } from '../kernel/decimal.ts'
import { exactRational } from '../kernel/exact-number.schema.ts'
import type { ExactNumber } from '../kernel/exact-number.schema.ts'
import type { Issue } from '../kernel/issue.ts'
import { Problem } from '../kernel/problem.ts'
import { add, compare, ONE, rational, toDecimal, ZERO } from '../kernel/rational.ts'
import type { RatioSystem } from './ratio-system.schema.ts'
import { RatioSystemSchema } from './ratio-system.schema.ts'
import { systemIssue, systemShapeIssues } from './system-issues.ts'

const HUNDRED = rational(100n)

/**
 * Reads a system of ratios (unknown JSON) and checks it: ids, 100 points in each part, parts that sum to 1.
 * @throws Problem validation_failed with every issue at once.
 */
export function readRatioSystem(file: unknown): RatioSystem {
  const { system, issues } = examineRatioSystem(file)
  if (system !== null && issues.length === 0) return system
  throw new Problem('validation_failed', `指标体系有${issues.length}处问题，没有计算。请按各处说明改正。`, issues)
}

/** The same without throwing: what could be read, and every issue. */
export function examineRatioSystem(file: unknown): {
  readonly system: RatioSystem | null
  readonly issues: readonly Issue[]
} {
  const parsed = RatioSystemSchema.safeParse(file)
  if (!parsed.success) return { system: null, issues: parsed.error.issues.flatMap(systemShapeIssues) }
  const system = parsed.data
  return { system, issues: [...checkIds(system), ...checkSums(system), ...checkSigns(system)] }
}

type Row = { readonly id: string; readonly weight: ExactNumber; readonly pointer: string }

function rowsOf(system: RatioSystem, part: 'quantitative' | 'qualitative'): readonly Row[] {
  return system[part].groups.flatMap(({ indicators }, group) =>
    indicators.map(({ id, weight }, at) => {
      return { id, weight, pointer: `/${part}/groups/${group}/indicators/${at}` }
    }),
  )
}

function checkIds(system: RatioSystem): readonly Issue[] {
  const vetoes = (system.vetoes ?? []).map(({ id }, at) => ({ id, pointer: `/vetoes/${at}` }))
  const seen = new Set<string>()
  return [...rowsOf(system, 'quantitative'), ...rowsOf(system, 'qualitative'), ...vetoes].flatMap(({ id, pointer }) => {
    const isRepeated = seen.has(id)
    seen.add(id)
    return isRepeated ? [systemIssue('system_duplicate_id', `${pointer}/id`, { id, what: '指标' })] : []
  })
}

function checkSums(system: RatioSystem): readonly Issue[] {
  const parts = [
    { part: 'quantitative', where: '定量指标' },
    { part: 'qualitative', where: '定性指标' },
  ] as const
  const points = parts.flatMap(({ part, where }) => {
    const total = rowsOf(system, part).reduce((sum, { weight }) => add(sum, exactRational(weight)), ZERO)
    if (compare(total, HUNDRED) === 0) return []
    const sum = decimalText(toDecimal(total).toDecimalPlaces(20))
    return [systemIssue('system_points_not_hundred', `/${part}/groups`, { where, sum })]
  })
  const whole = add(exactRational(system.quantitative.weight), exactRational(system.qualitative.weight))
  if (compare(whole, ONE) === 0) return points
  const sum = decimalText(toDecimal(whole).toDecimalPlaces(20))
  return [...points, systemIssue('system_weights_not_one', '/quantitative/weight', { where: '定量、定性两部分', sum })]
}

function checkSigns(system: RatioSystem): readonly Issue[] {
  const rows = [...rowsOf(system, 'quantitative'), ...rowsOf(system, 'qualitative')]
  const negative = rows.filter(({ weight }) => compare(exactRational(weight), ZERO) < 0)
  const benchmarks = system.quantitative.groups.flatMap(({ indicators }, group) =>
    indicators.flatMap(({ benchmark }, at) => {
      const pointer = `/quantitative/groups/${group}/indicators/${at}/benchmark`
      const expected = '基准值应为大于 0 的数'
      return compare(exactRational(benchmark), ZERO) > 0
        ? []
        : [systemIssue('system_value_wrong', pointer, { expected })]
    }),
  )
  const cap = compare(exactRational(system.cap), ONE) >= 0
  return [
    ...negative.map(({ pointer }) => systemIssue('system_weight_negative', `${pointer}/weight`)),
    ...benchmarks,
    ...(cap ? [] : [systemIssue('system_value_wrong', '/cap', { expected: '比值上限应为不小于 1 的数，多为 1.2' })]),
  ]
}
