import type { LevelResult } from '@qingshen/core/indicator/level-result.schema'
import type { RatioResult } from '@qingshen/core/indicator/ratio-result.schema'
import type { StateSign } from '../../shared/ui/state-tag.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'

const figures = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 })

interface LevelAnswerProps {
  result: LevelResult | RatioResult
  /** The name of a level or grade as the system calls it. */
  nameOf: (code: string) => string
  titleOf: (id: string) => string
}

/** The level with its indices, what lags, and what a reader must know of the result. */
export function LevelAnswer({ result, nameOf, titleOf }: LevelAnswerProps) {
  const reached = 'level' in result ? result.level : result.grade
  const missing = missingIn(result)
  const behind = result.lagging.filter((id) => !missing.has(id))
  return (
    <div className="stack">
      <p>
        <StateTag {...signOf(reached, nameOf)} />
      </p>
      {result.bounds === undefined ? null : (
        <p>
          还有 {missing.size} 项没有数据。补齐后最差是“{nameOf(result.bounds.worst)}”，最好是“
          {nameOf(result.bounds.best)}”。
        </p>
      )}
      <dl className="level-figures">
        {indicesOf(result).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value === null ? '算不出' : figures.format(value)}</dd>
          </div>
        ))}
      </dl>
      <ul className="level-issues">
        {result.issues.map(({ code, pointer, message }) => (
          <li key={`${code} ${pointer}`}>{message}</li>
        ))}
      </ul>
      {behind.length === 0 ? null : (
        <details>
          <summary>落后的指标 {behind.length} 项，限定性的在前</summary>
          <ol>
            {behind.map((id) => (
              <li key={id}>{titleOf(id)}</li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

/** What has no data is said apart: it is not known to lag. */
function missingIn(result: LevelResult | RatioResult): ReadonlySet<string> {
  const ids =
    'index' in result
      ? result.indicators.filter(({ state }) => state === 'missing').map(({ id }) => id)
      : result.indicators.filter(({ level }) => level === 'missing').map(({ id }) => id)
  return new Set(ids)
}

function indicesOf(result: LevelResult | RatioResult): readonly { name: string; value: number | null }[] {
  if ('index' in result) {
    return [
      { name: '定量评价指数', value: result.quantitative },
      { name: '定性评价指数', value: result.qualitative },
      { name: '综合评价指数', value: result.index },
    ]
  }
  const { I = null, II = null, III = null } = result.indices ?? {}
  return [
    { name: 'Ⅰ级综合评价指数', value: I },
    { name: 'Ⅱ级综合评价指数', value: II },
    { name: 'Ⅲ级综合评价指数', value: III },
  ]
}

function signOf(reached: string | null, nameOf: (code: string) => string): StateSign {
  if (reached === null) return { icon: 'question', word: '算不出等级', tone: 'unknown' }
  if (reached === 'undetermined') return { icon: 'question', word: '等级待定', tone: 'unknown' }
  if (reached === 'none') return { icon: 'cross', word: nameOf('none'), tone: 'overdue' }
  return { icon: 'check', word: nameOf(reached), tone: 'good' }
}
