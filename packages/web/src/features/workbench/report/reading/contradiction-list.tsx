import type { Contradiction } from '@qingshen/core/report-reading/report-comparison.schema'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import { placeWords } from './comparison-words.ts'

/** What the report says against itself, or of the level against the data: printed and computed side by side. */
export function ContradictionList({ contradictions }: { contradictions: readonly Contradiction[] }) {
  if (contradictions.length === 0) return null
  return (
    <section className="card stack tight" aria-label="复算不符">
      <h3>复算不符（{contradictions.length}）</h3>
      <p className="quiet">报告里的合计、差值、百分比和水平重新算过，下面这些与报告自己印的数对不上。</p>
      <ul className="plain-list contradiction-list">
        {contradictions.map((one, index) => (
          <li key={index} className="stack tight">
            <div className="row">
              <StateTag icon="cross" word={one.title} tone="overdue" />
              <span className="quiet">{placeWords(one.place)}</span>
            </div>
            <dl className="side-by-side">
              <div>
                <dt>报告印的</dt>
                <dd>{one.printed}</dd>
              </div>
              <div>
                <dt>复算得到</dt>
                <dd>{one.computed}</dd>
              </div>
            </dl>
            <p>{one.message}</p>
            {one.place.quote === '' ? null : <blockquote className="quiet">{one.place.quote}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  )
}
