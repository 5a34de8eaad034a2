import type { Overview, OverviewTarget } from '@qingshen/core/workbench/overview/overview'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { atAGlance } from './at-a-glance.ts'
import { Go } from './go.tsx'
import { targetSign } from './overview-words.ts'
import { Section } from './section.tsx'

/** A page holds so many beside everything else. */
const MOST_TARGETS = 5

function isReached({ near }: OverviewTarget): boolean {
  return near?.gte(1) === true
}

/** Which targets are reached by the newest figures. */
export function TargetsSection({ overview: { targets } }: { overview: Overview }) {
  const reached = targets.filter(isReached).length
  const { shown, left } = atAGlance(targets, MOST_TARGETS, (target) => !isReached(target))
  return (
    <Section title="目标" finding={<Go tab="targets">{`达到 ${reached} / ${targets.length}`}</Go>}>
      {targets.length === 0 ? (
        <p className="quiet">
          设了清洁生产目标以后，这里是完成情况。
          <Go tab="targets" isEdit>
            去设目标
          </Go>
        </p>
      ) : (
        <ul className="plain-list">
          {shown.map((target) => (
            <li key={target.row} className="row between">
              <Go tab="targets" sheet="targets" row={target.row}>
                {target.name === '' ? '没有名称的目标' : target.name}
                {target.year === null ? '' : `（按 ${target.year} 年）`}
              </Go>
              <StateTag {...targetSign(target)} />
            </li>
          ))}
        </ul>
      )}
      {left === 0 ? null : (
        <p className="quiet">
          另有 {left} 个目标。
          <Go tab="targets" isAct>
            看全部
          </Go>
        </p>
      )}
      {targets.some(({ near }) => near === null) ? (
        <p className="overview-small no-print">
          还不能判断的：没有选对应的调查项目，基准值与基准年的数据对不上，或者没有近期目标值。
        </p>
      ) : null}
    </Section>
  )
}
