import type { AnySystem } from '@qingshen/core/indicator/judge-plant'
import type { LevelResult } from '@qingshen/core/indicator/level-result.schema'
import { LEVELS, ROMAN } from '@qingshen/core/indicator/levels'
import type { RatioResult } from '@qingshen/core/indicator/ratio-result.schema'
import { toNumber } from '@qingshen/core/kernel/rational'
import { shownIndex } from './shown-index.ts'

interface Bar {
  readonly title: string
  readonly value: number | null
  /** Where a level or grade begins, with what it asks for. */
  readonly marks: readonly number[]
  readonly asks: string
  readonly most: number
}

/** The composite indices as bars with the marks they have to reach. */
export function IndexBars({ any, result }: { any: AnySystem; result: LevelResult | RatioResult }) {
  const bars = 'index' in result ? ratioBars(any, result) : levelBars(any, result)
  return (
    <ul className="plain-list index-bars">
      {bars.map((bar) => (
        <li key={bar.title}>
          <IndexBar bar={bar} />
        </li>
      ))}
    </ul>
  )
}

function levelBars(any: AnySystem, { indices }: LevelResult): Bar[] {
  const threshold = any.kind === 'levels' ? toNumber(any.system.rules.indexThreshold) : 100
  return LEVELS.map((level) => {
    const least = level === 'III' ? 100 : threshold
    const asks = level === 'III' ? '要求 100' : `要求 ${shownIndex(least)}，且限定性指标都达到${ROMAN[level]}级`
    return { title: `${ROMAN[level]}级指数`, value: indices?.[level] ?? null, marks: [least], asks, most: 100 }
  })
}

function ratioBars(any: AnySystem, { quantitative, qualitative, index }: RatioResult): Bar[] {
  const grades = any.kind === 'ratio' ? any.system.grades : []
  const cap = any.kind === 'ratio' ? Number(any.system.cap) * 100 : 100
  const asks = grades.map(({ title, atLeast }) => `${title} ${String(atLeast)} 起`).join('，')
  const marks = grades.map(({ atLeast }) => Number(atLeast))
  return [
    { title: '定量指数', value: quantitative, marks: [], asks: '', most: cap },
    { title: '定性指数', value: qualitative, marks: [], asks: '', most: 100 },
    { title: '综合指数', value: index, marks, asks, most: cap },
  ]
}

function IndexBar({ bar: { title, value, marks, asks, most } }: { bar: Bar }) {
  const share = (each: number): string => `${Math.max(0, Math.min(100, (each / most) * 100))}%`
  return (
    <div className="index-bar" title={asks}>
      <span>{title}</span>
      <span className="index-track" aria-hidden="true">
        {value === null ? null : <span className="index-fill" style={{ width: share(value) }} />}
        {marks.map((mark) => (
          <span key={mark} className="index-mark" style={{ left: share(mark) }} />
        ))}
      </span>
      <strong className="number">{value === null ? '算不出' : shownIndex(value)}</strong>
      <span className="visually-hidden">{asks}</span>
    </div>
  )
}
