import { SheetsPart } from '../sheets-part.tsx'
import { SurveyFigures } from './survey-figures.tsx'

/** What the enterprise is, and its figures of several years. */
export function SurveyPart() {
  return (
    <SheetsPart
      tab="survey"
      titles={{ survey_figures: '历年数据', survey_items: '调查项目（系数、限值）' }}
      instead={{ survey_figures: <SurveyFigures /> }}
    />
  )
}
