import './survey.css'
import { surveyOf } from '@qingshen/core/workbench/survey/survey'
import { useMemo } from 'react'
import { useAddress } from '../../../shared/address/use-address.ts'
import { useMediaQuery } from '../../../shared/ui/use-media-query.ts'
import { useWorkbench, useWorkbenchData } from '../data/use-workbench.ts'
import { useVisit } from '../sheets-part.tsx'
import { ComputedFigures } from './computed-figures.tsx'
import { FigureCards } from './figure-cards.tsx'
import { FigurePivot } from './figure-pivot.tsx'
import { SurveyChart } from './survey-chart.tsx'
import { VIEWS, viewOf } from './survey-views.ts'
import { AddYear } from './add-year.tsx'
import { shownYears } from './shown-years.ts'

/** Items by years: amounts to fill in, and what follows from them. */
export function SurveyFigures() {
  const [address, changeAddress] = useAddress()
  const { head, mayEdit } = useWorkbench()
  useVisit('survey_figures')
  const data = useWorkbenchData()
  const survey = useMemo(() => surveyOf(data), [data])
  const isNarrow = useMediaQuery('(width < 600px)')
  const years = shownYears(survey.years, address['years'], head.year)
  const view = viewOf(address['show'])
  return (
    <div className="stack">
      <div className="row between no-print">
        <div className="row" role="group" aria-label="显示什么">
          {VIEWS.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              className="view-button"
              aria-pressed={id === view}
              onClick={() => changeAddress({ show: id === 'amount' ? undefined : id })}
            >
              {title}
            </button>
          ))}
        </div>
        {mayEdit ? <AddYear years={years} /> : null}
      </div>
      <p className="quiet">
        {survey.main === null
          ? '还没有选定计算单耗的主要产品：有几种产品时，到“调查项目”里标出一种。'
          : `单位产品消耗按“${survey.main.name}”计算。没有数据就留空，确实为零填 0，没有这一项填“不适用”。`}
      </p>
      {view !== 'amount' ? (
        <ComputedFigures survey={survey} years={years} view={view} />
      ) : isNarrow ? (
        <FigureCards survey={survey} years={years} />
      ) : (
        <FigurePivot survey={survey} years={years} />
      )}
      <SurveyChart survey={survey} years={years} />
    </div>
  )
}
