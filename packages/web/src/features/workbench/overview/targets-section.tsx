import type { Overview } from '@qingshen/core/workbench/overview/overview'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { Go } from './go.tsx'
import { targetSign } from './overview-words.ts'
import { Section } from './section.tsx'

/** Which targets are reached by the newest figures. */
export function TargetsSection({ overview: { targets } }: { overview: Overview }) {
  const reached = targets.filter(({ near }) => near?.gte(1) === true).length
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
          {targets.map((target) => (
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
      {targets.some(({ near }) => near === null) ? (
        <p className="overview-small no-print">
          还不能判断的：没有选对应的调查项目，基准值与基准年的数据对不上，或者没有近期目标值。
        </p>
      ) : null}
    </Section>
  )
}
