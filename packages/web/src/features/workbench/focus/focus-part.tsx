import './focus.css'
import { focusRanking } from '@qingshen/core/workbench/focus-ranking'
import { focusScores } from '@qingshen/core/workbench/sheets/focus'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Column, Sheet } from '@qingshen/core/workbench/sheet'
import { useMemo } from 'react'
import { EmptyState } from '../../../shared/ui/page-states.tsx'
import { useMediaQuery } from '../../../shared/ui/use-media-query.ts'
import { keyId } from '../data/key-id.ts'
import { useRows, useWorkbench, useWorkbenchData } from '../data/use-workbench.ts'
import { CellGrid } from '../grid/cell-grid.tsx'
import type { FieldCell, GridColumn, GridRow } from '../grid/grid-model.ts'
import type { TypedRow } from '../grid/judge-typed.ts'
import { useFieldWords, useJudgeContext } from '../grid/use-field-words.ts'
import { RowField } from '../row/row-fields.tsx'
import { OneSheet, SheetsPart, useVisit } from '../sheets-part.tsx'
import { shownNumber } from '../survey/number-words.ts'
import { FocusChoice } from './focus-choice.tsx'
import { FocusSetup } from './focus-setup.tsx'

const SCORES: Sheet = focusScores
const SCORE = SCORES.columns.find(({ id }) => id === 'score') as Column

/** Candidates by criteria with scores, the ranking that follows, and what was chosen with the reason. */
export function FocusPart() {
  return (
    <SheetsPart
      tab="focus"
      titles={{ focus_scores: '打分和排序', focus_criteria: '评价因素和权重', focus_candidates: '备选审核重点' }}
      instead={{ focus_scores: <FocusScores />, focus_criteria: <CriteriaSheet /> }}
    />
  )
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
  const criteria = useRows('focus_criteria')
  const candidates = useRows('focus_candidates')
  const isNarrow = useMediaQuery('(width < 600px)')
  const ranking = useMemo(() => focusRanking(data), [data])
  if (criteria.length === 0 || candidates.length === 0) {
    return (
      <div className="stack">
        <FocusSetup />
        <EmptyState
          title="还没有可以打分的"
          hint="先在“评价因素和权重”里写下因素，在“备选审核重点”里写下三到五个备选，这里就出现打分表。"
        />
      </div>
    )
  }
  const scores = { criteria, candidates, ranking }
  return (
    <div className="stack">
      {isNarrow ? <ScoreCards {...scores} /> : <ScoreGrid {...scores} />}
      <p className="quiet" role="status">
        {rankingText(ranking)}
      </p>
      <FocusChoice ranking={ranking} />
    </div>
  )
}

function rankingText({ ranks, unscored }: ScoresProps['ranking']): string {
  if (ranks !== null) return '得分 × 权重之和从大到小排序；同分同名次。'
  if (unscored.length > 0) return `还差 ${unscored.length} 个得分没有打，打全以后给出排序。`
  return '因素都还没有权重：先到“评价因素和权重”里填写，这里就给出排序。'
}

interface ScoresProps {
  criteria: readonly WorkbenchRow[]
  candidates: readonly WorkbenchRow[]
  ranking: ReturnType<typeof focusRanking>
}

/** Where the score of a candidate by a criterion stands. */
function useScoreRow(): (candidate: WorkbenchRow, criterion: WorkbenchRow) => TypedRow {
  const { head } = useWorkbench()
  const scores = useRows('focus_scores')
  return (candidate, criterion) => {
    const found = scores.find(
      ({ fields }) => fields['candidate'] === candidate.id && fields['criterion'] === criterion.id,
    )
    const set = { candidate: candidate.id, criterion: criterion.id }
    const id = found?.id ?? keyId(head.case, 'focus_scores', candidate.id, criterion.id)
    return { id, sheet: SCORES, create: { set, position: candidate.position } }
  }
}

function ScoreGrid({ criteria, candidates, ranking }: ScoresProps) {
  const words = useFieldWords()
  const { row: rowOf } = useJudgeContext()
  const scoreRow = useScoreRow()
  const columns: GridColumn[] = [
    ...criteria.map(({ id, fields }) => ({
      id,
      title: `${words.rowName(id)}，权重 ${fields['weight'] ?? '未填'}`,
      isNumber: true,
      width: 110,
      head: (
        <>
          {words.rowName(id)}
          <br />
          <small>权重 {fields['weight'] ?? '未填'}</small>
        </>
      ),
    })),
    { id: 'total', title: '加权总分', isNumber: true, width: 100 },
    { id: 'rank', title: '名次', isNumber: true, width: 70 },
  ]
  const rows = candidates.map((candidate): GridRow => {
    const place = ranking.ranks?.find((one) => one.candidate.id === candidate.id)
    const cells = criteria.map((criterion): FieldCell => {
      const row = scoreRow(candidate, criterion)
      const known = rowOf(row.id)
      const value = known?.removed === false ? known.fields['score'] : undefined
      return { kind: 'field', column: SCORE, row, value, version: known?.version ?? 0 }
    })
    const total = place === undefined ? '' : shownNumber(place.total)
    const rank = place === undefined ? '' : String(place.rank)
    const shown = [total, rank].map((text) => ({ kind: 'shown' as const, text, content: <strong>{text}</strong> }))
    return { id: candidate.id, name: words.rowName(candidate.id), cells: [...cells, ...shown] }
  })
  return (
    <CellGrid
      caption="审核重点打分，1 到 10 分"
      columns={columns}
      rows={rows}
      rowTitle="备选重点"
      rowHead={candidateHead}
    />
  )
}

function candidateHead({ name }: GridRow) {
  return <span className="focus-candidate">{name}</span>
}

function ScoreCards({ criteria, candidates, ranking }: ScoresProps) {
  const words = useFieldWords()
  const scoreRow = useScoreRow()
  return (
    <ul className="card-list" aria-label="审核重点打分，1 到 10 分">
      {candidates.map((candidate) => {
        const place = ranking.ranks?.find((one) => one.candidate.id === candidate.id)
        return (
          <li key={candidate.id} className="card stack tight">
            <strong>
              {words.rowName(candidate.id)}
              {place === undefined ? '' : `：总分 ${shownNumber(place.total)}，第 ${place.rank} 名`}
            </strong>
            <div className="row-fields">
              {criteria.map((criterion) => (
                <RowField
                  key={criterion.id}
                  row={scoreRow(candidate, criterion)}
                  column={{ id: 'score', title: words.rowName(criterion.id), kind: 'number', min: '1', max: '10' }}
                />
              ))}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
