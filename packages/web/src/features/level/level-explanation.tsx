import { explainLevel } from '@qingshen/core/indicator/explain-level'
import type { IndicatorSystem } from '@qingshen/core/indicator/indicator-system'
import { readLevelInput } from '@qingshen/core/indicator/read-level-input'

interface LevelExplanationProps {
  system: IndicatorSystem
  /** What was judged without complaint. */
  input: object
}

/** Where every point comes from, folded away. */
export function LevelExplanation({ system, input }: LevelExplanationProps) {
  const explained = explainLevel(system, readLevelInput(system, input))
  if (explained === null) return null
  const { I, II, III } = explained.total
  return (
    <details>
      <summary>每一分的来历</summary>
      <ul className="level-issues">
        {explained.indicators.map(({ id, title, text }) => (
          <li key={id}>
            <strong>{title}</strong>：{text}
          </li>
        ))}
      </ul>
      <p className="quiet">
        合计：Ⅰ级 {I} 分，Ⅱ级 {II} 分，Ⅲ级 {III} 分。
      </p>
    </details>
  )
}
