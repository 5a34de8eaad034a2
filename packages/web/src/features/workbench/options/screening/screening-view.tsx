import { optionScores } from '@qingshen/core/workbench/sheets/options'
import { screeningCandidates, screeningOf } from '@qingshen/core/workbench/options/screening-of'
import { useMemo } from 'react'
import { EmptyState } from '../../../../shared/ui/page-states.tsx'
import { useRows, useWorkbench, useWorkbenchData } from '../../data/use-workbench.ts'
import { CriteriaSetup } from '../../scoring/criteria-setup.tsx'
import { ScoreTable } from '../../scoring/score-table.tsx'
import type { ScoringKind } from '../../scoring/scoring.ts'
import { OneSheet, useVisit } from '../../sheets-part.tsx'
import { NoOptions } from '../no-options.tsx'
import { useOptions } from '../use-options.ts'
import { StudyChoice } from './study-choice.tsx'

const SCREENING: ScoringKind = {
  scores: optionScores,
  candidateColumn: 'option',
  caption: '方案筛选打分，1 到 10 分',
  rowTitle: '方案',
  criteriaTitle: '因素和权重',
}

/** Options by criteria with scores, the ranking that follows, and which of them are studied. */
export function ScreeningView() {
  useVisit('option_scores')
  const data = useWorkbenchData()
  const { method } = useWorkbench()
  const criteria = useRows('option_criteria')
  const scores = useRows('option_scores')
  const options = useOptions()
  const candidates = useMemo(() => screeningCandidates(options, scores), [options, scores])
  const ranking = useMemo(() => screeningOf(data, options), [data, options])
  if (options.length === 0) return <NoOptions what="打分表" />
  return (
    <>
      <section className="stack" aria-label="因素和权重">
        <CriteriaSetup criteria={method.optionCriteria} sheet="option_criteria" />
        <OneSheet sheet="option_criteria" />
      </section>
      <section className="stack" aria-label="打分和排序">
        <h2>打分和排序</h2>
        {criteria.length === 0 || candidates.length === 0 ? (
          <EmptyState title="还没有可以打分的" hint={emptyHint(candidates.length)} />
        ) : (
          <ScoreTable scoring={{ kind: SCREENING, criteria, candidates, ranking }} />
        )}
      </section>
      <StudyChoice ranking={ranking} />
    </>
  )
}

function emptyHint(candidates: number): string {
  if (candidates === 0) return '初步可行的中费、高费方案在这里打分：先在“汇总”里填写方案的投资，并且没有判为不可行。'
  return '先在上面写下因素和权重，这里就出现打分表。'
}
