import './focus.css'
import { focusRanking } from '@qingshen/core/workbench/focus-ranking'
import { focusScores } from '@qingshen/core/workbench/sheets/focus'
import { useMemo } from 'react'
import { EmptyState } from '../../../shared/ui/page-states.tsx'
import { useRows, useWorkbench, useWorkbenchData } from '../data/use-workbench.ts'
import { CriteriaSetup } from '../scoring/criteria-setup.tsx'
import { ScoreTable } from '../scoring/score-table.tsx'
import type { ScoringKind } from '../scoring/scoring.ts'
import { OneSheet, SheetsPart, useVisit } from '../sheets-part.tsx'
import { FocusChoice } from './focus-choice.tsx'

const CRITERIA_TITLE = '评价因素和权重'

const FOCUS: ScoringKind = {
  scores: focusScores,
  candidateColumn: 'candidate',
  caption: '审核重点打分，1 到 10 分',
  rowTitle: '备选重点',
  criteriaTitle: CRITERIA_TITLE,
}

/** Candidates by criteria with scores, the ranking that follows, and what was chosen with the reason. */
export function FocusPart() {
  return (
    <SheetsPart
      tab="focus"
      titles={{ focus_scores: '打分和排序', focus_criteria: CRITERIA_TITLE, focus_candidates: '备选审核重点' }}
      instead={{ focus_scores: <FocusScores />, focus_criteria: <CriteriaSheet /> }}
    />
  )
}

function FocusSetup() {
  return <CriteriaSetup criteria={useWorkbench().method.focusCriteria} sheet="focus_criteria" />
}

function CriteriaSheet() {
  return (
    <div className="stack">
      <FocusSetup />
      <OneSheet sheet="focus_criteria" />
    </div>
  )
}

function FocusScores() {
  useVisit('focus_scores')
  const data = useWorkbenchData()
  const { mayEdit } = useWorkbench()
  const criteria = useRows('focus_criteria')
  const candidates = useRows('focus_candidates')
  const ranking = useMemo(() => focusRanking(data), [data])
  if (criteria.length === 0 || candidates.length === 0) {
    return (
      <div className="stack">
        <FocusSetup />
        <EmptyState
          title="还没有可以打分的"
          hint={
            mayEdit
              ? '先在“评价因素和权重”里写下因素，在“备选审核重点”里写下三到五个备选，这里就出现打分表。'
              : '企业或者受托机构写下评价因素和备选重点以后，这里显示打分和排序。'
          }
        />
      </div>
    )
  }
  return (
    <div className="stack">
      <ScoreTable scoring={{ kind: FOCUS, criteria, candidates, ranking }} />
      <FocusChoice ranking={ranking} />
    </div>
  )
}
