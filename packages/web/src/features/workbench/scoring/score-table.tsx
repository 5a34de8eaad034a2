import './scoring.css'
import type { WorkbenchRow } from '@qingshen/core/workbench/row.schema'
import type { Column } from '@qingshen/core/workbench/sheet'
import { useState } from 'react'
import { formatCount } from '../../../shared/format/number-text.ts'
import { useMediaQuery } from '../../../shared/ui/use-media-query.ts'
import { useRows } from '../data/use-workbench.ts'
import { CellGrid } from '../grid/cell-grid.tsx'
import type { FieldCell, GridColumn, GridRow } from '../grid/grid-model.ts'
import { useFieldWords, useJudgeContext } from '../grid/use-field-words.ts'
import { useSpotOfAddress } from '../grid/use-spot-of-address.ts'
import { RowField } from '../row/row-fields.tsx'
import { shownNumber } from '../survey/number-words.ts'
import type { Scoring } from './scoring.ts'
import { rankingText } from './scoring.ts'
import { useScoreRow } from './use-score-row.ts'

/** Candidates by criteria to score, with the weighted sum and the place beside them; cards on a phone. */
export function ScoreTable({ scoring }: { scoring: Scoring }) {
  const isNarrow = useMediaQuery('(width < 600px)')
  return (
    <>
      {isNarrow ? <ScoreCards {...scoring} /> : <ScoreGrid {...scoring} />}
      <p className="quiet" role="status">
        {rankingText(scoring.ranking, scoring.kind.criteriaTitle)}
      </p>
    </>
  )
}

function ScoreGrid({ kind, criteria, candidates, ranking }: Scoring) {
  const words = useFieldWords()
  const { row: rowOf } = useJudgeContext()
  const scoreRow = useScoreRow(kind)
  useSpotOfAddress(useRows(kind.scores.id))
  const score = kind.scores.columns.find(({ id }) => id === 'score') as Column
  const columns: GridColumn[] = [
    ...criteria.map((criterion) => criterionColumn(criterion, words.rowName(criterion.id))),
    { id: 'total', title: '加权总分', isNumber: true, width: 100 },
    { id: 'rank', title: '名次', isNumber: true, width: 70 },
  ]
  const rows = candidates.map((candidate): GridRow => {
    const place = ranking.ranks?.find((one) => one.candidate.id === candidate.id)
    const cells = criteria.map((criterion): FieldCell => {
      const row = scoreRow(candidate, criterion)
      const known = rowOf(row.id)
      const value = known?.removed === false ? known.fields['score'] : undefined
      return { kind: 'field', column: score, row, value, version: known?.version ?? 0 }
    })
    const total = place === undefined ? '' : shownNumber(place.total)
    const rank = place === undefined ? '' : String(place.rank)
    const shown = [total, rank].map((text) => ({ kind: 'shown' as const, text, content: <strong>{text}</strong> }))
    return { id: candidate.id, name: words.rowName(candidate.id), cells: [...cells, ...shown] }
  })
  return (
    <CellGrid caption={kind.caption} columns={columns} rows={rows} rowTitle={kind.rowTitle} rowHead={candidateHead} />
  )
}

function candidateHead({ name }: GridRow) {
  return <span className="score-candidate">{name}</span>
}

function criterionColumn({ id, fields }: WorkbenchRow, name: string): GridColumn {
  const weight = fields['weight'] ?? '未填'
  return {
    id,
    title: `${name}，权重 ${weight}`,
    isNumber: true,
    width: 110,
    head: (
      <>
        {name}
        <br />
        <small>权重 {weight}</small>
      </>
    ),
  }
}

/** So many cards make a page of a phone. */
const PAGE = 20

function ScoreCards({ kind, criteria, candidates, ranking }: Scoring) {
  const words = useFieldWords()
  const scoreRow = useScoreRow(kind)
  const [most, setMost] = useState(PAGE)
  const left = candidates.length - most
  return (
    <>
      <ul className="card-list" aria-label={kind.caption}>
        {candidates.slice(0, most).map((candidate) => {
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
      {left > 0 ? (
        <button type="button" className="button" onClick={() => setMost(most + PAGE)}>
          再显示 {Math.min(PAGE, left)} 个（共 {formatCount(candidates.length)} 个）
        </button>
      ) : null}
    </>
  )
}
