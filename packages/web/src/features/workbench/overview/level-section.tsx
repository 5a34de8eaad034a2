import { ROMAN } from '@qingshen/core/indicator/levels'
import { MOMENTS } from '@qingshen/core/workbench/level/chosen-system'
import type { Overview, OverviewMoment } from '@qingshen/core/workbench/overview/overview'
import { StateTag } from '../../../shared/ui/state-tag.tsx'
import { Go } from './go.tsx'
import { momentSign, requiredSign } from './overview-words.ts'
import { Section } from './section.tsx'

/** The computed level before and after, beside the level that is asked for. */
export function LevelSection({ overview: { level }, isUnread }: { overview: Overview; isUnread: boolean }) {
  const { system, before, after } = level
  const doubts = [...new Set([...before.doubts, ...after.doubts])]
  return (
    <Section
      title="清洁生产水平"
      finding={<span className="quiet">{system ?? (isUnread ? '没有读到指标体系' : '没有选指标体系')}</span>}
    >
      {isUnread ? null : system === null ? (
        <p>
          选定行业的评价指标体系、填入指标以后，这里是算出的等级。
          <Go tab="level" isEdit>
            去选指标体系
          </Go>
        </p>
      ) : (
        <dl className="overview-pairs">
          <Moment moment={before} />
          <Moment moment={after} />
        </dl>
      )}
      <Required level={level} />
      {doubts.map((text) => (
        <p key={text} className="overview-note" role="note">
          {text}
        </p>
      ))}
    </Section>
  )
}

function Moment({ moment }: { moment: OverviewMoment }) {
  const { lagging, limitingLagging, missing, isEmpty } = moment
  return (
    <div>
      <dt>{MOMENTS[moment.moment]}</dt>
      <dd>
        <StateTag {...momentSign(moment)} />
        {isEmpty ? null : (
          <Go tab="level" sheet="level_values">
            落后 {lagging} 项{limitingLagging === 0 ? '' : `（限定性 ${limitingLagging} 项）`}
            {missing === 0 ? '' : `，缺数据 ${missing} 项`}
          </Go>
        )}
      </dd>
    </div>
  )
}

/** The levels that are asked for, judged by the newest moment with values. */
function Required({ level: { system, after, required } }: Pick<Overview, 'level'>) {
  const basis =
    system === null || required.length === 0 ? '' : `（按${MOMENTS[after.isEmpty ? 'before' : 'after']}的等级判断）`
  return (
    <>
      <h3>要求达到{basis}</h3>
      {required.length === 0 ? (
        <p className="quiet">
          没有填写要求达到的等级。
          <Go tab="level" sheet="level_requirements" isEdit>
            去填写
          </Go>
        </p>
      ) : (
        <ul className="plain-list">
          {required.map(({ row, level: wanted, basis, dueOn, isMet }) => (
            <li key={row} className="row between">
              <Go tab="level" sheet="level_requirements" row={row}>
                {wanted === null ? '没有填等级' : `${ROMAN[wanted]}级`}
                {basis === '' ? '' : `（${basis}）`}
                {dueOn === null ? '' : `，${dueOn} 前`}
              </Go>
              <StateTag {...requiredSign(isMet)} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
