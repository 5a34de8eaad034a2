import { boundsOf } from '../../../indicator/bound.ts'
import type { AnySystem } from '../../../indicator/judge-plant.ts'
import { LEVELS } from '../../../indicator/levels.ts'
import { Decimal, decimalText } from '../../../kernel/decimal.ts'
import { exactRational } from '../../../kernel/exact-number.schema.ts'
import { toDecimal } from '../../../kernel/rational.ts'
import { MOMENTS } from '../../level/chosen-system.ts'
import type { LevelLine } from '../../level/level-line.ts'
import type { Check } from '../check.ts'
import { at, shown } from '../check.ts'
import { levelClause } from '../level-step.ts'

/** A value that reaches a level, or misses it, only by its sign or by a per cent sign: negative, or a share for a percentage. */
export const levelValueDoubtful: Check = {
  id: 'level_value_doubtful',
  title: '评价指标的数值可疑',
  severity: 'warning',
  source: '数值核对：正负号，百分数与小数',
  run: ({ levels, beside: { system }, method }) => {
    if (levels === null || system === null) return []
    const limits = limitsOf(system)
    return [levels.before, levels.after].flatMap(({ moment, lines }) =>
      lines.flatMap((line) => {
        const doubt = doubtOf(line, limits.get(line.indicator.id) ?? [])
        if (doubt === null || line.row === null) return []
        const { title, unit } = line.indicator
        const message = `“${title}”${MOMENTS[moment]}填的是 ${line.value instanceof Decimal ? shown(line.value) : (line.text ?? '')}${unit === null ? '' : ` ${unit}`}，${doubt}`
        const places = [at('level_values', line.row.id, moment)]
        const figures = [line.text ?? '']
        return [{ about: [line.indicator.id, moment], figures, message, places, clause: levelClause(method) }]
      }),
    )
  },
}

/** The numbers that the levels ask of each indicator, as far as they are numbers. */
function limitsOf(system: AnySystem): ReadonlyMap<string, readonly Decimal[]> {
  if (system.kind === 'ratio') {
    const rows = system.system.quantitative.groups.flatMap(({ indicators }) => indicators)
    return new Map(rows.map(({ id, benchmark }) => [id, [toDecimal(exactRational(benchmark))]]))
  }
  return new Map(
    system.system.indicators.map(({ id, direction, benchmarks }) => {
      if (direction === 'qualitative' || benchmarks === null) return [id, []]
      const bounds = LEVELS.map((level) => boundsOf(benchmarks[level], direction, new Map()))
      const ends = bounds.flatMap((each) => [each?.low ?? null, each?.high ?? null])
      return [id, ends.flatMap((end) => (end === null ? [] : [toDecimal(end.exact)]))]
    }),
  )
}

function doubtOf({ value, indicator: { unit, direction } }: LevelLine, limits: readonly Decimal[]): string | null {
  if (!(value instanceof Decimal) || limits.length === 0) return null
  if (value.lt(0) && limits.every((limit) => limit.gte(0))) {
    return '是负数，而各级的要求都不小于 0。请核对正负号；确实是负数的写明原因。'
  }
  if (unit?.normalize('NFKC') === '%' && value.gt(0) && value.lte(1) && limits.every((limit) => limit.gt(1))) {
    const meant = decimalText(value.times(100))
    return `像是把小数当作百分数填了：各级的要求都大于 1 %。是 ${meant} % 的请填 ${meant}；确实不到百分之一的写明原因。`
  }
  const isShare = (unit === null || unit === '1') && direction === 'higher'
  if (isShare && value.gt(1) && value.lte(100) && limits.every((limit) => limit.gt(0) && limit.lte(1))) {
    const meant = decimalText(value.div(100))
    return `像是把百分数当作小数填了：各级的要求都不大于 1。是 ${decimalText(value)} % 的请填 ${meant}；确实如此的写明原因。`
  }
  return null
}
