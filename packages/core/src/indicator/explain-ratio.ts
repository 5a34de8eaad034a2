import { raisedUnit } from '../kernel/unit.ts'
import type { RatioResult } from './ratio-result.schema.ts'
import type { RatioSystem } from './ratio-system.schema.ts'

/** Where the points of one indicator of a system of ratios come from; `points` before the weight of its part. */
export type ExplainedRatio = {
  readonly id: string
  readonly title: string
  readonly points: string
  /** A Chinese sentence: the value, the benchmark, the quotient, what it gives. */
  readonly text: string
}

/** Explains the points of every indicator of a result; `stated`: the value of an indicator as it was given. */
export function explainRatio(
  { quantitative, qualitative, cap }: RatioSystem,
  result: RatioResult,
  stated: (id: string) => string,
): readonly ExplainedRatio[] {
  const numbers = new Map(quantitative.groups.flatMap(({ indicators }) => indicators.map((row) => [row.id, row])))
  const points = new Map(qualitative.groups.flatMap(({ indicators }) => indicators.map((row) => [row.id, row])))
  return result.indicators.map(({ id, state, ratio, weight, points: got }) => {
    const row = numbers.get(id)
    const title = row?.title ?? points.get(id)?.title ?? id
    const explained = { id, title, points: shown(got) }
    if (state === 'not_applicable') return { ...explained, text: '不适用：分值按比例分给同组的其他指标' }
    if (state === 'missing' || ratio === null) return { ...explained, text: '没有数据：按 0 分计，档次待定' }
    if (row === undefined) {
      return { ...explained, text: ratio > 0 ? `符合：得 ${shown(weight)} 分` : '不符合：不得分' }
    }
    const way = row.direction === 'lower' ? '基准值 ÷ 实际值' : '实际值 ÷ 基准值'
    const capped = ratio >= Number(cap) ? `（不超过 ${String(cap)}）` : ''
    const unit = row.unit == null ? '' : ` ${raisedUnit(row.unit)}`
    const text = `实际值 ${stated(id)}${unit}，基准值 ${String(row.benchmark)}，${way} = ${shown(ratio)}${capped}，× ${shown(weight)} 分 = ${shown(got)} 分`
    return { ...explained, text }
  })
}

function shown(value: number): string {
  return String(Math.round(value * 1e4) / 1e4)
}
