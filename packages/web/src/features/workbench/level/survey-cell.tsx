import type { LevelLine } from '@qingshen/core/workbench/level/level-line'
import type { Moment } from '@qingshen/core/workbench/level/chosen-system'
import { MOMENTS } from '@qingshen/core/workbench/level/chosen-system'
import { Decimal } from '@qingshen/core/kernel/decimal'
import { useWorkbench } from '../data/use-workbench.ts'
import { shownNumber } from '../survey/number-words.ts'
import { agrees } from '@qingshen/core/workbench/level/survey-value'
import { fromSurvey, takenOver } from './many-values.ts'
import type { Levels } from './use-levels.ts'

interface SurveyCellProps {
  levels: Levels
  line: LevelLine
  later: LevelLine
}

/** What the yearly figures give for an indicator at both moments, to be taken over with one click. */
export function SurveyCell({ levels, line, later }: SurveyCellProps) {
  if (line.row?.fields['item'] === undefined) return null
  return (
    <span className="level-from-survey">
      <OneValue levels={levels} line={line} moment="before" />
      <OneValue levels={levels} line={later} moment="after" />
    </span>
  )
}

/** The computed value of one moment; why there is none where there is none. */
export function OneValue({ levels, line, moment }: { levels: Levels; line: LevelLine; moment: Moment }) {
  const { method, mayEdit, edit } = useWorkbench()
  const found = fromSurvey(levels, line, moment, method)
  if (found === null) return null
  if (found.kind === 'none') {
    return moment === 'after' && line.text === null ? null : <span title={found.why}>{MOMENTS[moment]}：算不出</span>
  }
  const isSame = line.value instanceof Decimal && agrees(line.value, found.value)
  const take = () => {
    const taken = takenOver(line, moment, found)
    if (taken !== null) edit([taken])
  }
  return (
    <span title={found.how}>
      {found.year} 年 {shownNumber(found.value)}
      {isSame ? '，一致' : null}
      {mayEdit && !isSame ? (
        <button
          type="button"
          className="button-link"
          aria-label={`${line.indicator.title}：${MOMENTS[moment]}取用 ${found.year} 年的 ${shownNumber(found.value)}`}
          onClick={(event) => {
            event.stopPropagation()
            take()
          }}
        >
          取用
        </button>
      ) : null}
    </span>
  )
}
