import { useMediaQuery } from '../../../shared/ui/use-media-query.ts'
import { useWorkbench } from '../data/use-workbench.ts'
import { useVisit } from '../sheets-part.tsx'
import { LevelActs } from './level-acts.tsx'
import { LevelCards } from './level-cards.tsx'
import { LevelFindings } from './level-findings.tsx'
import { LevelGrid } from './level-grid.tsx'
import { LevelResults } from './level-results.tsx'
import { OtherRows } from './other-rows.tsx'
import type { Levels } from './use-levels.ts'
import { VariablesFirst } from './variables-first.tsx'

/** The level before and after, what lags, and the indicators to fill in. */
export function LevelValues({ levels }: { levels: Levels }) {
  useVisit('level_values')
  const { mayEdit } = useWorkbench()
  const isNarrow = useMediaQuery('(width < 600px)')
  return (
    <div className="stack">
      <VariablesFirst levels={levels} />
      <LevelResults levels={levels} />
      <section className="stack tight" aria-label="评价指标的数值">
        <div className="row between">
          <h2>指标的数值</h2>
          {mayEdit ? <LevelActs levels={levels} /> : null}
        </div>
        <p className="quiet">
          {mayEdit ? '没有数据就留空，确实为零填 0，不适用填“不适用”并写明理由和证明。' : ''}
          等级只由数值算出，不能填写。
          {mayEdit && !isNarrow ? '可以从 Excel 复制一列数值，点第一格粘贴。' : ''}
        </p>
        {isNarrow ? <LevelCards levels={levels} /> : <LevelGrid levels={levels} />}
      </section>
      <OtherRows levels={levels} />
      <LevelFindings levels={levels} />
    </div>
  )
}
