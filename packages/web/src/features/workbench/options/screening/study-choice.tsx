import { isCostly } from '@qingshen/core/option/cost-class'
import type { AuditOption } from '@qingshen/core/workbench/options/audit-option'
import type { WeightedRanking } from '@qingshen/core/workbench/weighted-ranking'
import { formatCount } from '../../../../shared/format/number-text.ts'
import { useWorkbench } from '../../data/use-workbench.ts'
import { classText } from '../option-signs.ts'
import { STUDIES } from '../studies/study-fields.ts'
import { useOptions } from '../use-options.ts'
import { useRowOfOption } from '../use-row-of-option.ts'
import { ViewLink } from '../view-links.tsx'

/** Which options are studied: the costly ones and those already chosen, the best of the ranking first. */
export function StudyChoice({ ranking }: { ranking: WeightedRanking }) {
  const { mayEdit } = useWorkbench()
  const options = useOptions()
  const placeOf = ({ id }: AuditOption) => ranking.ranks?.find(({ candidate }) => candidate.id === id)?.rank
  const shown = options.filter(({ costClass, study }) => study !== null || isCostly(costClass))
  const ordered = shown.sort((a, b) => (placeOf(a) ?? shown.length) - (placeOf(b) ?? shown.length))
  return (
    <section className="card stack" aria-label="进入可行性分析的方案">
      <h2>进入可行性分析的方案</h2>
      {ordered.length === 0 ? (
        <p className="quiet">还没有中费、高费方案。无费、低费方案不必做可行性分析，边审核边实施。</p>
      ) : (
        <>
          <p className="quiet" role="status">
            共 {formatCount(ordered.length)} 个，已选{' '}
            {formatCount(ordered.filter(({ study }) => study !== null).length)} 个
          </p>
          <div className="study-choice" role="region" tabIndex={0} aria-label="可以选的方案，可上下滚动">
            <ul className="plain-list">
              {ordered.map((option) => (
                <li key={option.id}>
                  <ChoiceLine option={option} place={placeOf(option)} />
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
      {mayEdit && ordered.some(isFilled) ? (
        <p className="quiet">已经填写了分析的方案在这里不能取消；要取消，到“可行性”的表里删去那一行。</p>
      ) : null}
    </section>
  )
}

/** Whether more is known of a study than its option. */
function isFilled({ study }: AuditOption): boolean {
  return Object.keys(study?.row.fields ?? {}).length > 1
}

function ChoiceLine({ option, place }: { option: AuditOption; place: number | undefined }) {
  const { mayEdit, edit } = useWorkbench()
  const studyRow = useRowOfOption(STUDIES)
  const isStudied = option.study !== null
  const choose = (isWanted: boolean) => {
    const { id, sheet, create } = studyRow(option.row)
    edit([{ id, sheet: sheet.id, remove: !isWanted, ...(isWanted ? create : {}) }])
  }
  return (
    <div className="study-choice-line">
      <label>
        <input
          type="checkbox"
          checked={isStudied}
          disabled={!mayEdit || isFilled(option)}
          onChange={(event) => choose(event.target.checked)}
        />
        <span className="clamped-name" title={option.name}>
          {option.name || '未命名'}
        </span>
      </label>
      <span className="study-choice-facts">
        <span className="quiet">
          {classText(option)}
          {place === undefined ? '' : `，第 ${place} 名`}
        </span>
        {isStudied ? (
          <ViewLink view="studies" option={option.id}>
            {mayEdit ? '做可行性分析' : '看可行性分析'}
          </ViewLink>
        ) : null}
      </span>
    </div>
  )
}
