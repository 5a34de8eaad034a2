import { Link } from '@tanstack/react-router'
import { levelNames, reachedCode } from '@qingshen/core/indicator/level-names'
import type { LevelOfAudit } from '@qingshen/core/workbench/level/level-of-audit'
import type { Moment } from '@qingshen/core/workbench/level/chosen-system'
import { MOMENTS } from '@qingshen/core/workbench/level/chosen-system'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { useWorkbench } from '../data/use-workbench.ts'
import { useAddress } from '../../../shared/address/use-address.ts'
import { FINDINGS_ID } from './findings-id.ts'
import { IndexBars } from './index-bars.tsx'
import { levelSign } from './level-signs.ts'
import { RequiredList } from './required-list.tsx'
import type { Levels } from './use-levels.ts'

/** The level before and after the audit, side by side, and what is required beside it. */
export function LevelResults({ levels }: { levels: Levels }) {
  const { before, after, any } = levels
  const current = after.isEmpty ? before : after
  return (
    <div className="level-results" aria-live="polite">
      <MomentResult level={before} any={any} />
      <MomentResult level={after} any={any} />
      <section className="card stack tight" aria-label="要求达到的水平">
        <h3>要求达到的水平</h3>
        {current.required.length === 0 ? <NothingRequired /> : <RequiredList level={current} any={any} />}
      </section>
    </div>
  )
}

function NothingRequired() {
  const { head, mayEdit } = useWorkbench()
  if (!mayEdit) return <p className="quiet">审核组没有填。填了以后，这里与算出的等级对照。</p>
  return (
    <p className="quiet">
      没有填。法规、排污许可证或者环评批复有要求的，
      <Link to="/workbench/$case" params={{ case: head.case }} search={{ tab: 'level', sheet: 'level_requirements' }}>
        请在这里填
      </Link>
      ，就与算出的等级对照。
    </p>
  )
}

/** What is said of a moment without values. */
function emptyText(moment: Moment, mayEdit: boolean): string {
  if (!mayEdit) return `审核组还没有填${MOMENTS[moment]}的数值。填了以后，这里显示综合评价指数和等级。`
  if (moment === 'before') return '还没有填审核前的数值。填了以后，这里算出综合评价指数和等级。'
  return '还没有填审核后的数值。方案实施以后填；没有变化的，可以用下面的“其余与审核前相同”一次填好。'
}

function MomentResult({ level, any }: { level: LevelOfAudit; any: Levels['any'] }) {
  const { mayEdit } = useWorkbench()
  const { moment, result, isEmpty, missing } = level
  const title = MOMENTS[moment]
  const nameOf = levelNames(any)
  if (isEmpty) {
    return (
      <section className="card stack tight" aria-label={`${title}的等级`}>
        <h3>{title}</h3>
        <p className="quiet">{emptyText(moment, mayEdit)}</p>
      </section>
    )
  }
  const bounds = result?.bounds
  return (
    <section className="card stack tight" aria-label={`${title}的等级`}>
      <div className="row between">
        <h3>{title}</h3>
        <StateTag {...levelSign(result === null ? null : reachedCode(result), nameOf)} />
      </div>
      {result === null ? <p>缺少变量或者变量不对，等级还算不出来。请按下面的提示补上。</p> : null}
      {bounds === undefined ? null : (
        <p>
          还缺 {missing.length} 项；补齐后最好是“{nameOf(bounds.best)}”，最差是“{nameOf(bounds.worst)}”。
        </p>
      )}
      {result === null ? null : <IndexBars any={any} result={result} />}
      <LaggingLine level={level} />
    </section>
  )
}

/** How many indicators lag, the limiting ones by name; leads to the list. */
function LaggingLine({ level: { lagging, moment } }: { level: LevelOfAudit }) {
  const [, changeAddress] = useAddress()
  if (lagging.length === 0) return null
  const limiting = lagging.filter(({ indicator }) => indicator.isLimiting).map(({ indicator }) => indicator.title)
  const show = () => {
    changeAddress({ show: moment === 'before' ? undefined : moment })
    document.getElementById(FINDINGS_ID)?.scrollIntoView({ block: 'start' })
  }
  return (
    <div>
      {limiting.length === 0 ? null : <p>限定性指标落后：{limiting.join('、')}。</p>}
      <button type="button" className="button-link" onClick={show}>
        {MOMENTS[moment]}落后的指标 {lagging.length} 项
      </button>
    </div>
  )
}
